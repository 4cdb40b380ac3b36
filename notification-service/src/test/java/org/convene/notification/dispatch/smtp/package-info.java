@NullMarked
package org.convene.notification.dispatch.smtp;

import org.jspecify.annotations.NullMarked;

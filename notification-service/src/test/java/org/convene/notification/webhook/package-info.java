@NullMarked
package org.convene.notification.webhook;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.convene.notification;

import org.jspecify.annotations.NullMarked;

/** From the queue to the mail server. */
@NullMarked
package org.convene.notification.dispatch;

import org.jspecify.annotations.NullMarked;

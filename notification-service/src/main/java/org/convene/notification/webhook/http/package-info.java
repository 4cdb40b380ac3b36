/** From the queue to the receivers: signed, bounded, and only to where we may send. */
@NullMarked
package org.convene.notification.webhook.http;

import org.jspecify.annotations.NullMarked;

/** Subscriptions to the topics of the other services. */
@NullMarked
package org.convene.notification.intake.kafka;

import org.jspecify.annotations.NullMarked;

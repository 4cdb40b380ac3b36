/** The form in which an event lies in a table and travels over Kafka (CloudEvents 1.0, Kafka binary mode). */
@NullMarked
package org.convene.messaging.event;

import org.jspecify.annotations.NullMarked;

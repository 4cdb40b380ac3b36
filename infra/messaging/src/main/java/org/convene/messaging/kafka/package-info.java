/** Everything about the broker: clients, topics, and the headers of a record. */
@NullMarked
package org.convene.messaging.kafka;

import org.jspecify.annotations.NullMarked;

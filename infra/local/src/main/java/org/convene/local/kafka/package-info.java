/** A real Kafka broker in a process of its own. */
@NullMarked
package org.convene.local.kafka;

import org.jspecify.annotations.NullMarked;

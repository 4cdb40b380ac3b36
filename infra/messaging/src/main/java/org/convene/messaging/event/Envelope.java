package org.convene.messaging.event;

import java.time.Instant;
import java.util.UUID;
import org.convene.messaging.IncomingEvent;
import org.jspecify.annotations.Nullable;

/**
 * One event with everything that travels with it; the payload is JSON text.
 *
 * @param kafkaPartition set only where an event is meant for a partition and not for a key
 */
public record Envelope(
        UUID id,
        String topic,
        UUID key,
        String type,
        Position position,
        Instant occurredAt,
        boolean restated,
        @Nullable String traceParent,
        @Nullable Integer kafkaPartition,
        String payload) {

    public AggregateKey aggregate() {
        return new AggregateKey(topic, key);
    }

    public IncomingEvent incoming() {
        return new IncomingEvent(id, topic, key, type, position.epoch(), position.sequence(), occurredAt, restated);
    }
}

package org.convene.messaging.operator;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of a service's messages, without anything that an event holds.
 *
 * @param closed what a restatement covered while it was parked: applied as state, and nobody was mailed
 * @param setAside records that are no events
 */
record MessagingReport(
        Outgoing outbox,
        List<Parked> parked,
        List<Closed> closed,
        long setAside,
        List<Consumer> consumers,
        List<Running> restating) {

    /** What waits to be told, and for how long the oldest of it. */
    record Outgoing(long waiting, long oldestSeconds) {}

    /** A key whose events wait. */
    record Parked(
            String topic,
            UUID key,
            String reason,
            Instant since,
            long waiting,
            @Nullable String message) {}

    /** An event that will not be applied by itself any more. */
    record Closed(String topic, UUID key, String type, long epoch, long sequence, Instant closedAt) {}

    /** How many records have not been heard; {@code null} if the broker does not answer. */
    record Consumer(String topic, @Nullable Long lag) {}

    /** A topic that is being told again. */
    record Running(String topic, long restated, @Nullable String problem) {}
}

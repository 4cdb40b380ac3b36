package org.convene.notification.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was sent to an endpoint, and how it fared. */
public interface DeliveryLog {

    /** How long it is kept. */
    Duration KEPT = Duration.ofDays(30);

    /** Returns the latest first; from one on, those before it. */
    List<Entry> entries(UUID endpointId, @Nullable UUID before, int limit);

    Optional<Sent> find(UUID endpointId, UUID id);

    /** Sends one once more, with the same id; returns false if it still waits, or has nothing to send any more. */
    boolean replay(UUID endpointId, UUID id);

    /** Sends all once more that have failed and happened since then; returns how many. */
    int replayFailed(UUID endpointId, Instant since);

    /** How far a delivery is. */
    enum State {
        WAITING,
        DELIVERED,
        FAILED,
        /** The person that it was about has been erased: it is never sent, or never again. */
        ERASED
    }

    /**
     * One delivery.
     *
     * @param status of the last answer; null if there was none
     * @param reason why there was none
     * @param tookMillis how long the last attempt took
     * @param next when it is tried again; null if it is settled
     */
    record Entry(
            UUID id,
            String type,
            State state,
            int attempts,
            @Nullable Integer status,
            Answer.@Nullable Reason reason,
            @Nullable Integer tookMillis,
            Instant queuedAt,
            @Nullable Instant lastAt,
            @Nullable Instant next) {}

    /** One delivery with what was sent and the first words of what was answered. */
    record Sent(Entry entry, String payload, String excerpt) {}
}

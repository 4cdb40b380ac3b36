package org.convene.event.workshop;

import java.time.Instant;
import java.util.UUID;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.Capacity;
import org.jspecify.annotations.Nullable;

/**
 * What a host said to a revision. A refusal says why and may be followed by a signature, silence by either; nothing follows
 * a signature.
 *
 * @param personId who answered; {@code null} of silence
 * @param capacity {@code null} of who answered in her own right
 */
public record Answer(
        UUID foundationId,
        Kind kind,
        @Nullable UUID personId,
        @Nullable String personName,
        @Nullable Capacity capacity,
        @Nullable String reason,
        Instant at) {

    /** How a host answered. */
    public enum Kind {
        SIGNED,
        REFUSED,
        /** Said nothing until its deadline, which agrees where the policy says so. */
        SILENT
    }

    public static Answer signed(UUID foundationId, Actor actor, Instant at) {
        return new Answer(foundationId, Kind.SIGNED, actor.personId(), actor.name(), actor.capacity(), null, at);
    }

    public static Answer refused(UUID foundationId, Actor actor, String reason, Instant at) {
        return new Answer(foundationId, Kind.REFUSED, actor.personId(), actor.name(), actor.capacity(), reason, at);
    }

    public static Answer silent(UUID foundationId, Instant at) {
        return new Answer(foundationId, Kind.SILENT, null, null, null, null, at);
    }

    public boolean agrees() {
        return kind != Kind.REFUSED;
    }
}

package org.convene.event.workshop;

import java.time.Instant;
import java.util.UUID;
import org.convene.event.foundation.Actor;
import org.jspecify.annotations.Nullable;

/** What a host said to a revision; a refusal says why and may be followed by a signature, never the other way. */
public record Answer(
        UUID foundationId,
        boolean signed,
        UUID personId,
        String personName,
        @Nullable String reason,
        Instant at) {

    public static Answer signed(UUID foundationId, Actor actor, Instant at) {
        return new Answer(foundationId, true, actor.personId(), actor.name(), null, at);
    }

    public static Answer refused(UUID foundationId, Actor actor, String reason, Instant at) {
        return new Answer(foundationId, false, actor.personId(), actor.name(), reason, at);
    }
}

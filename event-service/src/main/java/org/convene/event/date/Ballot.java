package org.convene.event.date;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Lets one person say which hours of a workshop suit her by a link of her own, without signing in. */
public record Ballot(UUID id, UUID workshopId, UUID personId, Instant askedAt) {

    /** How long the link works after she was last asked. */
    public static final Duration LIFE = Duration.ofDays(30);

    /** Of the link's kind there is only one for each person and workshop: asked again, she gets the same one. */
    public static final int GENERATION = 1;

    public Instant expiresAt() {
        return askedAt.plus(LIFE);
    }
}

package org.convene.local.log;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a joint log, as it is exported and as it lies in the database.
 *
 * @param capacity such as {@code DEPUTY}, of who acted in no right of her own
 * @param hash over the hash before and all of this but {@code erasable}, 64 hexadecimal digits
 * @param erasable {@code null} once it has been erased
 */
public record JointLogEntry(
        int number,
        Instant at,
        String action,
        @Nullable UUID foundationId,
        @Nullable Integer revision,
        @Nullable String statementDigest,
        @Nullable String personDigest,
        @Nullable String wordsDigest,
        @Nullable String capacity,
        String hash,
        @Nullable Erasable erasable) {

    /** Names and words, of which the hash knows only salted digests. */
    public record Erasable(
            String salt,
            @Nullable String personName,
            @Nullable String words) {}
}

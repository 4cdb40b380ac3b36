package org.convene.event.log;

import java.time.Instant;
import java.util.UUID;
import org.convene.event.foundation.Capacity;
import org.jspecify.annotations.Nullable;

/**
 * One line of the joint log.
 *
 * @param at to the microsecond, which is what the database keeps
 * @param statementDigest of what was agreed on
 * @param personDigest of the name with the entry's salt; stays when the name is erased
 * @param wordsDigest of the words with the entry's salt; stays when they are erased
 * @param capacity in what capacity she did it, if not in her own right
 * @param hash over all of this and the hash before, hexadecimal
 * @param erasable {@code null} once it has been erased
 */
public record LogEntry(
        int number,
        Instant at,
        LogAction action,
        @Nullable UUID foundationId,
        @Nullable Integer revision,
        @Nullable String statementDigest,
        @Nullable String personDigest,
        @Nullable String wordsDigest,
        @Nullable Capacity capacity,
        String hash,
        @Nullable Erasable erasable) {

    /** What a person may want to have forgotten; the salt goes with it, so that nobody can guess it afterwards. */
    public record Erasable(
            String salt,
            @Nullable String personName,
            @Nullable String words) {}
}

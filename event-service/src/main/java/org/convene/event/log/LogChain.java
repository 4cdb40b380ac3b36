package org.convene.event.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.convene.event.log.LogEntry.Erasable;
import org.jspecify.annotations.Nullable;

/**
 * Chains the entries of one workshop's log: each hash covers the one before, so that an entry can't be changed, moved or
 * taken out without changing the last hash, which every host has seen.
 *
 * <p>Names and words enter the chain as salted digests only and can be erased without breaking it.
 */
public final class LogChain {

    private static final SecureRandom RANDOM = new SecureRandom();

    private LogChain() {}

    /**
     * Returns the entry that follows.
     *
     * @param last the entry before; {@code null} for the first
     */
    public static LogEntry next(UUID workshopId, @Nullable LogEntry last, Deed deed, Instant at) {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String salt = HexFormat.of().formatHex(random);
        LogEntry unhashed = new LogEntry(
                last == null ? 1 : last.number() + 1,
                at.truncatedTo(ChronoUnit.MICROS),
                deed.action(),
                deed.foundationId(),
                deed.revision(),
                deed.statement() == null ? null : digest(deed.statement()),
                salted(salt, deed.personName()),
                salted(salt, deed.words()),
                deed.capacity(),
                "",
                new Erasable(salt, deed.personName(), deed.words()));
        return withHash(unhashed, hash(workshopId, last == null ? "" : last.hash(), unhashed));
    }

    /** Whether the entries, in order and from the first, are what was once logged. */
    public static boolean isWhole(UUID workshopId, List<LogEntry> entries) {
        String before = "";
        int number = 0;
        for (LogEntry entry : entries) {
            Erasable kept = entry.erasable();
            if (entry.number() != ++number
                    || !entry.hash().equals(hash(workshopId, before, entry))
                    || (kept != null
                            && (!Objects.equals(entry.personDigest(), salted(kept.salt(), kept.personName()))
                                    || !Objects.equals(entry.wordsDigest(), salted(kept.salt(), kept.words()))))) {
                return false;
            }
            before = entry.hash();
        }
        return true;
    }

    private static String hash(UUID workshopId, String before, LogEntry entry) {
        // Every field is written with its length, so that no two different entries are written alike.
        StringBuilder text = new StringBuilder();
        for (Object field : new @Nullable Object[] {
            before,
            workshopId,
            entry.number(),
            entry.at(),
            entry.action(),
            entry.foundationId(),
            entry.revision(),
            entry.statementDigest(),
            entry.personDigest(),
            entry.wordsDigest()
        }) {
            line(text, field);
        }
        // A line more only where there is something to say: entries from before anybody could have one keep their hash.
        if (entry.capacity() != null) {
            line(text, entry.capacity());
        }
        return digest(text.toString());
    }

    private static void line(StringBuilder text, @Nullable Object field) {
        String value = Objects.toString(field, "");
        text.append(value.length()).append(':').append(value).append('\n');
    }

    private static @Nullable String salted(String salt, @Nullable String value) {
        return value == null ? null : digest(salt + '\n' + value);
    }

    static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: missing (expected: in every Java)", e);
        }
    }

    private static LogEntry withHash(LogEntry entry, String hash) {
        return new LogEntry(
                entry.number(),
                entry.at(),
                entry.action(),
                entry.foundationId(),
                entry.revision(),
                entry.statementDigest(),
                entry.personDigest(),
                entry.wordsDigest(),
                entry.capacity(),
                hash,
                entry.erasable());
    }
}

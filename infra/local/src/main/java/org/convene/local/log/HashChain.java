package org.convene.local.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.convene.local.log.JointLogEntry.Erasable;
import org.jspecify.annotations.Nullable;

/** Goes along one workshop's log, from its first entry on, and computes every hash again. */
public final class HashChain {

    private final UUID workshopId;
    private int number;
    private String hash = "";

    public HashChain(UUID workshopId) {
        this.workshopId = workshopId;
    }

    /** Takes the next entry; returns what is wrong with it, if something is. */
    public Optional<String> take(JointLogEntry entry) {
        if (entry.number() != number + 1) {
            return Optional.of("number " + entry.number() + " (expected: " + (number + 1) + ")");
        }
        String computed = hashOf(entry);
        if (!computed.equals(entry.hash())) {
            return Optional.of("hash " + entry.hash() + " (expected: " + computed + ")");
        }
        number = entry.number();
        hash = entry.hash();
        return Optional.ofNullable(entry.erasable()).flatMap(kept -> another(entry, kept));
    }

    private static Optional<String> another(JointLogEntry entry, Erasable kept) {
        if (!Objects.equals(entry.personDigest(), salted(kept.salt(), kept.personName()))) {
            return Optional.of(
                    "another name than was logged (expected: one of the digest " + entry.personDigest() + ")");
        }
        if (!Objects.equals(entry.wordsDigest(), salted(kept.salt(), kept.words()))) {
            return Optional.of(
                    "other words than were logged (expected: those of the digest " + entry.wordsDigest() + ")");
        }
        return Optional.empty();
    }

    /** How many entries were taken and found to be whole. */
    public int length() {
        return number;
    }

    /** The last hash; empty before the first entry. It stands for all entries up to here. */
    public String lastHash() {
        return hash;
    }

    private String hashOf(JointLogEntry entry) {
        StringBuilder text = new StringBuilder();
        for (Object field : new @Nullable Object[] {
            hash,
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
        if (entry.capacity() != null) {
            line(text, entry.capacity());
        }
        return sha256(text.toString());
    }

    private static void line(StringBuilder text, @Nullable Object field) {
        String value = field == null ? "" : field.toString();
        text.append(value.length()).append(':').append(value).append('\n');
    }

    private static @Nullable String salted(String salt, @Nullable String value) {
        return value == null ? null : sha256(salt + '\n' + value);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: missing (expected: in every Java)", e);
        }
    }
}

package org.convene.web.paging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convene.web.problem.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Where a page begins: after the item with this sort key. Callers get it as {@code next} and send it back as
 * {@code after}; what is in it is not theirs to know, so the order of a list may change its key.
 */
public record Cursor(List<String> key) {

    private static final int LONGEST = 2_000;

    public Cursor {
        key = List.copyOf(key);
        if (key.isEmpty() || key.stream().anyMatch(part -> part.indexOf('\n') >= 0)) {
            throw new IllegalArgumentException("key: " + key.size() + " parts (expected: some, each in one line)");
        }
    }

    /** The key of an item, most significant part first. */
    public static Cursor of(Object... parts) {
        return new Cursor(Arrays.stream(parts).map(Object::toString).toList());
    }

    /**
     * Returns what a caller sent as {@code after}; null for the beginning of the list.
     *
     * @param parts how many parts the list's key has
     * @throws Invalid for what this list never gave out
     */
    public static @Nullable Cursor read(@Nullable String after, int parts) {
        if (after == null || after.isEmpty()) {
            return null;
        }
        if (after.length() > LONGEST) {
            throw unknown();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(after));
            List<String> key = List.of(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes).toString().split("\n", -1));
            if (key.size() != parts || key.stream().anyMatch(part -> part.indexOf('\0') >= 0)) {
                throw unknown();
            }
            return new Cursor(key);
        } catch (IllegalArgumentException | CharacterCodingException _) {
            throw unknown();
        }
    }

    public String text(int part) {
        return key.get(part);
    }

    public UUID uuid(int part) {
        return read(part, UUID::fromString);
    }

    public Instant instant(int part) {
        return read(part, Instant::parse);
    }

    public long number(int part) {
        return read(part, Long::parseLong);
    }

    private <T> T read(int part, Function<String, T> reading) {
        try {
            return reading.apply(key.get(part));
        } catch (IllegalArgumentException | DateTimeException _) {
            throw unknown();
        }
    }

    /** Returns it as callers see it. */
    public String encoded() {
        String text = key.stream().collect(Collectors.joining("\n"));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Invalid unknown() {
        return Invalid.field("after", "input.after");
    }
}

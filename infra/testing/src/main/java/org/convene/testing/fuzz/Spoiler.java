package org.convene.testing.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.convene.testing.input.NastyText;

/** Spoils texts and bytes: what a stranger, a broken program or a broken line might send instead. */
public final class Spoiler {

    private static final List<String> WORDS = Stream.concat(
                    NastyText.all().stream().map(NastyText::text),
                    Stream.of(
                            "",
                            " ",
                            "null",
                            "true",
                            "0",
                            "-1",
                            "9223372036854775807",
                            "9223372036854775808",
                            "-9223372036854775808",
                            "1e999999999",
                            "xx-Nowhere-xx",
                            "Mars/Olympus_Mons",
                            "NO_SUCH_STATE",
                            "00000000-0000-0000-0000-000000000000",
                            "1-1-1-1-1",
                            "+999999999-12-31T23:59:59Z",
                            "-999999999-01-01T00:00:00Z",
                            "0000-00-00T00:00:00Z",
                            "\uD800",
                            "a\u0000b",
                            "x".repeat(300),
                            "\r\n",
                            "=",
                            "\\u00",
                            "\"",
                            "<",
                            ",",
                            ";",
                            "\t"))
            .toList();

    private final RandomGenerator random;

    public Spoiler(RandomGenerator random) {
        this.random = random;
    }

    /** A text that is nasty by itself. */
    public String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    /** The text with a few places cut, doubled, swapped or filled with something nasty. */
    public String text(String right) {
        String text = right;
        for (int i = random.nextInt(4); i >= 0; i--) {
            int from = random.nextInt(text.length() + 1);
            int to = from + random.nextInt(Math.min(20, text.length() - from) + 1);
            String middle = text.substring(from, to);
            text = text.substring(0, from)
                    + switch (random.nextInt(5)) {
                        case 0 -> "";
                        case 1 -> middle + middle;
                        case 2 -> new StringBuilder(middle).reverse().toString();
                        case 3 -> word();
                        default -> middle + word();
                    }
                    + text.substring(to);
        }
        return text;
    }

    /** The bytes with some turned, cut off or repeated, so that they are often no UTF-8 any more. */
    public byte[] bytes(byte[] right) {
        byte[] bytes = right.clone();
        if (bytes.length == 0) {
            return new byte[] {0};
        }
        switch (random.nextInt(4)) {
            case 0 -> bytes[random.nextInt(bytes.length)] = 0;
            case 1 -> bytes[random.nextInt(bytes.length)] = (byte) (0x80 + random.nextInt(0x80));
            case 2 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            default -> {
                byte[] twice = Arrays.copyOf(bytes, bytes.length * 2);
                System.arraycopy(bytes, 0, twice, bytes.length, bytes.length);
                bytes = twice;
            }
        }
        return bytes;
    }

    /** Text spoilt as text, or as bytes. */
    public byte[] utf8(String right) {
        byte[] bytes = text(right).getBytes(StandardCharsets.UTF_8);
        return random.nextInt(4) == 0 ? bytes(bytes) : bytes;
    }
}

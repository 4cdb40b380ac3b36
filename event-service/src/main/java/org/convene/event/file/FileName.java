package org.convene.event.file;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a file is called when it is handed out: as its owner called it, without a path, without what would act on a screen
 * or in a shell, and with an ending that says what it is. A text that is called {@code page.html} ends with {@code .txt}.
 */
public final class FileName {

    /** In code units of UTF-8 a file system takes 255; letters of some scripts take three each. */
    static final int LONGEST = 80;

    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNSAFE = Pattern.compile("[<>:\"/\\\\|?*%$`;&#']");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private FileName() {}

    /**
     * Returns the name, never blank.
     *
     * @param given what the sender called it, of whatever system
     */
    public static String of(String given, FileKind kind) {
        String bare =
                PATH.matcher(Normalizer.normalize(given, Normalizer.Form.NFC)).replaceFirst("");
        String seen = bare.codePoints()
                .map(point -> isSeen(point) || isJoiner(point) ? point : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String plain = SPACES.matcher(UNSAFE.matcher(seen).replaceAll("_"))
                .replaceAll(" ")
                .strip();
        // A leading dot hides a file, one at its end is dropped by some systems.
        String name = plain.replaceAll("^[. ]+|[. ]+$", "");
        if (!kind.isNamed(name)) {
            name = (name.isEmpty() ? "file" : name) + kind.ending();
        }
        int dot = name.lastIndexOf('.');
        return shortened(name.substring(0, dot), LONGEST - (name.length() - dot)) + name.substring(dot);
    }

    // Line and paragraph separators and other spaces become one space later; marks of direction are unseen.
    private static boolean isSeen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> point != 0xFFFD;
        };
    }

    // Letters of Persian and of many scripts of India are joined or not by what is not seen itself.
    private static boolean isJoiner(int point) {
        return point == 0x200C || point == 0x200D;
    }

    private static String shortened(String stem, int most) {
        if (stem.length() <= most) {
            return stem;
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(stem);
        return stem.substring(0, letters.preceding(most + 1)).strip();
    }
}

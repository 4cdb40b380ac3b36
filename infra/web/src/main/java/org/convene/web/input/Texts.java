package org.convene.web.input;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Brings typed text into the one form in which it is checked and stored. */
public final class Texts {

    /** No script stacks more than half as many on a letter; more run over the lines around them. */
    private static final int MOST_MARKS = 10;

    /** Stands for bytes that were none of the encoding in which they were read. */
    private static final int REPLACEMENT = 0xFFFD;

    private static final int BLACK_FLAG = 0x1F3F4;

    private Texts() {}

    /**
     * Returns the text in NFC, without outer white space, with line feeds alone and without what comes along unseen when
     * text is copied: marks of byte order, of no width and of embedded directions. Empty for null.
     */
    public static String tidy(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        String lines = typed.replace("\r\n", "\n").replace('\r', '\n');
        boolean flag = lines.codePoints().anyMatch(point -> point == BLACK_FLAG);
        String seen = lines.codePoints()
                .filter(point -> !isStowaway(point) && (flag || !isTag(point)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return Normalizer.normalize(seen, Normalizer.Form.NFC).strip();
    }

    /** Returns the tidied text, or null where nothing was typed. */
    public static @Nullable String orNull(@Nullable String typed) {
        String tidy = tidy(typed);
        return tidy.isEmpty() ? null : tidy;
    }

    /** Returns whether the text holds no control character, and no line break unless lines are allowed. */
    public static boolean isClean(String text, boolean lines) {
        int marks = 0;
        for (int point : text.codePoints().toArray()) {
            marks = Character.getType(point) == Character.NON_SPACING_MARK ? marks + 1 : 0;
            if (marks > MOST_MARKS || isUnwanted(point, lines)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether there is anything to see in the text. */
    static boolean isVisible(String text) {
        return tidy(text).codePoints().anyMatch(point -> switch (Character.getType(point)) {
            case Character.SPACE_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        });
    }

    private static boolean isUnwanted(int point, boolean lines) {
        if (point == '\n' || point == '\r' || point == '\t') {
            return !lines;
        }
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || point == REPLACEMENT
                || isNoCharacter(point)
                || isBidiOverride(point);
    }

    private static boolean isNoCharacter(int point) {
        return (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    }

    // Overrides make text show in another order than it has; letters and marks of every script need none of them.
    private static boolean isBidiOverride(int point) {
        return point == 0x202D || point == 0x202E;
    }

    // Joiners stay: Persian, the scripts of India and emoji are written with them.
    private static boolean isStowaway(int point) {
        return point == 0x200B
                || point == 0x2060
                || point == 0xFEFF
                || (point >= 0x202A && point <= 0x202C)
                || (point >= 0x2066 && point <= 0x2069);
    }

    // Unseen letters, which make flags of regions behind a black flag and nothing else.
    private static boolean isTag(int point) {
        return point >= 0xE0000 && point <= 0xE007F;
    }
}

package org.convene.web.input;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Brings typed text into the one form in which it is checked and stored. */
public final class Texts {

    private Texts() {}

    /** Returns the text in NFC, without outer white space and with line feeds alone; empty for null. */
    public static String tidy(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        return Normalizer.normalize(typed.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC)
                .strip();
    }

    /** Returns the tidied text, or null where nothing was typed. */
    public static @Nullable String orNull(@Nullable String typed) {
        String tidy = tidy(typed);
        return tidy.isEmpty() ? null : tidy;
    }

    /** Returns whether the text holds no control character, and no line break unless lines are allowed. */
    static boolean isClean(String text, boolean lines) {
        return text.codePoints().noneMatch(point -> isUnwanted(point, lines));
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
                || isBidiOverride(point);
    }

    // Overrides make text show in another order than it has; letters and marks of every script need none of them.
    private static boolean isBidiOverride(int point) {
        return point == 0x202D || point == 0x202E;
    }
}

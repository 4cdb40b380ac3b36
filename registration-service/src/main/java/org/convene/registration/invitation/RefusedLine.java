package org.convene.registration.invitation;

/**
 * A line of a list that nobody was invited from.
 *
 * @param line counts from 1
 * @param text as much of it as helps to find it
 */
public record RefusedLine(int line, String text, Reason reason) {

    private static final int SHOWN = 80;

    /** Why a line was refused; each has its words in the message bundle. */
    public enum Reason {
        NOT_AN_ADDRESS,
        TWICE,
        TOO_LONG,
        CONTROL_CHARACTERS,
        ENCODING,
        COLUMNS,
        UNCLOSED_QUOTE,
        COUNTRY,
        LANGUAGE,
        TIME_ZONE,
        TOO_MANY
    }

    static RefusedLine of(int line, String text, Reason reason) {
        String shown = text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
        return new RefusedLine(line, shown, reason);
    }
}

package org.convene.messaging.inbox;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Describes a failure to an operator by kinds and place alone: an exception's message may hold somebody's address. */
final class FailureText {

    private static final String OURS = "org.convene.";
    private static final String NOT_OURS = "org.convene.messaging.inbox.";
    private static final int LONGEST = 500;

    private FailureText() {}

    static String of(Throwable failure) {
        StringJoiner kinds = new StringJoiner(" caused by ");
        String place = null;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String kind = cause.getClass().getSimpleName();
            kinds.add(cause instanceof SQLException sql ? kind + " (SQLSTATE " + sql.getSQLState() + ")" : kind);
            if (place == null) {
                place = placeOf(cause);
            }
        }
        String text = place == null ? kinds.toString() : kinds + " at " + place;
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private static @Nullable String placeOf(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS)
                        && !frame.getClassName().startsWith(NOT_OURS))
                .findFirst()
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .orElse(null);
    }
}

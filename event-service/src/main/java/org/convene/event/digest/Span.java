package org.convene.event.digest;

import java.time.LocalDate;

/**
 * The days from one digest to the next, and what of a checklist is new on the second.
 *
 * @param before the day of the last digest, or of the last look that found nothing to tell
 * @param today of the reader's own calendar
 */
record Span(LocalDate before, LocalDate today) {

    /** How many days ahead somebody is reminded of what she has to do. */
    private static final int AHEAD = 2;

    /** The last day of which anything is told. */
    LocalDate horizon() {
        return today.plusDays(AHEAD);
    }

    /** Whether what is due then became overdue, or came near, since the day before: each is told once by itself. */
    boolean isNews(LocalDate due) {
        return due.isBefore(today)
                ? !due.isBefore(before)
                : due.isAfter(before.plusDays(AHEAD)) && !due.isAfter(horizon());
    }
}

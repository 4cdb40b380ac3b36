package org.convene.web.reader;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When something takes place, as its reader sees it, and the same instant elsewhere. */
public record TimeBlock(
        Instant startsAt,
        Instant endsAt,
        String day,
        String hours,
        String zone,
        boolean zoneKnown,
        List<Elsewhere> elsewhere) {

    /** Returns the day and the hours in one line. */
    public String line() {
        return day + ", " + hours;
    }

    /**
     * The start in another zone.
     *
     * @param otherDay such as "the day before"; null where it is the same day
     */
    public record Elsewhere(
            String city, String hour, @Nullable String otherDay) {}
}

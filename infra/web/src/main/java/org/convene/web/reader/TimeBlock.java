package org.convene.web.reader;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When something takes place, as its reader sees it, and the same instant elsewhere.
 *
 * @param line the day and the hours in one line
 */
public record TimeBlock(
        Instant startsAt,
        Instant endsAt,
        String day,
        String hours,
        String line,
        String zone,
        boolean zoneKnown,
        List<Elsewhere> elsewhere) {

    /**
     * The start in another zone.
     *
     * @param otherDay such as "the day before"; null where it is the same day
     */
    public record Elsewhere(
            String city, String hour, @Nullable String otherDay) {}
}

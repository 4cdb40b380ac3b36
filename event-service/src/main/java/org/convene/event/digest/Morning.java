package org.convene.event.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When somebody gets her digest: at seven where she is, once on each of her days. */
final class Morning {

    private static final LocalTime HOUR = LocalTime.of(7, 0);

    private Morning() {}

    /**
     * Returns when she is due next: on the day after the one on which she was last looked at, by her own calendar. So
     * neither a late round nor a move to another zone brings two digests on one day.
     */
    static Instant after(Instant visitedAt, ZoneId zone) {
        return LocalDate.ofInstant(visitedAt, zone)
                .plusDays(1)
                .atTime(HOUR)
                .atZone(zone)
                .toInstant();
    }
}

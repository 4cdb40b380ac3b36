package org.convene.event.workshop.web;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.convene.web.reader.Reader;
import org.convene.web.reader.Times;
import org.springframework.stereotype.Component;

/** One instant on the clocks of several zones. */
@Component
class Dials {

    private static final int DEGREES_AN_HOUR = 30;
    private static final int DEGREES_A_MINUTE = 6;
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime NIGHT = LocalTime.of(21, 0);

    private final Times times;

    Dials(Times times) {
        this.times = times;
    }

    /** The reader's clock first, then each other zone once. */
    List<Dial> of(Reader reader, Instant at, List<ZoneId> zones) {
        return Stream.concat(Stream.of(reader.zone()), zones.stream())
                .distinct()
                .map(zone -> dial(reader, at, zone))
                .toList();
    }

    private Dial dial(Reader reader, Instant at, ZoneId zone) {
        LocalTime there = at.atZone(zone).toLocalTime();
        return new Dial(
                times.zoneName(reader, zone, at),
                times.hour(Reader.of(reader.locale(), zone), at),
                there.getHour() % 12 * DEGREES_AN_HOUR + there.getMinute() / 2,
                there.getMinute() * DEGREES_A_MINUTE,
                there.isBefore(MORNING) || !there.isBefore(NIGHT));
    }

    /**
     * A clock.
     *
     * @param zone such as {@code Geneva, UTC+2}
     * @param hour such as {@code 13:00}
     * @param hourAngle degrees clockwise from the top, as is {@code minuteAngle}
     * @param night whether most people sleep then
     */
    record Dial(String zone, String hour, int hourAngle, int minuteAngle, boolean night) {}
}

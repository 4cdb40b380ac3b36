package org.convene.event.desk.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convene.event.date.HostClock;
import org.convene.event.date.HourKind;
import org.convene.event.date.Slot;
import org.convene.event.foundation.FoundationProfile;
import org.convene.event.foundation.web.ShownNames;
import org.convene.web.reader.Reader;
import org.convene.web.reader.Times;
import org.jspecify.annotations.Nullable;

/**
 * A day of the reader's, hour by hour, as it is for each host.
 *
 * @param unknown names of countries whose holidays nobody here knows
 */
record WorldTimeStrip(List<Row> rows, List<String> unknown) {

    private static final int HOURS = 24;

    /**
     * @param zone such as {@code Almaty, UTC+5}
     * @param holidays names of those that begin or end within the day
     */
    record Row(String host, String colour, String zone, List<Cell> cells, List<String> holidays) {}

    /**
     * @param hour by the host's clock
     * @param midnight whether another day begins with it
     * @param within whether the marked slot takes it up
     */
    record Cell(String hour, HourKind kind, boolean midnight, boolean within) {}

    static WorldTimeStrip of(Instant from, @Nullable Slot marked, List<HostClock> clocks, Reader reader, Times times) {
        return new WorldTimeStrip(
                clocks.stream()
                        .map(clock -> row(from, marked, clock, reader, times))
                        .toList(),
                clocks.stream()
                        .filter(clock -> !clock.holidaysKnown())
                        .map(clock ->
                                Locale.of("", clock.host().profile().country()).getDisplayCountry(reader.locale()))
                        .distinct()
                        .toList());
    }

    private static Row row(Instant from, @Nullable Slot marked, HostClock clock, Reader reader, Times times) {
        FoundationProfile profile = clock.host().profile();
        return new Row(
                ShownNames.of(profile, reader),
                profile.colour(),
                times.zoneName(reader, profile.timeZone(), from),
                hours(from).map(hour -> cell(hour, marked, clock)).toList(),
                hours(from)
                        .map(hour -> clock.holiday(hour, reader.locale()))
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList());
    }

    private static Stream<Instant> hours(Instant from) {
        return IntStream.range(0, HOURS).mapToObj(hour -> from.plus(Duration.ofHours(hour)));
    }

    private static Cell cell(Instant hour, @Nullable Slot marked, HostClock clock) {
        ZonedDateTime there = hour.atZone(clock.host().profile().timeZone());
        boolean within = marked != null
                && hour.isBefore(marked.endsAt())
                && hour.plus(Duration.ofHours(1)).isAfter(marked.startsAt());
        return new Cell(Integer.toString(there.getHour()), clock.at(hour), there.getHour() == 0, within);
    }
}

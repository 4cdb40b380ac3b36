package org.convene.event.date;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.FoundationProfile;
import org.convene.event.foundation.WorkingWeek;

/** How an instant lies in a host's week: by its zone, its working hours, its weekend and its country's holidays. */
public record HostClock(Foundation host, PublicHolidays holidays) {

    /** Who does not work at night sleeps from ten to seven. */
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private static final LocalTime LATE = LocalTime.of(22, 0);

    /** Offsets of zones are multiples of it, and so are the borders of most weeks. */
    private static final Duration STEP = Duration.ofMinutes(15);

    public HourKind at(Instant instant) {
        FoundationProfile profile = host.profile();
        WorkingWeek week = profile.week();
        ZonedDateTime there = instant.atZone(profile.timeZone());
        LocalTime time = there.toLocalTime();
        boolean free = week.isFree(there.getDayOfWeek()) || holidays.isHoliday(profile.country(), there.toLocalDate());
        if (!free && !time.isBefore(week.from()) && time.isBefore(week.to())) {
            return HourKind.WORKING;
        }
        if (time.isBefore(MORNING) || !time.isBefore(LATE)) {
            return HourKind.NIGHT;
        }
        if (free) {
            return HourKind.FREE;
        }
        return time.isBefore(week.from()) ? HourKind.EARLY : HourKind.EVENING;
    }

    /** The hardest of all hours from one instant to another; a minute of the night makes it a night. */
    public HourKind hardest(Instant from, Instant to) {
        return Stream.iterate(from, step -> step.isBefore(to), step -> step.plus(STEP))
                .map(this::at)
                .max(Comparator.comparingInt(HourKind::burden))
                .orElseThrow(() -> new IllegalArgumentException("to: " + to + " (expected: later than " + from + ")"));
    }

    public boolean holidaysKnown() {
        return holidays.knows(host.profile().country());
    }

    /** The name of the public holiday that the instant is in there. */
    public Optional<String> holiday(Instant instant, Locale language) {
        FoundationProfile profile = host.profile();
        return holidays.nameOf(
                profile.country(), instant.atZone(profile.timeZone()).toLocalDate(), language);
    }
}

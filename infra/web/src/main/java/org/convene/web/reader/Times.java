package org.convene.web.reader;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.convene.web.Kept;
import org.springframework.context.MessageSource;

/** Writes instants as their reader expects them: her words, her order, her clock, her zone by name. */
public final class Times {

    private static final int MOST_FORMATS = 500;
    private static final int MOST_CITIES = 5_000;

    private final MessageSource messages;
    private final Clock clock;
    private final Kept<Format, DateTimeFormatter> formatters = new Kept<>(MOST_FORMATS);
    private final Kept<City, String> cities = new Kept<>(MOST_CITIES);

    public Times(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** Returns the reader's day and hours, with the start in each other zone that reads differently. */
    public TimeBlock block(Reader reader, Instant startsAt, Instant endsAt, Collection<ZoneId> zones) {
        List<TimeBlock.Elsewhere> elsewhere = new ArrayList<>();
        for (ZoneId zone : zones) {
            TimeBlock.Elsewhere there = elsewhere(reader, startsAt, zone);
            if (!zone.equals(reader.zone()) && !elsewhere.contains(there)) {
                elsewhere.add(there);
            }
        }
        String day = day(reader, startsAt);
        String hours = hours(reader, startsAt, endsAt);
        return new TimeBlock(
                startsAt,
                endsAt,
                day,
                hours,
                join(reader, day, hours),
                zoneName(reader, startsAt),
                reader.zoneKnown(),
                List.copyOf(elsewhere));
    }

    /** Returns such as {@code Thursday 14 May}; the year only where it is not the present one. */
    public String day(Reader reader, Instant at) {
        ZonedDateTime there = at.atZone(reader.zone());
        boolean thisYear = there.getYear() == now(reader).getYear();
        return write(reader.locale(), thisYear ? DateParts.DAY : DateParts.DAY_OF_YEAR, there);
    }

    /** Returns such as {@code 14 May} or {@code 14 May 2027}. */
    public String shortDay(Reader reader, Instant at) {
        ZonedDateTime there = at.atZone(reader.zone());
        boolean thisYear = there.getYear() == now(reader).getYear();
        return write(reader.locale(), thisYear ? DateParts.SHORT_DAY : DateParts.SHORT_DAY_OF_YEAR, there);
    }

    /** Returns a day that is the same everywhere, such as {@code 14 May} or {@code 14 May 2027}. */
    public String date(Reader reader, LocalDate day) {
        boolean thisYear = day.getYear() == now(reader).getYear();
        return write(
                reader.locale(),
                thisYear ? DateParts.SHORT_DAY : DateParts.SHORT_DAY_OF_YEAR,
                day.atStartOfDay(Zones.UTC));
    }

    /** Returns such as {@code 13:00}. */
    public String hour(Reader reader, Instant at) {
        return write(reader.locale(), DateParts.HOUR, at.atZone(reader.zone()));
    }

    /** Returns such as {@code 13:00 – 15:30}, with a word where it ends on another day. */
    public String hours(Reader reader, Instant from, Instant to) {
        String range = hour(reader, from) + " – " + hour(reader, to);
        long days = daysBetween(from.atZone(reader.zone()), to.atZone(reader.zone()));
        return days == 0 ? range : range + " " + words(reader, "time.ends-later", days);
    }

    /** Returns such as {@code Thursday 14 May, 13:00, Tashkent (UTC+5)}: complete, for running text and for mails. */
    public String instant(Reader reader, Instant at) {
        return words(
                reader,
                "time.instant",
                day(reader, at),
                hour(reader, at),
                city(reader.locale(), reader.zone()),
                Zones.offset(reader.zone(), at));
    }

    /** Returns such as {@code 14 May, 13:00}, for lists that name the zone once. */
    public String brief(Reader reader, Instant at) {
        return join(reader, shortDay(reader, at), hour(reader, at));
    }

    /** Returns the instant as its hosts wrote it, such as {@code Thursday 14 May 2026, 10:00}. */
    public String local(Reader reader, LocalDateTime at) {
        return join(
                reader,
                write(reader.locale(), DateParts.DAY_OF_YEAR, at.atZone(Zones.UTC)),
                write(reader.locale(), DateParts.HOUR, at.atZone(Zones.UTC)));
    }

    /** Returns the reader's zone at that instant, such as {@code Tashkent, UTC+5}. */
    public String zoneName(Reader reader, Instant at) {
        return zoneName(reader, reader.zone(), at);
    }

    /** Returns the reader's zone now. */
    public String zoneName(Reader reader) {
        return zoneName(reader, clock.instant());
    }

    /** Returns any zone at that instant, such as {@code Geneva, UTC+2}. */
    public String zoneName(Reader reader, ZoneId zone, Instant at) {
        String offset = Zones.offset(zone, at);
        return zone.equals(Zones.UTC) ? offset : city(reader.locale(), zone) + ", " + offset;
    }

    /** Returns the instant by another zone's clock, with a word where its day is not the reader's. */
    public TimeBlock.Elsewhere elsewhere(Reader reader, Instant at, ZoneId zone) {
        ZonedDateTime there = at.atZone(zone);
        long days = daysBetween(at.atZone(reader.zone()), there);
        String otherDay = days == 0 ? null : words(reader, days < 0 ? "time.day-before" : "time.day-after");
        return new TimeBlock.Elsewhere(
                city(reader.locale(), zone), write(reader.locale(), DateParts.HOUR, there), otherDay);
    }

    /** Returns such as {@code 2 h 30 min}. */
    public String duration(Reader reader, Duration duration) {
        long hours = duration.toHours();
        int minutes = duration.toMinutesPart();
        if (hours == 0) {
            return words(reader, "time.minutes", minutes);
        }
        return minutes == 0 ? words(reader, "time.hours", hours) : words(reader, "time.hours-minutes", hours, minutes);
    }

    /** Returns how far away an instant is, such as {@code in 3 days} or {@code 5 minutes ago}. */
    public String relative(Reader reader, Instant at) {
        Duration distance = Duration.between(clock.instant(), at);
        String direction = distance.isNegative() ? "time.ago" : "time.in";
        Duration away = distance.abs();
        if (away.toMinutes() < 1) {
            return words(reader, "time.now");
        }
        if (away.toHours() < 1) {
            return words(reader, direction + ".minutes", away.toMinutes());
        }
        return away.toDays() < 2
                ? words(reader, direction + ".hours", away.toHours())
                : words(reader, direction + ".days", away.toDays());
    }

    /** Returns whether the instant is over, by the clock of domain time. */
    public boolean isPast(Instant at) {
        return !at.isAfter(clock.instant());
    }

    /** Returns the present instant of domain time for machines, so that a page's script counts by the same clock. */
    public String now() {
        return iso(clock.instant());
    }

    /** Returns the instant for machines, as in {@code <time datetime>}. */
    public String iso(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private String city(Locale locale, ZoneId zone) {
        return cities.get(new City(locale, zone), asked -> Zones.city(asked.zone(), asked.locale()));
    }

    private String join(Reader reader, String day, String hours) {
        return words(reader, "time.day-and-hours", day, hours);
    }

    private String words(Reader reader, String key, Object... arguments) {
        return messages.getMessage(key, arguments, reader.locale());
    }

    private LocalDate now(Reader reader) {
        return LocalDate.ofInstant(clock.instant(), reader.zone());
    }

    private static long daysBetween(ZonedDateTime from, ZonedDateTime to) {
        return ChronoUnit.DAYS.between(from.toLocalDate(), to.toLocalDate());
    }

    private String write(Locale locale, DateParts parts, ZonedDateTime at) {
        return formatters
                .get(new Format(locale, parts), asked -> asked.parts().formatter(asked.locale()))
                .format(at);
    }

    private record City(Locale locale, ZoneId zone) {}

    private record Format(Locale locale, DateParts parts) {}
}

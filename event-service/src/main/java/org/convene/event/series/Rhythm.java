package org.convene.event.series;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How often editions of a series take place, always on the weekday of the first. */
public enum Rhythm {
    EVERY_WEEK(1),
    EVERY_2_WEEKS(2),
    EVERY_3_WEEKS(3),
    EVERY_4_WEEKS(4),
    /** On the second Wednesday of each month, say. */
    EVERY_MONTH(0),
    /** On the last Wednesday of each month, say. */
    END_OF_MONTH(0);

    private static final int WEEK = 7;

    /** What every month has at least once. */
    private static final int FULL_WEEKS = 4;

    private final int weeks;

    Rhythm(int weeks) {
        this.weeks = weeks;
    }

    /** Reads what {@link #wireName} writes; empty if it isn't one. */
    public static Optional<Rhythm> of(String wireName) {
        return Arrays.stream(values())
                .filter(each -> each.wireName().equals(wireName))
                .findFirst();
    }

    /** {@code every-2-weeks}, {@code end-of-month} and so on, in events, forms and API. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a series can begin on this day: months have no fifth Wednesday, and the last one is none but the last. */
    public boolean canBeginOn(LocalDate first) {
        return switch (this) {
            case EVERY_MONTH -> ordinal(first) <= FULL_WEEKS;
            case END_OF_MONTH -> first.plusWeeks(1).getMonth() != first.getMonth();
            default -> true;
        };
    }

    /**
     * Returns all days from the first to the last.
     *
     * @param last the last that there can be
     */
    public Stream<LocalDate> days(LocalDate first, LocalDate last) {
        return switch (this) {
            case EVERY_MONTH ->
                months(first, last)
                        .map(month ->
                                month.with(TemporalAdjusters.dayOfWeekInMonth(ordinal(first), first.getDayOfWeek())))
                        .filter(day -> !day.isAfter(last));
            case END_OF_MONTH ->
                months(first, last)
                        .map(month -> month.with(TemporalAdjusters.lastInMonth(first.getDayOfWeek())))
                        .filter(day -> !day.isAfter(last));
            default -> Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusWeeks(weeks));
        };
    }

    private static Stream<LocalDate> months(LocalDate first, LocalDate last) {
        LocalDate begin = first.withDayOfMonth(1);
        return Stream.iterate(begin, month -> !month.isAfter(last), month -> month.plus(1, ChronoUnit.MONTHS));
    }

    private static int ordinal(LocalDate day) {
        return (day.getDayOfMonth() - 1) / WEEK + 1;
    }
}

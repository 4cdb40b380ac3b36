package org.convene.event.series;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.convene.event.terms.LocalStart;
import org.convene.event.terms.Terms;

/**
 * What is agreed on for all editions of a series.
 *
 * @param usual the terms of the first: the others differ in day and number
 * @param until the last day on which there can be an edition
 * @param holidaysOff whether a day is left out that is a public holiday of a host
 * @param ownText whether each edition may have a title and a purpose of its own
 */
public record FrameTerms(Terms usual, Rhythm rhythm, LocalDate until, boolean holidaysOff, boolean ownText) {

    /** Who agrees to something for longer has forgotten that she did. */
    public static final int MOST_YEARS = 2;

    public FrameTerms {
        Objects.requireNonNull(usual.seriesName(), "seriesName");
        Objects.requireNonNull(usual.number(), "number");
        LocalDate first = usual.localStart().toLocalDate();
        if (until.isBefore(first) || until.isAfter(latestUntil(first))) {
            throw new IllegalArgumentException(
                    "until: " + until + " (expected: " + first + " to " + latestUntil(first) + ")");
        }
        if (!rhythm.canBeginOn(first)) {
            throw new IllegalArgumentException("first: " + first + " (expected: a day of " + rhythm + ")");
        }
    }

    public static LocalDate latestUntil(LocalDate first) {
        return first.plusYears(MOST_YEARS);
    }

    public LocalDate firstDay() {
        return usual.localStart().toLocalDate();
    }

    public int firstNumber() {
        return Objects.requireNonNull(usual.number());
    }

    /** All days of the rhythm, holidays among them. */
    public Stream<LocalDate> days() {
        return rhythm.days(firstDay(), until);
    }

    /** The terms of the edition of a day; empty if clocks skip its hour there. Of an hour that happens twice, the first. */
    public Optional<Terms> edition(LocalDate day, int number) {
        LocalDateTime start = day.atTime(usual.localStart().toLocalTime());
        return switch (LocalStart.of(start, usual.timeZone(), null)) {
            case LocalStart.Never _ -> Optional.empty();
            case LocalStart.Once once -> Optional.of(usual.startingAt(start, once.offset(), number));
            case LocalStart.Twice twice -> Optional.of(usual.startingAt(start, twice.first(), number));
        };
    }

    /** Whether these are the terms of an edition on one of its days, under this number; holidays are another question. */
    boolean holds(Terms terms, int number) {
        LocalDate day = terms.localStart().toLocalDate();
        return days().anyMatch(day::equals)
                && edition(day, number)
                        .map(expected -> ownText ? expected.titled(terms.title(), terms.purpose()) : expected)
                        .filter(terms::equals)
                        .isPresent();
    }

    /** All of it written so that no two are written alike, for the digest in the joint log. */
    public String statement() {
        return rhythm.wireName() + "\n" + until + "\n" + holidaysOff + "\n" + ownText + "\n" + usual.statement();
    }
}

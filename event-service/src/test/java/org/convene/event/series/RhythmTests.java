package org.convene.event.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RhythmTests {

    private static final LocalDate SECOND_WEDNESDAY = LocalDate.of(2027, 1, 13);

    @Test
    void countsWeeks() {
        assertThat(Rhythm.EVERY_2_WEEKS.days(SECOND_WEDNESDAY, LocalDate.of(2027, 2, 24)))
                .containsExactly(SECOND_WEDNESDAY, day(1, 27), day(2, 10), day(2, 24));
        assertThat(Rhythm.EVERY_WEEK.days(SECOND_WEDNESDAY, SECOND_WEDNESDAY)).containsExactly(SECOND_WEDNESDAY);
    }

    @Test
    void keepsToTheSameWeekdayOfTheMonth() {
        assertThat(Rhythm.EVERY_MONTH.days(SECOND_WEDNESDAY, day(4, 14)))
                .containsExactly(SECOND_WEDNESDAY, day(2, 10), day(3, 10), day(4, 14));
        assertThat(Rhythm.EVERY_MONTH.days(SECOND_WEDNESDAY, day(4, 13))).endsWith(day(3, 10));
    }

    @Test
    void findsTheLastOfTheMonthWhereverItIs() {
        assertThat(Rhythm.END_OF_MONTH.days(day(1, 27), day(4, 30)))
                .containsExactly(day(1, 27), day(2, 24), day(3, 31), day(4, 28));
    }

    @Test
    void beginsOnNoDayThatSomeMonthsLack() {
        assertThat(Rhythm.EVERY_MONTH.canBeginOn(day(3, 31))).isFalse();
        assertThat(Rhythm.END_OF_MONTH.canBeginOn(day(3, 31))).isTrue();
        assertThat(Rhythm.END_OF_MONTH.canBeginOn(day(3, 24))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void staysOnTheWeekdayFromTheFirstToTheLastDay(Rhythm rhythm) {
        Stream.iterate(LocalDate.of(2026, 12, 1), day -> day.plusDays(1))
                .limit(800)
                .filter(rhythm::canBeginOn)
                .forEach(first -> {
                    LocalDate last = first.plusYears(2);
                    assertThat(rhythm.days(first, last))
                            .startsWith(first)
                            .isSorted()
                            .doesNotHaveDuplicates()
                            .allMatch(day -> day.getDayOfWeek() == first.getDayOfWeek() && !day.isAfter(last))
                            .hasSizeGreaterThan(23);
                });
    }

    @ParameterizedTest
    @EnumSource
    void isReadAsItIsWritten(Rhythm rhythm) {
        assertThat(Rhythm.of(rhythm.wireName())).contains(rhythm);
        assertThat(Rhythm.of("every-day")).isEmpty();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2027, month, day);
    }
}

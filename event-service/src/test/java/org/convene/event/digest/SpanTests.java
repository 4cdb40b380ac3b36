package org.convene.event.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpanTests {

    private static final LocalDate FIRST = LocalDate.parse("2027-03-01");

    @Test
    void tellsOfEachTaskOnceWhenItComesNearAndOnceWhenItIsOverdue() {
        LocalDate due = FIRST.plusDays(5);

        assertThat(newsOn(due, 1, 2, 3, 4, 5, 6, 7, 8, 9)).containsExactly(4, 7);
    }

    @Test
    void losesNothingOverDaysWithoutADigest() {
        for (int day = 0; day < 12; day++) {
            LocalDate due = FIRST.plusDays(day);
            List<Integer> told = newsOn(due, 1, 2, 6, 7, 8, 9, 13, 14);

            assertThat(told).as("due on day %d", day + 1).hasSizeBetween(1, 2);
            assertThat(told.getLast())
                    .as("due on day %d", day + 1)
                    .isEqualTo(IntStream.of(1, 2, 6, 7, 8, 9, 13, 14)
                            .filter(each -> FIRST.plusDays(each - 1L).isAfter(due))
                            .findFirst()
                            .orElseThrow());
        }
    }

    @Test
    void saysNothingOfWhatWasOverdueBefore() {
        Span span = new Span(FIRST, FIRST.plusDays(1));

        assertThat(span.isNews(FIRST.minusDays(1))).isFalse();
        assertThat(span.isNews(FIRST)).isTrue();
        assertThat(span.isNews(FIRST.plusDays(1))).isFalse();
        assertThat(span.isNews(FIRST.plusDays(4))).isFalse();
    }

    /** On which of these days something is news that is due then. */
    private static List<Integer> newsOn(LocalDate due, int... days) {
        return IntStream.range(1, days.length)
                .filter(at -> new Span(FIRST.plusDays(days[at - 1] - 1L), FIRST.plusDays(days[at] - 1L)).isNews(due))
                .map(at -> days[at])
                .boxed()
                .toList();
    }
}

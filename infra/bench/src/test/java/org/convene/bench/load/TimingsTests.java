package org.convene.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;

class TimingsTests {

    @Test
    void tellsWhatAShareDidNotExceed() {
        Stopwatch stopwatch = new Stopwatch();
        for (int millis = 1; millis <= 1_000; millis++) {
            stopwatch.note(millis * 1_000_000L);
        }
        Timings timings = stopwatch.stop();
        assertThat(timings.millis(0.5)).isCloseTo(500, withPercentage(0.2));
        assertThat(timings.millis(0.99)).isCloseTo(990, withPercentage(0.2));
        assertThat(timings.millis(1)).isCloseTo(1_000, withPercentage(0.2));
    }

    @Test
    void countsWhatLastedTooLongToMeasureAsTheLongest() {
        Stopwatch stopwatch = new Stopwatch();
        stopwatch.note(Long.MAX_VALUE);
        stopwatch.note(-1);
        assertThat(stopwatch.stop()).satisfies(timings -> {
            assertThat(timings.count()).isEqualTo(2);
            assertThat(timings.millis(1)).isCloseTo(300_000, withPercentage(0.2));
        });
    }

    @Test
    void refusesToTellOfNothing() {
        Stopwatch stopwatch = new Stopwatch();
        assertThatIllegalArgumentException().isThrownBy(stopwatch::stop).withMessageContaining("at least 1");
    }
}

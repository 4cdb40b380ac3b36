package org.convene.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTests {

    private final Latencies hundred =
            new Latencies(LongStream.rangeClosed(1, 100).map(i -> i * 1_000_000).toArray());

    @Test
    void givesTheNearestRank() {
        assertThat(hundred.millis(0.5)).isEqualTo(50);
        assertThat(hundred.millis(0.99)).isEqualTo(99);
        assertThat(hundred.millis(0.999)).isEqualTo(100);
    }

    @Test
    void doesNotCareAboutTheOrderOfArrival() {
        assertThat(new Latencies(new long[] {3_000_000, 1_000_000, 2_000_000}).millis(0.5))
                .isEqualTo(2);
    }

    @Test
    void refusesToSpeakOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Latencies(new long[0]));
    }
}

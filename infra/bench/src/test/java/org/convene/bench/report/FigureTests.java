package org.convene.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.convene.bench.report.Aim.Bound;
import org.junit.jupiter.api.Test;

class FigureTests {

    private final Figure rate = Figure.of("rush", "registrations", "/s", List.of(900.0, 1_000.0, 2_000.0))
            .beside("one transaction", List.of(1_000.0, 500.0, 2_000.0));

    @Test
    void comparesEachRoundWithItsOwnReference() {
        assertThat(rate.median()).isEqualTo(1_000);
        assertThat(rate.ratio()).isEqualTo(1);
    }

    @Test
    void takesTheMiddleOfTwoRounds() {
        assertThat(Figure.of("rush", "x", "ms", List.of(1.0, 2.0)).median()).isEqualTo(1.5);
    }

    @Test
    void knowsWhetherAnAimIsMet() {
        assertThat(new Aim(Bound.TIMES_REFERENCE, 1).isMetBy(rate)).isTrue();
        assertThat(new Aim(Bound.TIMES_REFERENCE, 1.1).isMetBy(rate)).isFalse();
        assertThat(new Aim(Bound.AT_LEAST, 1_000).isMetBy(rate)).isTrue();
        assertThat(new Aim(Bound.AT_LEAST, 1_001).isMetBy(rate)).isFalse();
        assertThat(new Aim(Bound.AT_MOST, 1_000).isMetBy(rate)).isTrue();
        assertThat(new Aim(Bound.AT_MOST, 999).isMetBy(rate)).isFalse();
    }

    @Test
    void refusesAReferenceOfOtherRounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rate.beside("another", List.of(1.0)))
                .withMessageContaining("3 rounds");
    }
}

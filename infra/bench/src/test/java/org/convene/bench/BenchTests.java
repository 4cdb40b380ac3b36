package org.convene.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.convene.bench.load.Effort;
import org.convene.bench.report.Figure;
import org.convene.bench.report.Report;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Benches at a glance, on the real platform: they end, and what must hold at any speed holds. */
@Tag("long")
class BenchTests {

    private static final Path CHECKOUT =
            Path.of("").toAbsolutePath().resolve("../..").normalize();

    @ParameterizedTest
    @ValueSource(strings = {"mail", "rush"})
    void measures(String name) {
        Report report = Bench.run(new Bench.Run(System.out, CHECKOUT, Effort.GLANCE), List.of(name));
        assertThat(report.figures()).isNotEmpty().allSatisfy(figure -> {
            assertThat(figure.bench()).isEqualTo(name);
            assertThat(figure.rounds()).allMatch(value -> value >= 0);
        });
        assertThat(report.figures()).extracting(Figure::name).doesNotHaveDuplicates();
    }
}

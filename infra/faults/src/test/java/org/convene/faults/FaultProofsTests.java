package org.convene.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A taste of {@code ./convene faults}: three rounds, always the same. */
@Tag("long")
class FaultProofsTests {

    private static final Path MODULE = Path.of("").toAbsolutePath();

    @Test
    void losesNothingInThreeRounds() {
        var root = MODULE.resolve("../..").normalize();
        var settings = Settings.parse("--rounds", "3", "--seed", "7");

        var verdicts = new FaultProofs(root, MODULE.resolve("target/faults"), System.out).run(settings);

        assertThat(verdicts)
                .hasSize(3)
                .allSatisfy(verdict -> assertThat(verdict.findings()).isEmpty());
    }
}

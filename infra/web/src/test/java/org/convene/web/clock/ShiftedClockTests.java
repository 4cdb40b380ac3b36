package org.convene.web.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShiftedClockTests {

    private static final Instant NOW = Instant.parse("2026-05-14T08:00:00Z");

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = directory.resolve("clock");
    }

    @Test
    void followsTheFileForwardOnly() throws IOException {
        Files.writeString(file, "-P30D\n");
        Clock clock = ShiftedClock.of(Clock.fixed(NOW, ZoneOffset.UTC), file);
        assertThat(clock.instant()).isEqualTo("2026-04-14T08:00:00Z");

        Files.writeString(file, "-PT1H");
        assertThat(clock.withZone(ZoneId.of("Asia/Tashkent")).instant()).isEqualTo("2026-05-14T07:00:00Z");

        Files.writeString(file, "-P30D");
        assertThat(clock.instant()).isEqualTo("2026-05-14T07:00:00Z");

        Files.writeString(file, "");
        assertThat(clock.instant()).isEqualTo("2026-05-14T07:00:00Z");
    }

    @Test
    void saysWhatTheFileShouldHold() throws IOException {
        Files.writeString(file, "yesterday");

        assertThatIllegalStateException()
                .isThrownBy(() -> ShiftedClock.of(Clock.systemUTC(), file))
                .withMessageContaining("yesterday (expected: an ISO-8601 duration such as -P30D)");
    }
}

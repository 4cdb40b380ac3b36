package org.convene.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShiftedClockTests {

    private static final Instant NOW = Instant.parse("2026-05-14T11:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @SuppressWarnings("NullAway.Init")
    private ShiftedClock clock;

    @BeforeEach
    void create() {
        clock = new ShiftedClock(home.resolve("clock"), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void tellsTheServicesHowFarTheyAreFromRealTime() throws IOException {
        clock.moveTo(NOW.minus(Duration.ofDays(3)));
        assertThat(offset()).isEqualTo(Duration.ofDays(-3));
        clock.catchUp();
        assertThat(offset()).isZero();
    }

    @Test
    void leavesThePastWhereADemoWasBrokenOff() throws IOException {
        clock.moveTo(NOW.minusSeconds(1));
        clock.leaveThePast();
        assertThat(offset()).isZero();
    }

    @Test
    void neverGoesBackFromTheFuture() throws IOException {
        clock.moveTo(NOW.plus(Duration.ofDays(2)));
        clock.leaveThePast();
        assertThat(offset()).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void leavesNoFileWhereThereWasNone() {
        clock.leaveThePast();
        assertThat(home).isEmptyDirectory();
    }

    private Duration offset() throws IOException {
        return Duration.parse(Files.readString(home.resolve("clock")).strip());
    }
}

package org.convene.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.convene.local.platform.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemonstrationTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void refusesToGoBackInTimeWhereThereIsData() throws IOException {
        Files.createDirectory(home.resolve("postgres"));
        assertThat(play()).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("wants empty data", home.toString(), "reset");
        assertThat(home.resolve("clock")).doesNotExist();
    }

    @Test
    void saysThatItWasPlayedHereAlready() throws IOException {
        Files.createDirectory(home.resolve("postgres"));
        Files.createFile(home.resolve("demo"));
        assertThat(play()).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("played here already", "./convene up");
    }

    @Test
    void leavesTheClockAloneWhereThePlatformCannotStart() {
        assertThat(play()).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Not built");
        assertThat(home.resolve("clock")).doesNotExist();
    }

    private int play() {
        var place = new Place(home.resolve("no-checkout"), home, Map.of());
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return Demonstration.run(place, Clock.systemUTC(), out);
    }
}

package org.convene.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.convene.local.platform.Place;
import org.convene.local.platform.RunRecord;
import org.convene.local.process.Directories;
import org.convene.local.process.JavaCommand;

/** {@code convene up --detach}: the same, in a process that outlives the terminal. */
final class Detached {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final List<String> OPTIONS = List.of(
            "-Xmx96m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Dlogback.configurationFile=org/convene/local/kafka/broker-logback.xml");

    private Detached() {}

    static int up(Place place, String[] words, PrintStream out) {
        var launcher = start(place, words);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (launcher.isAlive() && System.nanoTime() < deadline) {
            if (isReady(place, launcher.pid())) {
                show(log(place), out);
                return 0;
            }
            pause();
        }
        show(log(place), out);
        return 1;
    }

    /** Starts {@code convene up} anew, away from this terminal. */
    static Process start(Place place, String[] words) {
        var command = new ArrayList<>(List.of("nohup"));
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.addFirst("/usr/bin/setsid");
        }
        var arguments =
                Arrays.stream(words).filter(word -> !word.equals("--detach")).toList();
        command.addAll(JavaCommand.of(OPTIONS, Convene.class, arguments));
        try {
            Directories.createPrivate(place.home());
            Files.createDirectories(place.logs());
            Files.deleteIfExists(log(place));
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log(place).toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("convene up can't be started", e);
        }
    }

    static boolean isReady(Place place, long launcher) {
        return RunRecord.read(place.home())
                .filter(run -> run.launcher() == launcher && run.ready())
                .isPresent();
    }

    private static Path log(Place place) {
        return place.logs().resolve("convene.log");
    }

    private static void show(Path log, PrintStream out) {
        try {
            out.print(Files.readString(log));
        } catch (IOException e) {
            throw new UncheckedIOException(log + " can't be read", e);
        }
    }

    static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Convene", e);
        }
    }
}

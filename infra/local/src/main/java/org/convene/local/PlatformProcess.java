package org.convene.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convene.local.platform.Place;
import org.convene.local.process.JavaCommand;
import org.convene.local.process.Ports;

/** {@code convene up} in a process of its own, on free ports and in a directory of its own; it ends with its starter. */
public final class PlatformProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration GRACE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 100;
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Dlogback.configurationFile=org/convene/local/kafka/broker-logback.xml");

    private final Place place;
    private final Process process;

    private PlatformProcess(Place place, Process process) {
        this.place = place;
        this.process = process;
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param checkout where the services' jars are
     * @param home an empty directory, for its data and its output
     * @param environment what it is told beside what we were told ourselves
     * @throws IllegalStateException with its output if it ends, or is not ready after three minutes
     */
    public static PlatformProcess start(Path checkout, Path home, Map<String, String> environment) {
        int gateway = freeRange();
        var place = Settings.read(
                checkout, Map.of("CONVENE_VAR", home.resolve("var").toString()), gateway);
        var builder = new ProcessBuilder(
                        JavaCommand.of(OPTIONS, Convene.class, List.of("up", "--port-base", String.valueOf(gateway))))
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("up.log").toFile())
                .redirectInput(ProcessBuilder.Redirect.PIPE);
        builder.environment().putAll(environment);
        builder.environment().put("CONVENE_VAR", place.home().toString());
        try {
            var started = new PlatformProcess(place, builder.start());
            Runtime.getRuntime().addShutdownHook(new Thread(started::kill));
            started.awaitReady();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("convene up can't be started", e);
        }
    }

    private static int freeRange() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int first = Ports.free();
            if (IntStream.range(first, first + Place.Port.values().length).allMatch(Ports::isFree)) {
                return first;
            }
        }
        throw new IllegalStateException(
                "free ports: not enough in a row (expected: " + Place.Port.values().length + ")");
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Detached.isReady(place, process.pid())) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException("the platform is not ready:\n" + said());
            }
            Detached.pause();
        }
    }

    /** Where it is: its ports, its data. */
    public Place place() {
        return place;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Where all that it prints goes. */
    public Path output() {
        return place.home().resolveSibling("up.log");
    }

    private String said() {
        try {
            return Files.readString(output());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it at once, as somebody would who pulls the plug; its data stays. Returns when nothing of it runs any more. */
    public synchronized void kill() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        // Its services and servers see that it is gone, and end.
        process.destroyForcibly();
        var ends = all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(ends)
                .completeOnTimeout(null, GRACE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** Ends it in good order, or after a minute in any; its data stays. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}

package org.convene.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.convene.local.demo.Demo;
import org.convene.local.demo.ShiftedClock;
import org.convene.local.platform.Place;
import org.convene.local.platform.Readiness;
import org.convene.local.platform.RunRecord;
import org.convene.local.platform.Service;

/** {@code convene demo}: takes a running, still empty platform back in time, and lets it live through a joint series. */
final class Demonstration {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Demonstration() {}

    static int run(Place place, Clock clock, PrintStream out) {
        var running = RunRecord.read(place.home());
        if (running.isEmpty()) {
            out.println("Convene doesn't run here. Start it first: ./convene up --detach");
            return 1;
        }
        var actual = new Place(place.root(), place.home(), running.get().ports());
        var played = actual.home().resolve("demo");
        if (Files.exists(played)) {
            out.println(
                    "The demo was played here already. For a fresh one: ./convene down, ./convene reset, ./convene up");
            return 1;
        }
        var shifted = new ShiftedClock(actual.clock(), clock);
        shifted.moveTo(Demo.beginning(clock.instant()));
        out.println("The services start again, weeks ago …");
        restart(actual, running.get());
        new Demo(actual.gateway(), actual.mailbox(), shifted, clock, out).play();
        remember(played);
        return 0;
    }

    /** A service reads the past only when it starts; its launcher starts what ends. */
    private static void restart(Place place, RunRecord running) {
        for (var service : Service.values()) {
            var pid = running.processes().get(service.title());
            if (pid != null) {
                ProcessHandle.of(pid).ifPresent(process -> {
                    process.destroy();
                    process.onExit().join();
                });
            }
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var service : Service.values()) {
            while (!Readiness.of(service, place)) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(service.title() + " isn't ready again; see " + place.logs());
                }
                Detached.pause();
            }
        }
    }

    private static void remember(Path played) {
        try {
            Files.createFile(played);
        } catch (IOException e) {
            throw new UncheckedIOException(played + " can't be written", e);
        }
    }
}

package org.convene.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.convene.client.Connection;
import org.convene.client.Refusal;
import org.convene.client.api.WorkshopsApi;
import org.convene.local.demo.Demo;
import org.convene.local.demo.Letters;
import org.convene.local.demo.ShiftedClock;
import org.convene.local.platform.Place;
import org.convene.local.platform.Readiness;
import org.convene.local.platform.RunRecord;
import org.convene.local.platform.Service;

/**
 * {@code convene demo}: lets a platform without data live through a joint series that began weeks ago. Starts the
 * platform and stays with it, or takes the one that runs back in time.
 */
final class Demonstration {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Demonstration() {}

    static int run(Place place, Clock clock, PrintStream out) {
        var running = RunRecord.read(place.home());
        return running.isPresent() ? join(place, running.get(), clock, out) : start(place, clock, out);
    }

    private static int start(Place place, Clock clock, PrintStream out) {
        if (Files.exists(place.home().resolve("postgres"))) {
            return refuse(place, out);
        }
        return Up.run(
                place,
                clock,
                out,
                shifted -> shifted.moveTo(Demo.beginning(clock.instant())),
                () -> play(place, clock, out));
    }

    private static int join(Place place, RunRecord running, Clock clock, PrintStream out) {
        var actual = new Place(place.root(), place.home(), running.ports());
        if (!running.ready()) {
            out.println("Convene isn't ready yet; ./convene status tells when it is.");
            return 1;
        }
        if (!isEmpty(actual)) {
            return refuse(actual, out);
        }
        new ShiftedClock(actual.clock(), clock).moveTo(Demo.beginning(clock.instant()));
        out.println("The services start again, weeks ago …");
        restart(actual, running);
        out.print(play(actual, clock, out));
        return 0;
    }

    /** Whatever is done here makes a mail or a public workshop. */
    private static boolean isEmpty(Place place) {
        return !Files.exists(played(place))
                && new Letters(place.mailbox()).isEmpty()
                && new WorkshopsApi(Connection.to(place.gateway()))
                        .listWorkshops(null, null, null, null, 1)
                        .items()
                        .isEmpty();
    }

    private static int refuse(Place place, PrintStream out) {
        out.println(
                Files.exists(played(place))
                        ? "The demo was played here already: ./convene up shows it."
                        : "The demo wants empty data, and there is some in " + place.home() + ".");
        out.println("For a fresh one: ./convene down, ./convene reset, ./convene demo");
        out.println("Or beside it: CONVENE_VAR=/another/directory ./convene demo --port-base 18080");
        return 1;
    }

    private static String play(Place place, Clock clock, PrintStream out) {
        remember(played(place));
        try {
            return new Demo(place.gateway(), place.mailbox(), new ShiftedClock(place.clock(), clock), clock, out)
                    .play();
        } catch (IllegalStateException | UncheckedIOException | Refusal e) {
            return "%nThe demo broke off: %s%nWhat it did until then stays. For a fresh one: ./convene reset%n"
                    .formatted(e.getMessage());
        }
    }

    /** A service reads the past only when it starts; its launcher starts what ends. */
    private static void restart(Place place, RunRecord running) {
        var processes = Arrays.stream(Service.values())
                .map(service -> running.processes().get(service.title()))
                .filter(Objects::nonNull)
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .toList();
        processes.forEach(ProcessHandle::destroy);
        processes.forEach(process -> process.onExit().join());
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

    private static Path played(Place place) {
        return place.home().resolve("demo");
    }

    private static void remember(Path played) {
        try {
            Files.createFile(played);
        } catch (IOException e) {
            throw new UncheckedIOException(played + " can't be written", e);
        }
    }
}

package org.convene.local;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.convene.local.demo.ShiftedClock;
import org.convene.local.platform.Lock;
import org.convene.local.platform.Place;
import org.convene.local.platform.Platform;
import org.convene.local.platform.RunRecord;
import org.convene.local.platform.Service;

/** {@code convene up}: starts everything and stays with it. */
final class Up {

    private Up() {}

    static int run(Place place, Clock clock, PrintStream out) {
        return run(place, clock, out, ShiftedClock::leaveThePast, () -> "./convene demo fills it with an example.\n");
    }

    /**
     * The same with a domain clock that is set before the services start, and with something to do when they are ready,
     * which returns the last words of what is then printed.
     */
    static int run(Place place, Clock clock, PrintStream out, Consumer<ShiftedClock> time, Supplier<String> onceReady) {
        if (!mayStart(place, out)) {
            return 1;
        }
        long began = System.nanoTime();
        var lock = Lock.take(place.home());
        if (lock.isEmpty()) {
            return 1;
        }
        time.accept(new ShiftedClock(place.clock(), clock));
        out.println("Starting PostgreSQL, Kafka, the mailbox and the four services …");
        try (var held = lock.orElseThrow();
                var platform = Platform.start(place, clock, out)) {
            var late = platform.awaitReady();
            if (late.isEmpty()) {
                var took = Duration.ofNanos(System.nanoTime() - began);
                var last = onceReady.get();
                if (!platform.isClosed()) {
                    out.print(table(place, took) + setUp(place) + last);
                }
            } else {
                out.print(complaint(place, late));
            }
            stay(held);
            return 0;
        }
    }

    /** Says what is in the way before anything is started. */
    private static boolean mayStart(Place place, PrintStream out) {
        var running = RunRecord.read(place.home());
        if (running.isPresent()) {
            out.printf(
                    "Convene runs already (process %d, data in %s). End it with ./convene down%n",
                    running.get().launcher(), place.home());
            return false;
        }
        var unbuilt = Platform.unbuilt(place);
        if (!unbuilt.isEmpty()) {
            out.printf("Not built: %s. Start through ./convene up, which builds it.%n", titles(unbuilt));
            return false;
        }
        var taken = place.takenPorts();
        out.print(taken);
        return taken.isEmpty();
    }

    private static void stay(Lock held) {
        try {
            // Until Ctrl-C or ./convene down: both end this JVM, whose shutdown hook ends the rest.
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            held.close();
        }
    }

    private static String table(Place place, Duration took) {
        return """

                Convene is ready (%s s).

                  Workshops      %s
                  Mailbox        %s   every mail ends here
                  PostgreSQL     127.0.0.1:%d, one database and role for each service
                  Kafka          127.0.0.1:%d
                  Data and logs  %s

                Sign in at %s/sign-in with any address: the link and
                the code are in the mailbox. %s
                Ctrl-C or ./convene down ends it; the data stays.
                """.formatted(
                        String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0),
                        place.gateway(),
                        place.mailbox(),
                        place.port(Place.Port.POSTGRES),
                        place.port(Place.Port.KAFKA),
                        place.home(),
                        place.gateway(),
                        operators());
    }

    private static String operators() {
        var operators = Place.operators();
        if (operators.isBlank()) {
            return "Nobody operates it yet.";
        }
        // Real people's addresses are in no log, and what is printed here may well be kept as one.
        return operators.equals(Place.OPERATOR)
                ? operators + " operates it."
                : "Whom CONVENE_OPERATORS names operates it.";
    }

    /** Where nobody operates this installation yet, a link that makes somebody; it is printed here and nowhere else. */
    private static String setUp(Place place) {
        return Place.operators().isBlank() && new GatewayDesk(place).setUpLink() instanceof GatewayDesk.Made(var link)
                ? "Whoever is signed in and opens this link first, within a day, operates it:\n" + link + "\n\n"
                : "";
    }

    private static String complaint(Place place, List<Service> late) {
        return "Not ready after three minutes: %s. Why, is in %s; whatever ends is started again.%n"
                .formatted(titles(late), place.logs());
    }

    private static String titles(List<Service> services) {
        return services.stream().map(Service::title).collect(Collectors.joining(", "));
    }
}

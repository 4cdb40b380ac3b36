package org.convene.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.convene.local.platform.Place;
import org.convene.local.status.StatusReport;

/** {@code convene bench start}: how long a start takes and what the idle platform holds in memory; the median of three. */
final class Measure {

    private static final int ROUNDS = 3;
    private static final Duration SETTLING = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final double MEGABYTE = 1024 * 1024;

    private Measure() {}

    static int run(Place place, PrintStream out) {
        var seconds = new ArrayList<Double>();
        var megabytes = new ArrayList<Double>();
        for (int round = 1; round <= ROUNDS; round++) {
            long began = System.nanoTime();
            var launcher = Detached.start(place, new String[] {"up"});
            long deadline = began + PATIENCE.toNanos();
            while (!Detached.isReady(place, launcher.pid())) {
                if (!launcher.isAlive() || System.nanoTime() > deadline) {
                    out.println("Convene didn't get ready; see " + place.logs());
                    return 1;
                }
                Detached.pause();
            }
            seconds.add((System.nanoTime() - began) / 1e9);
            rest();
            var report = StatusReport.of(place);
            megabytes.add(report.residentBytes() / MEGABYTE);
            out.printf(
                    Locale.ROOT,
                    "round %d: ready after %.1f s, %.0f MB resident%s%n",
                    round,
                    seconds.getLast(),
                    megabytes.getLast(),
                    round == 1 ? " (the first start after a build may be slower)" : "");
            report.parts()
                    .forEach(part -> out.printf(
                            Locale.ROOT, "  %-22s %5.0f MB%n", part.name(), part.residentBytes() / MEGABYTE));
            Down.run(place, out);
        }
        out.printf(Locale.ROOT, "median: ready after %.1f s, %.0f MB resident%n", median(seconds), median(megabytes));
        return 0;
    }

    private static void rest() {
        try {
            Thread.sleep(SETTLING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }
}

package org.convene.bench.latency;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.convene.bench.load.Effort;
import org.convene.bench.load.Stopwatch;
import org.convene.bench.load.Timings;
import org.convene.bench.report.Aim.Bound;
import org.convene.bench.report.Figure;
import org.convene.bench.rush.Rush;
import org.convene.bench.scene.Calls;
import org.convene.bench.scene.Mailbox;
import org.convene.bench.scene.Scene;

/** From the click on "Register" to the moment when a mail server has accepted the confirmation, at steady rates. */
public final class ClickBench {

    private static final String NAME = "latency";
    private static final List<Integer> RATES = List.of(10, 100, 500);
    private static final int SECONDS = 10;
    private static final int ROUNDS = 3;
    private static final int CLIENTS = 256;
    private static final int WARM_UP = 8_000;

    private final PrintStream out;
    private final Scene scene;
    private final Effort effort;
    private final Mailbox mailbox;
    private final Map<Integer, List<Timings>> measured = new TreeMap<>();

    public ClickBench(PrintStream out, Scene scene, Effort effort) {
        this.out = out;
        this.scene = scene;
        this.effort = effort;
        this.mailbox = new Mailbox(scene);
    }

    /** Measures and returns the figures. */
    public List<Figure> run() {
        try (Calls calls = new Calls(CLIENTS)) {
            out.println("latency: warming up");
            for (int i = 0; i < 2; i++) {
                new Rush(scene, calls, effort.of(WARM_UP)).closed(CLIENTS / 4);
                scene.awaitQuiet();
            }
            for (int round = 1; round <= effort.rounds(ROUNDS); round++) {
                for (int rate : RATES) {
                    Timings timings = measure(calls, rate);
                    out.printf("  round %d  click -> mail accepted at %d/s  %s%n", round, rate, timings);
                    measured.computeIfAbsent(rate, _ -> new ArrayList<>()).add(timings);
                }
            }
        }
        List<Figure> figures = new ArrayList<>();
        measured.forEach((rate, timings) -> {
            figures.add(Figure.of(
                    NAME, "click to mail accepted, p50 at " + rate + "/s", "ms", Timings.millis(timings, 0.5)));
            Figure worst = Figure.of(
                    NAME, "click to mail accepted, p99 at " + rate + "/s", "ms", Timings.millis(timings, 0.99));
            figures.add(rate == 100 ? worst.aimedAt(Bound.AT_MOST, 1_000) : worst);
        });
        return figures;
    }

    private Timings measure(Calls calls, int rate) {
        int count = effort.of(rate * SECONDS);
        Rush rush = new Rush(scene, calls, count);
        int before = mailbox.count();
        Stopwatch stopwatch = new Stopwatch();
        Instant began = Instant.now();
        rush.open(CLIENTS, rate);
        scene.awaitQuiet();
        Map<String, Instant> clicked = new HashMap<>();
        for (int i = 0; i < count; i++) {
            clicked.put(
                    rush.address(i),
                    began.plus(Duration.ofSeconds(1).multipliedBy(i).dividedBy(rate)));
        }
        for (Mailbox.Accepted mail : mailbox.after(before)) {
            Instant click = clicked.remove(mail.address());
            if (click != null) {
                stopwatch.note(Duration.between(click, mail.at()).toNanos());
            }
        }
        if (!clicked.isEmpty()) {
            throw new IllegalStateException("without a mail: " + clicked.size() + " (expected: 0)");
        }
        return stopwatch.stop();
    }
}

package org.convene.bench.growth;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.convene.bench.load.Effort;
import org.convene.bench.load.Timings;
import org.convene.bench.report.Aim.Bound;
import org.convene.bench.report.Figure;
import org.convene.bench.rush.OneTransaction;
import org.convene.bench.rush.Rush;
import org.convene.bench.scene.Calls;
import org.convene.bench.scene.Crowd;
import org.convene.bench.scene.Scene;

/** The rush of 64 clients while the databases hold a thousand, a hundred thousand, a million registrations. */
public final class GrowthBench {

    private static final String NAME = "growth";
    private static final List<Long> SIZES = List.of(1_000L, 100_000L, 1_000_000L);
    private static final int WORKSHOPS = 10_000;
    private static final int PEOPLE = 6_000;
    private static final int WARM_UP = 12_000;
    private static final int ROUNDS = 3;
    private static final int CLIENTS = 64;

    private final PrintStream out;
    private final Scene scene;
    private final Effort effort;

    public GrowthBench(PrintStream out, Scene scene, Effort effort) {
        this.out = out;
        this.scene = scene;
        this.effort = effort;
    }

    /** Measures and returns the figures. */
    public List<Figure> run() {
        Map<Long, List<Double>> rates = new TreeMap<>();
        Map<Long, List<Double>> ratios = new TreeMap<>();
        Crowd crowd = new Crowd(scene);
        try (Calls calls = new Calls(CLIENTS);
                OneTransaction reference = new OneTransaction(scene, CLIENTS)) {
            out.println("growth: warming up");
            for (int i = 0; i < effort.rounds(3); i++) {
                new Rush(scene, calls, effort.of(WARM_UP)).closed(CLIENTS);
                reference.registrations(CLIENTS, effort.of(PEOPLE));
                scene.awaitQuiet();
            }
            UUID first = scene.publishWorkshop(100);
            scene.awaitQuiet();
            crowd.copyWorkshops(first, effort.of(WORKSHOPS));
            for (long size : SIZES) {
                crowd.growTo(effort.of(Math.toIntExact(size)));
                for (int round = 1; round <= effort.rounds(ROUNDS); round++) {
                    double one =
                            reference.registrations(CLIENTS, effort.of(PEOPLE)).perSecond();
                    Timings timings = new Rush(scene, calls, effort.of(PEOPLE)).closed(CLIENTS);
                    scene.awaitQuiet();
                    out.printf(Locale.ROOT, "  %,9d registrations, round %d  %s%n", size, round, timings);
                    rates.computeIfAbsent(size, _ -> new ArrayList<>()).add(timings.perSecond());
                    ratios.computeIfAbsent(size, _ -> new ArrayList<>()).add(timings.perSecond() / one);
                }
            }
        }
        List<Double> least = ratios.getOrDefault(SIZES.getFirst(), List.of());
        List<Figure> figures = new ArrayList<>();
        rates.forEach((size, values) -> figures.add(
                Figure.of(NAME, String.format(Locale.ROOT, "rate with %,d registrations there", size), "/s", values)));
        ratios.forEach((size, values) -> {
            Figure figure = Figure.of(
                            NAME,
                            String.format(Locale.ROOT, "the same as times one transaction’s, with %,d", size),
                            "×",
                            values)
                    .beside("with 1,000", least);
            figures.add(size.equals(SIZES.getLast()) ? figure.aimedAt(Bound.TIMES_REFERENCE, 0.8) : figure);
        });
        return figures;
    }
}

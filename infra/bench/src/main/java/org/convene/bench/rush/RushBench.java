package org.convene.bench.rush;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.convene.bench.load.Effort;
import org.convene.bench.load.Timings;
import org.convene.bench.report.Aim.Bound;
import org.convene.bench.report.Figure;
import org.convene.bench.scene.Calls;
import org.convene.bench.scene.Processors;
import org.convene.bench.scene.Profile;
import org.convene.bench.scene.Scene;
import org.convene.bench.scene.Statements;

/**
 * How fast people register for one workshop with room for half of them: through the gateway, with every mail that follows,
 * at 1 to 512 clients, beside the smallest transaction that could do it.
 */
public final class RushBench {

    private static final String NAME = "rush";
    private static final Map<Integer, Integer> PEOPLE = new TreeMap<>(Map.of(1, 600, 8, 4_000, 64, 8_000, 512, 8_000));
    private static final int WARM_UP = 12_000;
    private static final int ROUNDS = 3;
    private static final int CLIENTS = 64;
    private static final int HALF_SECONDS = 8;
    /** More than can be under way at half the rate, unless something stalls. */
    private static final int OPEN_CLIENTS = 256;

    private final PrintStream out;
    private final Scene scene;
    private final Effort effort;
    private final Map<String, List<Double>> values = new LinkedHashMap<>();
    private Processors used = new Processors(Map.of());
    private int registered;

    public RushBench(PrintStream out, Scene scene, Effort effort) {
        this.out = out;
        this.scene = scene;
        this.effort = effort;
    }

    /** Measures; returns the figures, and adds to the notes where the time went. */
    public List<Figure> run(List<String> notes) {
        try (Calls calls = new Calls(PEOPLE.keySet().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElseThrow());
                OneTransaction reference = new OneTransaction(scene, CLIENTS);
                Statements statements = new Statements(scene, "registrations")) {
            out.println("rush: warming up");
            for (int i = 0; i < effort.rounds(3); i++) {
                new Rush(scene, calls, effort.of(WARM_UP)).closed(CLIENTS);
                Rush.forged(scene, calls, CLIENTS, effort.of(WARM_UP));
                reference.registrations(CLIENTS, effort.of(WARM_UP / 2));
                scene.awaitQuiet();
            }
            for (int round = 1; round <= effort.rounds(ROUNDS); round++) {
                out.printf("rush: round %d%n", round);
                PEOPLE.forEach((clients, people) -> measure(calls, reference, statements, clients, effort.of(people)));
                alone(reference);
                half(calls);
            }
            notes.addAll(notes(calls, statements));
        }
        return figures();
    }

    private void measure(Calls calls, OneTransaction reference, Statements statements, int clients, int people) {
        note(clients + " one", reference.registrations(clients, people / 2));
        note(clients + " no-op", Rush.forged(scene, calls, clients, people));
        Rush rush = new Rush(scene, calls, people);
        if (clients == CLIENTS) {
            counted(rush, statements, people);
        } else {
            note(clients + " all", rush.closed(clients));
        }
        add("twice", rush.placesGivenTwice());
        scene.awaitQuiet();
    }

    private void counted(Rush rush, Statements statements, int people) {
        Processors before = Processors.now(scene);
        statements.reset();
        long commits = statements.commits();
        note(CLIENTS + " all", rush.closed(CLIENTS));
        add("statements", statements.count() / (double) people);
        // PostgreSQL publishes what a backend counted a moment after it fell idle.
        scene.awaitQuiet();
        add("commits", (statements.commits() - commits) / (double) people);
        used = Processors.sum(used, before, Processors.now(scene));
        registered += people;
    }

    private void alone(OneTransaction reference) {
        add("insert", reference.inserts(CLIENTS, effort.of(4_000)).perSecond());
        add("fifty", reference.batchesPerSecond(50_000));
    }

    private void half(Calls calls) {
        int perSecond = (int) (of(CLIENTS + " all/s").getLast() / 2);
        Timings timings = new Rush(scene, calls, effort.of(perSecond * HALF_SECONDS)).open(OPEN_CLIENTS, perSecond);
        note("half", timings);
        scene.awaitQuiet();
    }

    private void note(String what, Timings timings) {
        out.printf("  %-10s %s%n", what, timings);
        add(what + "/s", timings.perSecond());
        add(what + " p50", timings.millis(0.5));
        add(what + " p99", timings.millis(0.99));
        add(what + " p99.9", timings.millis(0.999));
    }

    private void add(String what, double value) {
        values.computeIfAbsent(what, _ -> new ArrayList<>()).add(value);
    }

    private List<Double> of(String what) {
        return values.getOrDefault(what, List.of());
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (int clients : PEOPLE.keySet()) {
            Figure rate = Figure.of(NAME, "registrations, " + clients + " clients", "/s", of(clients + " all/s"))
                    .beside("one transaction each", of(clients + " one/s"));
            figures.add(clients == CLIENTS ? rate.aimedAt(Bound.TIMES_REFERENCE, 1) : rate);
            figures.add(
                    Figure.of(NAME, "of what the gateway passes, " + clients + " clients", "/s", of(clients + " all/s"))
                            .beside("no-op POST through it", of(clients + " no-op/s")));
            for (String share : List.of("p50", "p99", "p99.9")) {
                figures.add(Figure.of(NAME, share + ", " + clients + " clients", "ms", of(clients + " all " + share))
                        .beside("one transaction each", of(clients + " one " + share)));
            }
        }
        figures.add(Figure.of(NAME, "p99 at half the rate of 64 clients, open loop", "ms", of("half p99"))
                .aimedAt(Bound.AT_MOST, 250));
        figures.add(Figure.of(NAME, "a bare insert for each commit, 64 connections", "/s", of("insert")));
        figures.add(Figure.of(NAME, "registrations in transactions of fifty, one connection", "/s", of("fifty")));
        figures.add(Figure.of(NAME, "statements for each registration, 64 clients", "", of("statements")));
        figures.add(
                Figure.of(NAME, "commits for each registration with all that follows, 64 clients", "", of("commits")));
        figures.add(Figure.of(NAME, "places given twice", "", of("twice")).aimedAt(Bound.AT_MOST, 0));
        return figures;
    }

    private List<String> notes(Calls calls, Statements statements) {
        List<String> notes = new ArrayList<>();
        notes.add(used.each("registration at 64 clients, until its mail was out", registered));
        for (String service : List.of("registration-service", "gateway", "notification-service")) {
            statements.reset();
            notes.add(Profile.of(scene, service, 12, () -> new Rush(scene, calls, effort.of(WARM_UP)).closed(CLIENTS)));
            if (notes.size() == 2) {
                notes.add(
                        "What the database was asked:\n\n```\n" + String.join("\n", statements.longest(10)) + "\n```");
            }
            scene.awaitQuiet();
        }
        return notes;
    }
}

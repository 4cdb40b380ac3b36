package org.convene.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.convene.bench.growth.GrowthBench;
import org.convene.bench.latency.ClickBench;
import org.convene.bench.latency.EffectBench;
import org.convene.bench.load.Effort;
import org.convene.bench.mail.MailBench;
import org.convene.bench.page.PageBench;
import org.convene.bench.report.Figure;
import org.convene.bench.report.Machine;
import org.convene.bench.report.Report;
import org.convene.bench.rush.RushBench;
import org.convene.bench.scene.Scene;

/**
 * The command {@code ./convene bench [--glance] [NAME…]}: runs the named benches, or all, prints what they measure and
 * reports it; a glance only shows that they work, and is not reported.
 */
public final class Bench {

    static final Map<String, Measurement> ALL = new TreeMap<>(Map.of(
            "growth", (run, notes) -> run.onPlatform(scene -> new GrowthBench(run.out(), scene, run.effort()).run()),
            "latency",
                    (run, notes) -> {
                        List<Figure> figures = new ArrayList<>(new EffectBench(run.out(), run.effort()).run());
                        figures.addAll(run.onPlatform(scene -> new ClickBench(run.out(), scene, run.effort()).run()));
                        return figures;
                    },
            "mail", (run, notes) -> run.onPlatform(scene -> new MailBench(run.out(), scene, run.effort()).run(notes)),
            "pages", (run, notes) -> run.onPlatform(scene -> new PageBench(run.out(), scene, run.effort()).run()),
            "rush", (run, notes) -> run.onPlatform(scene -> new RushBench(run.out(), scene, run.effort()).run(notes))));

    private static final Path REPORT = Path.of("infra/bench/report");
    private static final String GLANCE = "--glance";

    private Bench() {}

    /** Takes the words after {@code bench}, in the checkout; exits with 2 if one is none of a bench. */
    public static void main(String[] words) {
        List<String> names = new ArrayList<>(List.of(words));
        Effort effort = names.remove(GLANCE) ? Effort.GLANCE : Effort.WHOLE;
        if (!ALL.keySet().containsAll(names)) {
            System.out.println("bench: " + names + " (expected: some of " + ALL.keySet() + ")");
            System.exit(2);
        }
        Report report = run(new Run(System.out, Path.of("").toAbsolutePath(), effort), names);
        if (effort == Effort.WHOLE) {
            report.write(REPORT);
            System.out.println("Written: " + REPORT.resolve("report.md"));
        }
    }

    /** Runs the benches of these names, or all if there are none. */
    static Report run(Run run, List<String> names) {
        List<Figure> figures = new ArrayList<>();
        Map<String, List<String>> notes = new LinkedHashMap<>();
        ALL.forEach((name, bench) -> {
            if (names.isEmpty() || names.contains(name)) {
                List<String> said = new ArrayList<>();
                figures.addAll(bench.measure(run, said));
                notes.put(name, said);
            }
        });
        return new Report(LocalDate.now(ZoneOffset.UTC), Machine.here(), figures, notes);
    }

    /** How benches are run: where they tell of their progress, of which checkout, with how much effort. */
    record Run(PrintStream out, Path checkout, Effort effort) {

        private List<Figure> onPlatform(Function<Scene, List<Figure>> bench) {
            try (Scene scene = new Scene(checkout)) {
                return bench.apply(scene);
            }
        }
    }

    /** Measures something, and notes what a reader has to know. */
    @FunctionalInterface
    interface Measurement {
        List<Figure> measure(Run run, List<String> notes);
    }
}

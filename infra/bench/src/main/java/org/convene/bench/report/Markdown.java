package org.convene.bench.report;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A report as a page to read. */
final class Markdown {

    private Markdown() {}

    static String of(Report report) {
        StringBuilder page = new StringBuilder("""
                # What was measured

                Written by `./convene bench`, last on %s: medians of interleaved rounds (smallest to largest round), each
                beside a reference measured in turn with it, all on one machine: clients, services, PostgreSQL, Kafka and
                the mailbox share its processors.

                %s
                """.formatted(report.day(), report.machine()));
        for (String bench : report.benches().stream().sorted().toList()) {
            page.append("\n## ").append(bench).append("\n\n![").append(bench).append("](");
            page.append(bench).append(".svg)\n\n");
            page.append("| figure | median (rounds) | reference | ratio | aim | last report |\n");
            page.append("|---|---|---|---|---|---|\n");
            report.figures(bench).forEach(figure -> page.append(row(figure)));
            List<String> notes = report.notes().getOrDefault(bench, List.of());
            if (!notes.isEmpty()) {
                page.append('\n').append(String.join("\n\n", notes)).append('\n');
            }
        }
        return page.toString();
    }

    private static String row(Figure figure) {
        Figure.Reference reference = figure.reference();
        Aim aim = figure.aim();
        return String.format(
                Locale.ROOT,
                "| %s | **%s** %s%s | %s | %s | %s | %s |%n",
                figure.name(),
                Numbers.of(figure.median()),
                figure.unit(),
                spread(figure.rounds()),
                reference == null
                        ? ""
                        : reference.name() + ": " + Numbers.of(Figure.median(reference.rounds()))
                                + spread(reference.rounds()),
                reference == null ? "" : String.format(Locale.ROOT, "%.2f ×", figure.ratio()),
                aim == null ? "" : aim + (aim.isMetBy(figure) ? " ✓" : " **missed**"),
                figure.last() == null ? "" : Numbers.of(figure.last()));
    }

    private static String spread(List<Double> rounds) {
        return rounds.size() == 1
                ? ""
                : " (" + Numbers.of(Collections.min(rounds)) + "–" + Numbers.of(Collections.max(rounds)) + ")";
    }
}

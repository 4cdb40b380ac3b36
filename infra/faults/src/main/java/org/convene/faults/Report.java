package org.convene.faults;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A run in Markdown: what was broken how often, what came of it, and how much each process held. */
final class Report {

    private Report() {}

    static String of(Progress progress) {
        var verdicts = progress.verdicts();
        var text = new StringBuilder("# Faults\n\n");
        text.append("`./convene faults --seed %d --rounds %d%s%s`: %d of %d rounds good, %d actions.%n%n"
                .formatted(
                        progress.seed(),
                        verdicts.size(),
                        progress.fault().isEmpty() ? "" : " --fault " + progress.fault(),
                        progress.older().isEmpty() ? "" : " --older " + progress.older(),
                        verdicts.stream().filter(Verdict::isGood).count(),
                        verdicts.size(),
                        verdicts.stream().mapToInt(Verdict::actions).sum()));
        text.append("| fault | rounds | good | actions | drained in, median (most), s |\n|---|--:|--:|--:|--:|\n");
        verdicts.stream()
                .collect(Collectors.groupingBy(Verdict::fault, TreeMap::new, Collectors.toList()))
                .forEach((fault, rounds) -> text.append(line(fault, rounds)));
        text.append("\n| process | held after the first round, MB | after the last | most |\n|---|--:|--:|--:|\n");
        memory(verdicts)
                .forEach((part, values) -> text.append("| %s | %d | %d | %d |%n"
                        .formatted(
                                part,
                                values.getFirst(),
                                values.getLast(),
                                values.stream().mapToLong(Long::longValue).max().orElse(0))));
        verdicts.stream()
                .filter(verdict -> !verdict.isGood())
                .forEach(verdict -> text.append("%nRound %d (seed %d, %s):%n%n* %s%n"
                        .formatted(
                                verdict.round(),
                                verdict.seed(),
                                verdict.done(),
                                String.join("\n* ", verdict.findings()))));
        return text.toString();
    }

    private static String line(String fault, List<Verdict> rounds) {
        var drained = rounds.stream().map(Verdict::drained).sorted().toList();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %.1f (%.1f) |%n",
                fault,
                rounds.size(),
                rounds.stream().filter(Verdict::isGood).count(),
                rounds.stream().mapToInt(Verdict::actions).sum(),
                drained.get(drained.size() / 2),
                drained.getLast());
    }

    private static Map<String, List<Long>> memory(List<Verdict> verdicts) {
        return verdicts.stream()
                .flatMap(verdict -> verdict.megabytes().entrySet().stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}

package org.convene.bench.report;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was measured in several rounds, beside what it is compared with.
 *
 * @param bench the bench that measured it
 * @param name what it is, such as {@code registrations, 64 clients}
 * @param unit such as {@code /s} or {@code ms}
 * @param rounds a value for each round
 * @param reference what was measured in the same rounds to compare with, if anything
 * @param aim what it shall be, if anything
 * @param last its median in the report before, if it was there
 */
public record Figure(
        String bench,
        String name,
        String unit,
        List<Double> rounds,
        @Nullable Reference reference,
        @Nullable Aim aim,
        @Nullable Double last) {

    public Figure {
        rounds = List.copyOf(rounds);
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException(name + ": no rounds (expected: at least 1)");
        }
        if (reference != null && reference.rounds().size() != rounds.size()) {
            throw new IllegalArgumentException(name + ": " + rounds.size() + " rounds, of the reference "
                    + reference.rounds().size() + " (expected: as many)");
        }
    }

    public static Figure of(String bench, String name, String unit, List<Double> rounds) {
        return new Figure(bench, name, unit, rounds, null, null, null);
    }

    /** The same beside a reference. */
    public Figure beside(String what, List<Double> values) {
        return new Figure(bench, name, unit, rounds, new Reference(what, values), aim, last);
    }

    /** The same with an aim for its median. */
    public Figure aimedAt(Aim.Bound bound, double value) {
        return new Figure(bench, name, unit, rounds, reference, new Aim(bound, value), last);
    }

    /** The same beside what the report before says of it. */
    Figure after(Report before) {
        Double median = before.figures(bench).stream()
                .filter(other -> other.name().equals(name) && other.unit().equals(unit))
                .map(Figure::median)
                .findFirst()
                .orElse(null);
        return new Figure(bench, name, unit, rounds, reference, aim, median);
    }

    public double median() {
        return median(rounds);
    }

    /** The median of what each round was of its own reference. */
    public double ratio() {
        if (reference == null) {
            throw new IllegalStateException(name + ": no reference (expected: one)");
        }
        List<Double> of = reference.rounds();
        double[] ratios = new double[rounds.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = rounds.get(i) / of.get(i);
        }
        return median(Arrays.stream(ratios).boxed().toList());
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** What something is compared with: the same unit, measured in turn with it. */
    public record Reference(String name, List<Double> rounds) {

        public Reference {
            rounds = List.copyOf(rounds);
        }
    }
}

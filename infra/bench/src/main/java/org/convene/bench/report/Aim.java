package org.convene.bench.report;

import java.util.Locale;

/** What a figure shall be: its median, or what that is of the reference. */
public record Aim(Bound bound, double value) {

    /** Whether more or less is better, and of what. */
    public enum Bound {
        AT_LEAST,
        AT_MOST,
        TIMES_REFERENCE
    }

    /** Returns whether this figure reaches it. */
    public boolean isMetBy(Figure figure) {
        return switch (bound) {
            case AT_LEAST -> figure.median() >= value;
            case AT_MOST -> figure.median() <= value;
            case TIMES_REFERENCE -> figure.ratio() >= value;
        };
    }

    @Override
    public String toString() {
        String number = Numbers.of(value);
        return switch (bound) {
            case AT_LEAST -> "≥ " + number;
            case AT_MOST -> "≤ " + number;
            case TIMES_REFERENCE -> String.format(Locale.ROOT, "≥ %.1f ×", value);
        };
    }
}

package org.convene.event.terms;

import java.util.Optional;

/**
 * How many of the hosts have to agree, so that all are bound.
 *
 * @param hosts of {@link Kind#AT_LEAST} the number; else 0
 */
public record Consent(Kind kind, int hosts) {

    /** Each host signs. */
    public static final Consent EVERYONE = new Consent(Kind.EVERYONE, 0);

    /** Who says nothing for three working days agrees; who refuses doesn't. */
    public static final Consent SILENCE = new Consent(Kind.SILENCE, 0);

    /** All have agreed before, to the frame of the series that it lies inside of. */
    public static final Consent BEFOREHAND = new Consent(Kind.BEFOREHAND, 0);

    /** One host alone decides nothing for the others. */
    public static final int FEWEST = 2;

    public static final int MOST = 9;

    /** The presets, and what none of them is needed for. */
    public enum Kind {
        EVERYONE,
        SILENCE,
        AT_LEAST,
        BEFOREHAND
    }

    public Consent {
        boolean fits = kind == Kind.AT_LEAST ? hosts >= FEWEST && hosts <= MOST : hosts == 0;
        if (!fits) {
            throw new IllegalArgumentException(
                    "hosts: " + hosts + " of " + kind + " (expected: " + FEWEST + " to " + MOST + ", else 0)");
        }
    }

    /** So many hosts sign, or all if they are fewer. */
    public static Consent atLeast(int hosts) {
        return new Consent(Kind.AT_LEAST, hosts);
    }

    /** Reads what {@link #wireName} writes; empty if it isn't one. */
    public static Optional<Consent> of(String wireName) {
        return switch (wireName) {
            case "everyone" -> Optional.of(EVERYONE);
            case "silence" -> Optional.of(SILENCE);
            case "beforehand" -> Optional.of(BEFOREHAND);
            default ->
                wireName.matches("at-least-[" + FEWEST + "-" + MOST + "]")
                        ? Optional.of(atLeast(wireName.charAt(wireName.length() - 1) - '0'))
                        : Optional.empty();
        };
    }

    /** Whether hosts can choose to decide so. */
    public boolean isPreset() {
        return kind != Kind.BEFOREHAND;
    }

    /** {@code everyone}, {@code silence}, {@code at-least-2} or {@code beforehand}, in events, forms and API. */
    public String wireName() {
        return switch (kind) {
            case EVERYONE -> "everyone";
            case SILENCE -> "silence";
            case BEFOREHAND -> "beforehand";
            case AT_LEAST -> "at-least-" + hosts;
        };
    }
}

package org.convene.faults.stage;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for what can't tell by itself that it has come. */
public final class Pause {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Pause() {}

    /** Returns whether it came true in time. */
    public static boolean until(Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            of(BETWEEN_LOOKS);
        }
        return true;
    }

    /** Lets time pass. */
    public static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}

package org.convene.faults.play;

import java.time.Duration;

/** Until when people go on asking: long while something is broken, and for a while after it was healed. */
public final class Patience {

    private static final Duration WHILE_BROKEN = Duration.ofMinutes(4);
    private static final Duration AFTER_HEALING = Duration.ofSeconds(90);

    private volatile long end = System.nanoTime() + WHILE_BROKEN.toNanos();

    /** Everything works again from now on. */
    public void healed() {
        end = System.nanoTime() + AFTER_HEALING.toNanos();
    }

    /** Nobody begins anything any more; what was begun is brought to an end. */
    boolean hasEnded() {
        return System.nanoTime() - end > 0;
    }
}

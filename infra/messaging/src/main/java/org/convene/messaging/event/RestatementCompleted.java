package org.convene.messaging.event;

import java.util.UUID;

/**
 * Told on every partition of a topic when its owner has told all its aggregates again: what a consumer knows of an older
 * epoch then, its owner no longer has.
 *
 * @param partitions on how many partitions it is told; a consumer acts when it has heard them all
 */
public record RestatementCompleted(long epoch, int partitions) {

    public static final String TYPE = "RestatementCompleted";

    /** It is about no aggregate, and a record wants a key. */
    public static final UUID KEY = new UUID(0, 0);

    public RestatementCompleted {
        if (epoch < 1) {
            throw new IllegalArgumentException("epoch: " + epoch + " (expected: >= 1)");
        }
        if (partitions < 1) {
            throw new IllegalArgumentException("partitions: " + partitions + " (expected: >= 1)");
        }
    }
}

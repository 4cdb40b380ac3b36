package org.convene.messaging.event;

import java.util.Comparator;

/**
 * Where an aggregate's history stands: the sequence counts its events from 1, the epoch counts the restorations of its
 * owner.
 */
public record Position(long epoch, long sequence) implements Comparable<Position> {

    /** Before anything was heard. */
    public static final Position NONE = new Position(0, 0);

    private static final Comparator<Position> ORDER =
            Comparator.comparingLong(Position::epoch).thenComparingLong(Position::sequence);

    public Position {
        if (epoch < 0) {
            throw new IllegalArgumentException("epoch: " + epoch + " (expected: >= 0)");
        }
        if (sequence < 0) {
            throw new IllegalArgumentException("sequence: " + sequence + " (expected: >= 0)");
        }
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    public boolean isAfter(Position other) {
        return compareTo(other) > 0;
    }

    @Override
    public String toString() {
        return epoch + "/" + sequence;
    }
}

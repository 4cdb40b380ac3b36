package org.convene.notification.workshop;

import java.util.Comparator;

/** Where an aggregate stood: a higher epoch is later, whatever the sequence. */
public record Position(long epoch, long sequence) implements Comparable<Position> {

    /** Before everything that was ever told. */
    public static final Position FIRST = new Position(0, 0);

    private static final Comparator<Position> ORDER =
            Comparator.comparingLong(Position::epoch).thenComparingLong(Position::sequence);

    public Position later(Position other) {
        return compareTo(other) < 0 ? other : this;
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}

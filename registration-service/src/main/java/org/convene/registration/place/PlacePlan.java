package org.convene.registration.place;

/**
 * How many room places a workshop has and how many are given; the rules by which they are given and given back.
 *
 * @param agreed the room places that the hosts agreed on
 * @param limit the agreed places, or as many as are taken while that is more
 */
public record PlacePlan(int agreed, int limit, int taken, int waiting) {

    public PlacePlan {
        if (agreed < 0) {
            throw new IllegalArgumentException("agreed: " + agreed + " (expected: >= 0)");
        }
        if (taken < 0 || taken > limit) {
            throw new IllegalArgumentException("taken: " + taken + " (expected: 0 to " + limit + ")");
        }
        if (waiting < 0) {
            throw new IllegalArgumentException("waiting: " + waiting + " (expected: >= 0)");
        }
    }

    public static PlacePlan of(int agreed) {
        return new PlacePlan(agreed, agreed, 0, 0);
    }

    /** Whether who comes now gets a place; nobody passes those who wait. */
    public boolean hasPlaceForNext() {
        return taken < limit && waiting == 0;
    }

    /** Whether the first of those who wait can move up. */
    public boolean canPromote() {
        return taken < limit && waiting > 0;
    }

    public boolean isOverbooked() {
        return taken > agreed;
    }

    PlacePlan give() {
        return new PlacePlan(agreed, limit, taken + 1, waiting);
    }

    PlacePlan queue() {
        return new PlacePlan(agreed, limit, taken, waiting + 1);
    }

    PlacePlan promote() {
        return new PlacePlan(agreed, limit, taken + 1, waiting - 1);
    }

    /** A place given back while more are taken than agreed on goes to nobody. */
    PlacePlan giveBack() {
        return new PlacePlan(agreed, Math.max(agreed, taken - 1), taken - 1, waiting);
    }

    PlacePlan leaveQueue() {
        return new PlacePlan(agreed, limit, taken, waiting - 1);
    }

    /** The hosts agreed on another number; nobody loses a place that she has. */
    PlacePlan agreeOn(int places) {
        return new PlacePlan(places, Math.max(places, taken), taken, waiting);
    }
}

package org.convene.bench.load;

/** How much is done to measure something: all that makes a figure, or a glance that only shows that a bench works. */
public enum Effort {
    WHOLE(1),
    GLANCE(40);

    private final int part;

    Effort(int part) {
        this.part = part;
    }

    /** So many rounds, or one. */
    public int rounds(int whole) {
        return part == 1 ? whole : 1;
    }

    /** So many of something, or a fortieth of them, at least two. */
    public int of(int whole) {
        return Math.max(2, whole / part);
    }
}

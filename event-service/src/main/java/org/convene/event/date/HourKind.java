package org.convene.event.date;

/** How an hour lies in the week of who has to sit then; the later here, the harder. */
public enum HourKind {
    WORKING(0),
    EARLY(1),
    EVENING(1),
    FREE(2),
    NIGHT(4);

    private final int burden;

    HourKind(int burden) {
        this.burden = burden;
    }

    /** What it costs who sits then: a night as much as two weekends or four evenings. */
    public int burden() {
        return burden;
    }
}

package org.convene.event.date;

/** Whether somebody could sit at an hour; the later here, the harder. */
public enum Availability {
    YES(0),
    IF_NEED_BE(1),
    NO(9);

    private final int burden;

    Availability(int burden) {
        this.burden = burden;
    }

    /** In the measure of {@link HourKind}: that nobody of a host can come is worse than two nights. */
    public int burden() {
        return burden;
    }
}

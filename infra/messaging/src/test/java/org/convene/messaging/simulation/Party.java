package org.convene.messaging.simulation;

/** What one process of the simulated world does; written as if it were alone. */
interface Party {

    /** Whether there is anything to do; asked only between two acts. */
    boolean isReady();

    /** Does one portion, with the real code. An outage that it can't hide comes out as an exception, and is no fault. */
    void act() throws Exception;

    /** Begins anew after the process was killed. */
    default void restart() {}
}

package org.convene.faults.fault;

import java.util.Random;
import java.util.Set;
import org.convene.faults.stage.Stage;

/** One way in which a platform breaks. */
public interface Fault {

    /** Says what is broken, such as {@code kill a service}; it may be asked for by this name. */
    String name();

    /** Breaks it; whom it hits, and how hard, is drawn. Returns what was done, for the history. */
    String inject(Stage stage, Random random);

    /** Mends what {@link Stage#heal} can't know of; that is called before. */
    default void heal(Stage stage) {
        // Most faults end with the stage made whole.
    }

    /** Returns whether this machine lets us do it. */
    default boolean isPossible(Stage stage) {
        return true;
    }

    /** Returns whether it makes sense before the workshop is published. */
    default boolean mayStrikeEarly() {
        return true;
    }

    /** Returns what may be seen after this fault that a healthy platform never shows. */
    default Set<Licence> licences() {
        return Set.of();
    }

    /** What is no violation, because it is promised no better: see {@code docs/outbox.md} and decision 4. */
    enum Licence {
        /** A mail twice with the same Message-ID: it was handed over, and noting that failed. */
        REPEATED_MAILS,
        /** Records on a topic that are not in the order in which they were told. */
        DISORDERED_TOPICS,
        /** Mails that a server refused for good. */
        REFUSED_MAILS,
        /** Nobody may count on what was acknowledged since a database's copy was taken. */
        LOST_FUTURE
    }
}

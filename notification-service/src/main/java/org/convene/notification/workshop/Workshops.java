package org.convene.notification.workshop;

import java.util.Optional;
import java.util.UUID;

/** Our copies of workshops. */
public interface Workshops {

    /** Makes this the current state; earlier ones stay readable by their position. */
    void replace(Workshop workshop, Position position);

    Optional<CurrentWorkshop> find(UUID workshopId);

    /** Returns the state at exactly this position, for a mail that was written from it. */
    Optional<Workshop> at(UUID workshopId, Position position);

    /**
     * Until the transaction ends, either many registrations of a workshop may be applied at once, or one fact of the
     * workshop itself: so a registration always sees a fact that came before it, and a fact the registrations before it.
     */
    void lock(UUID workshopId, Lock lock);

    /** Who shares the workshop with whom. */
    enum Lock {
        REGISTRATION,
        FACT
    }
}

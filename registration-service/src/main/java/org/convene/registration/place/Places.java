package org.convene.registration.place;

import java.util.Optional;
import java.util.UUID;

/** How the places of the workshops stand. */
public interface Places {

    Optional<PlacePlan> find(UUID workshopId);

    /**
     * Takes the lock of a workshop's places until the transaction ends, and has its numbers counted again afterwards.
     *
     * <p>Whoever changes invitations or registrations of a workshop calls this first; so locks are always taken in one order.
     */
    void lockForChange(UUID workshopId);
}

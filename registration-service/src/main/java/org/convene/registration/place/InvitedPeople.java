package org.convene.registration.place;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.convene.registration.workshop.Position;

/** Who was invited by whom; called in the transaction that holds the lock of the workshop's places. */
public interface InvitedPeople {

    /** The inviting host of each of these people that was invited, whichever way she comes. */
    Map<UUID, UUID> hostsOf(UUID workshopId, Collection<UUID> personIds);

    /** They take part: their invitations, if any, are accepted, and that is told. */
    void accepted(UUID workshopId, Collection<UUID> personIds, Position restsOn, Instant now);
}

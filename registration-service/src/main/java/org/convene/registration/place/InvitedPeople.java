package org.convene.registration.place;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.convene.registration.workshop.Position;

/** Who was invited by whom; called in the transaction that holds the lock of the workshop's places. */
public interface InvitedPeople {

    /** The invitation of each of these people that was invited, whichever way she comes. */
    Map<UUID, Invited> among(UUID workshopId, Collection<UUID> personIds);

    /** Who has these invitations takes part: they are accepted, and that is told. */
    void accept(Collection<UUID> invitationIds, Position restsOn, Instant now);

    /** An invitation, and who invites. */
    record Invited(UUID invitationId, UUID hostId) {}
}

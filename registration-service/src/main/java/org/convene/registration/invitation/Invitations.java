package org.convene.registration.invitation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.registration.workshop.Workshop;

/** All invitations. */
public interface Invitations {

    Optional<Invitation> find(UUID id);

    /**
     * Puts people on a host's list; who is on another host's list, or takes part already, stays where she is.
     *
     * @return how many are newly invited
     */
    int invite(Workshop workshop, UUID hostId, List<Invitee> invitees);

    /** The next of a host's own invitations, by address, after the given one. */
    List<Invitation> ofHost(UUID workshopId, UUID hostId, String afterAddress, int limit);

    /** How many each host invited, by the state of the invitations. */
    List<Total> totals(UUID workshopId);

    /** "No, thanks"; false if there is nothing to decline any more. */
    boolean decline(UUID id);

    /** Takes an invitation back, and with it its link; false if she has answered already. */
    boolean withdraw(UUID id);

    /** Issues the next invitations of one public workshop, and tells it; 0 if none is waiting. */
    int issueSome();

    /** How many invitations of one host stand in one state. */
    record Total(UUID hostId, InvitationState state, int count) {}
}

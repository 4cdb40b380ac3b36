package org.convene.registration.invitation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.registration.workshop.Workshop;
import org.jspecify.annotations.Nullable;

/** All invitations. */
public interface Invitations {

    Optional<Invitation> find(UUID id);

    /**
     * Puts people on a host's list; who is on another host's list, or takes part already, stays where she is.
     *
     * @return how many are newly invited
     */
    int invite(Workshop workshop, UUID hostId, List<Invitee> invitees);

    /** How many people a host put on its lists since then, over all workshops. */
    int listedSince(UUID hostId, Instant since);

    /** The next of these hosts' own invitations in the order in which they were made. */
    List<Invitation> ofHosts(UUID workshopId, Collection<UUID> hostIds, @Nullable UUID after, int limit);

    /** The next of a host's own invitations, by address, after the given one. */
    List<Invitation> ofHost(UUID workshopId, UUID hostId, String afterAddress, int limit);

    /** How many each host invited, by the state of the invitations. */
    List<Total> totals(UUID workshopId);

    /** "No, thanks"; false if there is nothing to decline any more. */
    boolean decline(UUID id);

    /** Takes an invitation back, and with it its link; false if she has answered already. */
    boolean withdraw(UUID id);

    /** Tells of those that were told before that their invitee is reached otherwise, or no more; nobody is mailed. */
    void tellChanged(Collection<UUID> ids);

    /** The workshops whose invitations are to be issued. */
    List<UUID> toIssue();

    /** Issues the next invitations of a workshop if it is public, and tells it; false if none are left. */
    boolean issueSome(UUID workshopId);

    /** How many invitations of one host stand in one state. */
    record Total(UUID hostId, InvitationState state, int count) {}
}

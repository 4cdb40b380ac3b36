package org.convene.event.coorganizer;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.convene.event.agreement.SubmitRevision.OpenInvitations;
import org.convene.event.coorganizer.CoOrganizerInvitation.State;
import org.convene.event.foundation.Actor;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.Workshops;

/** What the agreement asks about invitations: nobody is passed over who may still say yes. */
public final class UnansweredInvitations implements OpenInvitations {

    private final CoOrganizerInvitations invitations;
    private final Workshops workshops;
    private final CoOrganizerEvents events;
    private final Clock clock;

    public UnansweredInvitations(
            CoOrganizerInvitations invitations, Workshops workshops, CoOrganizerEvents events, Clock clock) {
        this.invitations = invitations;
        this.workshops = workshops;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public int count(UUID workshopId) {
        return open(workshopId).size();
    }

    @Override
    public void withdraw(UUID workshopId, Actor actor, UUID foundationId) {
        Workshop workshop = workshops.lock(workshopId).orElseThrow();
        for (CoOrganizerInvitation invitation : open(workshopId)) {
            CoOrganizerInvitation withdrawn = invitation.ended(State.WITHDRAWN, null);
            invitations.save(withdrawn);
            events.withdrawn(workshop, withdrawn, foundationId, actor);
        }
    }

    private List<CoOrganizerInvitation> open(UUID workshopId) {
        return invitations.of(workshopId).stream()
                .filter(invitation -> invitation.isOpen(clock.instant()))
                .toList();
    }
}

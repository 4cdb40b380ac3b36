package org.convene.registration.invitation.web;

import java.util.List;
import java.util.UUID;
import org.convene.registration.invitation.Invitations;
import org.convene.registration.invitation.InviteeList;
import org.convene.registration.invitation.RefusedLine;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.WorkshopState;
import org.convene.registration.workshop.web.OrganizerDesk.Desk;
import org.convene.web.problem.Conflict;
import org.springframework.stereotype.Component;

/** Invites a list of people in the name of one of the caller's hosts, from a page or through the API. */
@Component
class Inviting {

    private final Invitations invitations;

    Inviting(Invitations invitations) {
        this.invitations = invitations;
    }

    Report invite(Desk desk, UUID foundationId, InviteeList list) {
        Workshop workshop = desk.workshop();
        if (workshop.state() == WorkshopState.CALLED_OFF || workshop.state() == WorkshopState.COMPLETED) {
            throw new Conflict("inviting-too-late");
        }
        int invited = invitations.invite(workshop, desk.own(foundationId).foundationId(), list.invitees());
        return new Report(invited, list.invitees().size() - invited, list.refused());
    }

    /**
     * What came of a list.
     *
     * @param alreadyInvited whoever invited them, and whether or not they take part already: more is not this host's to know
     */
    record Report(int invited, int alreadyInvited, List<RefusedLine> refused) {}
}

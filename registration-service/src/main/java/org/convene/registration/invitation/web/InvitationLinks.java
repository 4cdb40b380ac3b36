package org.convene.registration.invitation.web;

import org.convene.registration.invitation.Invitation;
import org.convene.registration.invitation.Invitations;
import org.convene.web.link.Kind;
import org.convene.web.link.NoSuchLink;
import org.convene.web.link.PersonalLink;
import org.convene.web.link.PersonalLinks;
import org.convene.web.problem.Gone;
import org.convene.web.problem.NotFound;
import org.springframework.stereotype.Component;

/** Reads invitees' personal links. */
@Component
class InvitationLinks {

    private final PersonalLinks links;
    private final Invitations invitations;

    InvitationLinks(PersonalLinks links, Invitations invitations) {
        this.links = links;
        this.invitations = invitations;
    }

    /**
     * Whose link this is.
     *
     * @throws NotFound for anything that is no link of ours
     * @throws Gone for an invitation that was taken back
     */
    Invitation read(String token) {
        PersonalLink link = links.read(token, Kind.INVITATION).orElseThrow(NoSuchLink::asked);
        Invitation invitation = invitations.find(link.id()).orElseThrow(NoSuchLink::asked);
        if (!invitation.isOpen() || !link.is(Kind.INVITATION, invitation.linkGeneration())) {
            throw Gone.leadingTo("/workshops/" + invitation.workshopId(), "invitation-withdrawn");
        }
        return invitation;
    }
}

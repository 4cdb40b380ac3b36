package org.convene.event.speaker;

import java.util.Optional;
import org.convene.event.agenda.Details.Timed;
import org.convene.event.speaker.SpeakerInvitation.Hours;
import org.convene.event.speaker.SpeakerInvitation.State;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopState;

/** Lets speakers' calendars follow their sessions, whatever moved, took out or called off these. */
public final class FollowSessions {

    private final SpeakerInvitations invitations;
    private final SpeakerEvents events;
    private final Departures departures;

    public FollowSessions(SpeakerInvitations invitations, SpeakerEvents events, Departures departures) {
        this.invitations = invitations;
        this.events = events;
        this.departures = departures;
    }

    /** In the transaction of the change; who holds the workshop holds its speakers' invitations. */
    public void follow(Workshop before, Workshop after) {
        for (SpeakerInvitation invitation : invitations.of(after.id())) {
            follow(before, after, invitation);
        }
    }

    private void follow(Workshop before, Workshop after, SpeakerInvitation invitation) {
        Optional<Timed> session = invitation.session(after);
        if (session.isEmpty()) {
            departures.departs(after, invitation);
            // What has taken place stays in calendars as it was.
            events.released(after, after.state().isOver() ? invitation.toldOf(null) : invitation, before);
            invitations.save(invitation.withdrawn());
        } else if (after.state() == WorkshopState.COMPLETED) {
            return;
        } else if (after.state() == WorkshopState.CALLED_OFF) {
            calledOff(before, after, invitation);
        } else if (invitation.told() != null && !invitation.told().equals(Hours.of(session.get()))) {
            events.moved(after, invitation, session.get(), invitation.told());
            invitations.save(invitation.toldOf(Hours.of(session.get())));
        }
    }

    private void calledOff(Workshop before, Workshop after, SpeakerInvitation invitation) {
        if (invitation.told() != null
                || (invitation.state() == State.ASKED && !before.state().isOver())) {
            events.released(after, invitation, before);
            invitations.save(invitation.toldOf(null));
        }
    }
}

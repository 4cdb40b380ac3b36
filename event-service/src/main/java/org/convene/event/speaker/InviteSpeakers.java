package org.convene.event.speaker;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.event.Atomically;
import org.convene.event.Identifiers;
import org.convene.event.agenda.Details.Timed;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.ApprovalRule;
import org.convene.event.foundation.Foundation;
import org.convene.event.right.Right;
import org.convene.event.speaker.SpeakerInvitation.Contact;
import org.convene.event.speaker.SpeakerInvitation.State;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.Workshops;

/** Lets who acts for a host ask speakers by mail, and take the question back. */
public final class InviteSpeakers {

    private final SpeakerInvitations invitations;
    private final Workshops workshops;
    private final ReadWorkshops read;
    private final SpeakerEvents events;
    private final Atomically atomically;
    private final Identifiers identifiers;
    private final ApprovalRule rule;
    private final Departures departures;
    private final Clock clock;

    public InviteSpeakers(
            SpeakerInvitations invitations,
            Workshops workshops,
            ReadWorkshops read,
            SpeakerEvents events,
            Atomically atomically,
            Identifiers identifiers,
            ApprovalRule rule,
            Departures departures,
            Clock clock) {
        this.invitations = invitations;
        this.workshops = workshops;
        this.read = read;
        this.events = events;
        this.atomically = atomically;
        this.identifiers = identifiers;
        this.rule = rule;
        this.departures = departures;
        this.clock = clock;
    }

    /** Those of a workshop that were not withdrawn, in the order in which they were first asked. */
    public List<SpeakerInvitation> of(UUID workshopId) {
        return invitations.of(workshopId);
    }

    /** Asks a speaker of the agenda; asked again, her older link ends. */
    public SpeakerOutcome ask(Actor actor, UUID workshopId, UUID sessionId, String name, Contact contact) {
        return atomically.run(() -> {
            Workshop workshop = workshops.lock(workshopId).orElseThrow();
            List<Foundation> hosts = read.letting(workshop, actor.personId(), Right.EDIT);
            if (hosts.isEmpty()) {
                return new SpeakerOutcome.NotAHost();
            }
            Optional<UUID> host = hosts.stream()
                    .filter(each -> !rule.holds(each))
                    .map(Foundation::id)
                    .findFirst();
            if (host.isEmpty()) {
                return new SpeakerOutcome.NotApproved();
            }
            if (workshop.state().isOver()) {
                return new SpeakerOutcome.Over();
            }
            Optional<Timed> session =
                    workshop.details().session(sessionId, workshop.terms().startsAt());
            if (session.flatMap(it -> it.session().speaker(name)).isEmpty()) {
                return new SpeakerOutcome.NoSuchSpeaker();
            }
            Instant now = clock.instant();
            Optional<SpeakerInvitation> before = invitations.of(workshopId).stream()
                    .filter(each -> each.sessionId().equals(sessionId) && each.isOf(name))
                    .findFirst();
            if (before.filter(SpeakerInvitation::isAccepted).isPresent()) {
                return new SpeakerOutcome.Answered();
            }
            if (before.filter(each -> now.isBefore(each.askableAt())).isPresent()) {
                return new SpeakerOutcome.Lately(before.get().askableAt());
            }
            SpeakerInvitation asked = before.map(each -> each.again(contact, host.get(), actor, now))
                    .orElseGet(() -> SpeakerInvitation.of(
                            identifiers.next(), workshopId, sessionId, name, contact, host.get(), actor, now));
            invitations.save(asked);
            events.asked(workshop, asked, session.get());
            return new SpeakerOutcome.Done(asked);
        });
    }

    /** Takes the question back: her link ends, her calendar is cleared, and what was kept of her is deleted. */
    public SpeakerOutcome withdraw(Actor actor, UUID workshopId, UUID invitationId) {
        return atomically.run(() -> {
            Workshop workshop = workshops.lock(workshopId).orElseThrow();
            if (read.letting(workshop, actor.personId(), Right.EDIT).isEmpty()) {
                return new SpeakerOutcome.NotAHost();
            }
            return invitations
                    .find(invitationId)
                    .filter(each -> each.workshopId().equals(workshopId) && each.state() != State.WITHDRAWN)
                    .<SpeakerOutcome>map(invitation -> {
                        departures.departs(workshop, invitation);
                        // What has taken place stays in her calendar as it was.
                        events.released(
                                workshop, workshop.state().isOver() ? invitation.toldOf(null) : invitation, workshop);
                        invitations.save(invitation.withdrawn());
                        return new SpeakerOutcome.Done(invitation);
                    })
                    .orElseGet(SpeakerOutcome.NoSuchSpeaker::new);
        });
    }
}

package org.convene.event.speaker;

import java.util.Optional;
import java.util.UUID;
import org.convene.event.Atomically;
import org.convene.event.LinkEnding;
import org.convene.event.agenda.Details.Timed;
import org.convene.event.speaker.SpeakerInvitation.Hours;
import org.convene.event.speaker.SpeakerInvitation.Profile;
import org.convene.event.speaker.SpeakerInvitation.State;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.Workshops;
import org.jspecify.annotations.Nullable;

/** Takes the answers of who was asked to speak, by the link alone. */
public final class AnswerAsSpeaker {

    private final SpeakerInvitations invitations;
    private final Workshops workshops;
    private final SpeakerEvents events;
    private final Departures departures;
    private final Atomically atomically;

    public AnswerAsSpeaker(
            SpeakerInvitations invitations,
            Workshops workshops,
            SpeakerEvents events,
            Departures departures,
            Atomically atomically) {
        this.invitations = invitations;
        this.workshops = workshops;
        this.events = events;
        this.departures = departures;
        this.atomically = atomically;
    }

    public Optional<SpeakerInvitation> find(UUID invitationId) {
        return invitations.find(invitationId);
    }

    /** Once she has answered, only being asked again opens the question again. */
    public SpeakerOutcome accept(UUID invitationId, int generation, @Nullable String words) {
        return answer(invitationId, generation, (workshop, invitation, session) -> {
            if (invitation.state() != State.ASKED) {
                return new SpeakerOutcome.Answered();
            }
            if (workshop.state().isOver()) {
                return new SpeakerOutcome.Over();
            }
            SpeakerInvitation accepted = invitation.accepted(words, Hours.of(session));
            invitations.save(accepted);
            events.accepted(workshop, accepted, session);
            return new SpeakerOutcome.Done(accepted);
        });
    }

    /** Also after she had accepted. */
    public SpeakerOutcome decline(UUID invitationId, int generation, @Nullable String words) {
        return answer(invitationId, generation, (workshop, invitation, session) -> {
            if (invitation.state() == State.DECLINED) {
                return new SpeakerOutcome.Answered();
            }
            if (workshop.state().isOver()) {
                return new SpeakerOutcome.Over();
            }
            departures.departs(workshop, invitation);
            SpeakerInvitation declined = invitation.declined(words);
            invitations.save(declined);
            events.declined(workshop, declined, session, invitation.told() != null);
            return new SpeakerOutcome.Done(declined);
        });
    }

    /** Keeps what she says about herself, which is shown while she has accepted. */
    public SpeakerOutcome write(UUID invitationId, int generation, Profile profile) {
        return answer(invitationId, generation, (_, invitation, _) -> {
            if (invitation.state() == State.DECLINED) {
                return new SpeakerOutcome.Answered();
            }
            SpeakerInvitation written = invitation.saying(profile);
            invitations.save(written);
            return new SpeakerOutcome.Done(written);
        });
    }

    // Holds the workshop, so that nobody takes the question back or moves the session meanwhile.
    private SpeakerOutcome answer(UUID invitationId, int generation, Answer answer) {
        return atomically.run(() -> {
            UUID workshopId = invitations.find(invitationId).orElseThrow().workshopId();
            Workshop workshop = workshops.lock(workshopId).orElseThrow();
            SpeakerInvitation invitation = invitations.find(invitationId).orElseThrow();
            Optional<LinkEnding> ending = invitation.ending(generation);
            if (ending.isPresent()) {
                return new SpeakerOutcome.Ended(ending.get(), invitation.inviterName());
            }
            return invitation
                    .session(workshop)
                    .map(session -> answer.to(workshop, invitation, session))
                    .orElseGet(() -> new SpeakerOutcome.Ended(LinkEnding.TAKEN_BACK, invitation.inviterName()));
        });
    }

    /** What becomes of a question that can still be answered. */
    private interface Answer {
        SpeakerOutcome to(Workshop workshop, SpeakerInvitation invitation, Timed session);
    }
}

package org.convene.event.speaker;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.convene.event.agenda.Details.Timed;
import org.convene.event.foundation.FoundationEvents.ToldPerson;
import org.convene.event.speaker.SpeakerInvitation.Hours;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopEvents;
import org.convene.event.workshop.WorkshopEvents.ToldWorkshop;
import org.jspecify.annotations.Nullable;

/** Tells what concerns a speaker, with her address for who writes to her. */
public final class SpeakerEvents {

    private final WorkshopEvents events;

    public SpeakerEvents(WorkshopEvents events) {
        this.events = events;
    }

    void asked(Workshop workshop, SpeakerInvitation asked, Timed session) {
        events.tell(
                "SpeakerInvited",
                workshop,
                state -> new SpeakerInvited(
                        state,
                        speaker(asked),
                        told(workshop, asked, session),
                        asked.contact().message(),
                        asked.askedAt().plus(SpeakerInvitation.MAIL_LIFE)));
    }

    void accepted(Workshop workshop, SpeakerInvitation accepted, Timed session) {
        events.tell(
                "SpeakerAccepted",
                workshop,
                state -> new SpeakerAccepted(
                        state, speaker(accepted), told(workshop, accepted, session), accepted.words()));
    }

    void declined(Workshop workshop, SpeakerInvitation declined, Timed session, boolean hadAccepted) {
        events.tell(
                "SpeakerDeclined",
                workshop,
                state -> new SpeakerDeclined(
                        state, speaker(declined), told(workshop, declined, session), declined.words(), hadAccepted));
    }

    void moved(Workshop workshop, SpeakerInvitation invitation, Timed session, Hours before) {
        events.tell(
                "SpeakerSessionMoved",
                workshop,
                state -> new SpeakerSessionMoved(
                        state, speaker(invitation), told(workshop, invitation, session), before));
    }

    /**
     * Tells that a question has ended.
     *
     * @param before the workshop while it still had her session
     */
    void released(Workshop workshop, SpeakerInvitation invitation, Workshop before) {
        ToldSession session = before.details()
                .session(invitation.sessionId(), before.terms().startsAt())
                .map(timed -> told(before, invitation, timed))
                .orElseGet(() -> new ToldSession(
                        invitation.sessionId(),
                        before.terms().title(),
                        before.terms().startsAt(),
                        before.terms().endsAt()));
        Hours hours = Objects.requireNonNullElse(invitation.told(), new Hours(session.startsAt(), session.endsAt()));
        events.tell(
                "SpeakerReleased",
                workshop,
                state -> new SpeakerReleased(
                        state,
                        speaker(invitation),
                        new ToldSession(session.sessionId(), session.title(), hours.startsAt(), hours.endsAt()),
                        invitation.told() != null));
    }

    private static ToldSpeaker speaker(SpeakerInvitation invitation) {
        return new ToldSpeaker(
                invitation.id(),
                invitation.contact().address(),
                invitation.name(),
                invitation.contact().language(),
                invitation.generation(),
                new ToldPerson(invitation.invitedBy(), invitation.inviterName()),
                invitation.foundationId());
    }

    /** Under the title in her language, where there is one. */
    private static ToldSession told(Workshop workshop, SpeakerInvitation invitation, Timed timed) {
        String title = timed.session().title();
        return new ToldSession(
                invitation.sessionId(),
                workshop.translations()
                        .in(invitation.contact().language())
                        .flatMap(translation -> translation.sessionFor(title))
                        .orElse(title),
                timed.startsAt(),
                timed.endsAt());
    }

    /** An event; {@code expiresAt} is when its mail no longer makes sense. */
    record SpeakerInvited(
            ToldWorkshop workshop,
            ToldSpeaker speaker,
            ToldSession session,
            @Nullable String message,
            Instant expiresAt) {}

    record SpeakerAccepted(
            ToldWorkshop workshop,
            ToldSpeaker speaker,
            ToldSession session,
            @Nullable String words) {}

    /** An event; {@code accepted} is whether she had accepted before. */
    record SpeakerDeclined(
            ToldWorkshop workshop,
            ToldSpeaker speaker,
            ToldSession session,
            @Nullable String words,
            boolean accepted) {}

    record SpeakerSessionMoved(ToldWorkshop workshop, ToldSpeaker speaker, ToldSession session, Hours before) {}

    /** An event; {@code accepted} is whether she had accepted, and has to be told. */
    record SpeakerReleased(ToldWorkshop workshop, ToldSpeaker speaker, ToldSession session, boolean accepted) {}

    record ToldSpeaker(
            UUID invitationId,
            String address,
            String name,
            String language,
            int linkGeneration,
            ToldPerson invitedBy,
            UUID foundationId) {}

    record ToldSession(UUID sessionId, String title, Instant startsAt, Instant endsAt) {}
}

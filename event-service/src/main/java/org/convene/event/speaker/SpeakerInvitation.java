package org.convene.event.speaker;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.convene.event.LinkEnding;
import org.convene.event.agenda.Details.Timed;
import org.convene.event.agenda.Speaker;
import org.convene.event.foundation.Actor;
import org.convene.event.workshop.Workshop;
import org.jspecify.annotations.Nullable;

/**
 * A speaker of a session who was asked by mail.
 *
 * @param name as the agenda has it
 * @param foundationId the host that asks
 * @param generation raised each time she is asked again, which ends the older link
 * @param words what she said to the hosts with her answer
 * @param told the hours that her calendar holds; null while it holds none
 */
public record SpeakerInvitation(
        UUID id,
        UUID workshopId,
        UUID sessionId,
        String name,
        Contact contact,
        UUID foundationId,
        UUID invitedBy,
        String inviterName,
        int generation,
        Instant askedAt,
        State state,
        @Nullable String words,
        Profile profile,
        @Nullable Hours told) {

    /** Nobody is asked more often to speak in a session. */
    public static final Duration PAUSE = Duration.ofHours(12);

    /** How long a mail that asks may wait until it is sent. */
    static final Duration MAIL_LIFE = Duration.ofDays(30);

    /** How long after the workshop's end everything about her is kept. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** What came of asking her. */
    public enum State {
        ASKED,
        ACCEPTED,
        DECLINED,
        /** Nothing of her is kept any more but that the link has ended. */
        WITHDRAWN
    }

    /**
     * How she is asked.
     *
     * @param language in which she is written to, BCP 47
     * @param message in the asker's words
     */
    public record Contact(
            String address, String language, @Nullable String message) {}

    /** What she says about herself, shown to everybody once she has accepted. */
    public record Profile(
            @Nullable String affiliation, @Nullable String biography) {

        public static final int LONGEST_BIOGRAPHY = 2000;

        static final Profile NONE = new Profile(null, null);
    }

    /** From when until when. */
    public record Hours(Instant startsAt, Instant endsAt) {

        static Hours of(Timed timed) {
            return new Hours(timed.startsAt(), timed.endsAt());
        }
    }

    static SpeakerInvitation of(
            UUID id,
            UUID workshopId,
            UUID sessionId,
            String name,
            Contact contact,
            UUID foundationId,
            Actor actor,
            Instant now) {
        return new SpeakerInvitation(
                id,
                workshopId,
                sessionId,
                name,
                contact,
                foundationId,
                actor.personId(),
                actor.name(),
                1,
                now,
                State.ASKED,
                null,
                Profile.NONE,
                null);
    }

    /** Her session in the agenda; empty if it is there no more, or without her. */
    public Optional<Timed> session(Workshop workshop) {
        return workshop.details()
                .session(sessionId, workshop.terms().startsAt())
                .filter(timed -> timed.session().speaker(name).isPresent());
    }

    /** Why a link of this generation no longer works; empty while it does. */
    public Optional<LinkEnding> ending(int linkGeneration) {
        if (state == State.WITHDRAWN) {
            return Optional.of(LinkEnding.TAKEN_BACK);
        }
        return linkGeneration == generation ? Optional.empty() : Optional.of(LinkEnding.REPLACED);
    }

    public boolean isAccepted() {
        return state == State.ACCEPTED;
    }

    /** Whether the agenda's name is hers. */
    public boolean isOf(String speaker) {
        return Speaker.key(name).equals(Speaker.key(speaker));
    }

    public Instant askableAt() {
        return askedAt.plus(PAUSE);
    }

    SpeakerInvitation again(Contact changed, UUID host, Actor actor, Instant now) {
        return new SpeakerInvitation(
                id,
                workshopId,
                sessionId,
                name,
                changed,
                host,
                actor.personId(),
                actor.name(),
                generation + 1,
                now,
                State.ASKED,
                null,
                profile,
                null);
    }

    SpeakerInvitation accepted(@Nullable String said, Hours hours) {
        return with(State.ACCEPTED, said, profile, hours);
    }

    SpeakerInvitation declined(@Nullable String said) {
        return with(State.DECLINED, said, profile, null);
    }

    SpeakerInvitation saying(Profile changed) {
        return with(state, words, changed, told);
    }

    SpeakerInvitation toldOf(@Nullable Hours hours) {
        return with(state, words, profile, hours);
    }

    /** Nothing stays of her, her name included. */
    SpeakerInvitation withdrawn() {
        return new SpeakerInvitation(
                id,
                workshopId,
                sessionId,
                "",
                new Contact("", contact.language(), null),
                foundationId,
                invitedBy,
                inviterName,
                generation,
                askedAt,
                State.WITHDRAWN,
                null,
                Profile.NONE,
                null);
    }

    private SpeakerInvitation with(State how, @Nullable String said, Profile about, @Nullable Hours hours) {
        return new SpeakerInvitation(
                id,
                workshopId,
                sessionId,
                name,
                contact,
                foundationId,
                invitedBy,
                inviterName,
                generation,
                askedAt,
                how,
                said,
                about,
                hours);
    }
}

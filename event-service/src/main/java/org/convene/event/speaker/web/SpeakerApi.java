package org.convene.event.speaker.web;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convene.event.foundation.web.Actors;
import org.convene.event.right.Right;
import org.convene.event.speaker.InviteSpeakers;
import org.convene.event.speaker.SpeakerInvitation;
import org.convene.event.speaker.SpeakerInvitation.State;
import org.convene.event.speaker.SpeakerOutcome;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.web.idempotency.Idempotency;
import org.convene.web.input.Texts;
import org.convene.web.paging.Cursor;
import org.convene.web.paging.Page;
import org.convene.web.paging.PageLimit;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asks speakers by mail, and tells their hosts how they answered. */
@RestController
@RequestMapping("/api/v1/workshops/{id}/speakers")
class SpeakerApi {

    private final ReadWorkshops read;
    private final InviteSpeakers invite;
    private final Idempotency idempotency;

    SpeakerApi(ReadWorkshops read, InviteSpeakers invite, Idempotency idempotency) {
        this.read = read;
        this.invite = invite;
        this.idempotency = idempotency;
    }

    /** In the order in which they were first asked. */
    @GetMapping
    Page<AskedSpeakerJson> asked(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = PageLimit.DEFAULT) @PageLimit int limit) {
        known(id, person);
        Cursor begin = Cursor.read(after, 1);
        List<SpeakerInvitation> rest = invite.of(id).stream()
                .filter(each -> begin == null || each.id().compareTo(begin.uuid(0)) > 0)
                .limit(limit + 1L)
                .toList();
        return Page.of(rest, limit, last -> Cursor.of(last.id())).map(AskedSpeakerJson::of);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    InvitedSpeakerJson ask(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody SpeakerForm body) {
        Workshop workshop = known(id, person);
        return idempotency.once(
                key,
                person.id().toString(),
                "POST /workshops/" + id + "/speakers",
                body,
                InvitedSpeakerJson.class,
                () -> new InvitedSpeakerJson(SpeakerProblems.done(invite.ask(
                                Actors.of(person),
                                id,
                                body.sessionId(),
                                Texts.tidy(body.name()),
                                body.contact(workshop)))
                        .id()));
    }

    @PostMapping("/{invitationId}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@CurrentPerson Person person, @PathVariable UUID id, @PathVariable UUID invitationId) {
        known(id, person);
        SpeakerOutcome outcome = invite.withdraw(Actors.of(person), id, invitationId);
        if (outcome instanceof SpeakerOutcome.NoSuchSpeaker) {
            throw new NotFound();
        }
        SpeakerInvitation _ = SpeakerProblems.done(outcome);
    }

    private Workshop known(UUID id, Person person) {
        return read.letting(id, person.id(), Right.EDIT).orElseThrow(NotFound::new);
    }

    record InvitedSpeakerJson(UUID invitationId) {}

    /**
     * A speaker who was asked.
     *
     * @param words what she said with her answer
     */
    record AskedSpeakerJson(
            UUID invitationId,
            UUID sessionId,
            String name,
            String address,
            String language,
            @Nullable String message,
            UUID foundationId,
            String askedBy,
            Instant askedAt,
            State state,
            @Nullable String words,
            @Nullable String affiliation,
            @Nullable String biography) {

        static AskedSpeakerJson of(SpeakerInvitation asked) {
            return new AskedSpeakerJson(
                    asked.id(),
                    asked.sessionId(),
                    asked.name(),
                    asked.contact().address(),
                    asked.contact().language(),
                    asked.contact().message(),
                    asked.foundationId(),
                    asked.inviterName(),
                    asked.askedAt(),
                    asked.state(),
                    asked.words(),
                    asked.profile().affiliation(),
                    asked.profile().biography());
        }
    }
}

package org.convene.event.coorganizer.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.event.LinkEnding;
import org.convene.event.coorganizer.CoOrganizerInvitation;
import org.convene.event.coorganizer.CoOrganizerInvitations;
import org.convene.event.coorganizer.CoOrganizerOutcome;
import org.convene.event.coorganizer.CoOrganizerOutcome.Asked;
import org.convene.event.coorganizer.CoOrganizerOutcome.Declined;
import org.convene.event.coorganizer.CoOrganizerOutcome.Joined;
import org.convene.event.coorganizer.CoOrganizing;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.FoundationOffice;
import org.convene.event.foundation.web.Actors;
import org.convene.event.foundation.web.EndedLinks;
import org.convene.event.foundation.web.FoundationForm;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.web.WorkshopJson;
import org.convene.event.workshop.web.WorkshopViews;
import org.convene.web.idempotency.Idempotency;
import org.convene.web.input.Prose;
import org.convene.web.input.Texts;
import org.convene.web.link.Kind;
import org.convene.web.link.NoSuchLink;
import org.convene.web.link.PersonalLink;
import org.convene.web.link.PersonalLinks;
import org.convene.web.paging.Cursor;
import org.convene.web.paging.Page;
import org.convene.web.paging.PageLimit;
import org.convene.web.problem.Invalid;
import org.convene.web.problem.NotFound;
import org.convene.web.reader.Reader;
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

@RestController
@RequestMapping("/api/v1")
class CoOrganizerApi {

    private final CoOrganizing coOrganizing;
    private final CoOrganizerInvitations invitations;
    private final ReadWorkshops read;
    private final FoundationOffice office;
    private final WorkshopViews views;
    private final PersonalLinks links;
    private final Idempotency idempotency;
    private final Clock clock;

    CoOrganizerApi(
            CoOrganizing coOrganizing,
            CoOrganizerInvitations invitations,
            ReadWorkshops read,
            FoundationOffice office,
            WorkshopViews views,
            PersonalLinks links,
            Idempotency idempotency,
            Clock clock) {
        this.coOrganizing = coOrganizing;
        this.invitations = invitations;
        this.read = read;
        this.office = office;
        this.views = views;
        this.links = links;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** Whom the hosts asked, oldest first; all hosts see all. */
    @GetMapping("/workshops/{id}/co-organizers")
    Page<AskedJson> asked(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = PageLimit.DEFAULT) @PageLimit int limit) {
        known(id, person);
        Cursor begin = Cursor.read(after, 1);
        List<CoOrganizerInvitation> rest = invitations.of(id).stream()
                .filter(each -> begin == null || each.id().compareTo(begin.uuid(0)) > 0)
                .sorted(Comparator.comparing(CoOrganizerInvitation::id))
                .limit(limit + 1L)
                .toList();
        return Page.of(rest, limit, last -> Cursor.of(last.id())).map(AskedJson::of);
    }

    @GetMapping("/workshops/{id}/co-organizers/{invitationId}")
    AskedJson asked(@CurrentPerson Person person, @PathVariable UUID id, @PathVariable UUID invitationId) {
        known(id, person);
        return invitations
                .find(invitationId)
                .filter(each -> each.workshopId().equals(id))
                .map(AskedJson::of)
                .orElseThrow(NotFound::new);
    }

    @PostMapping("/workshops/{id}/co-organizers/{invitationId}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@CurrentPerson Person person, @PathVariable UUID id, @PathVariable UUID invitationId) {
        known(id, person);
        CoOrganizerOutcome outcome = coOrganizing.withdraw(Actors.of(person), id, invitationId);
        if (!(outcome instanceof CoOrganizerOutcome.Withdrawn)) {
            throw CoOrganizerProblems.of(outcome);
        }
    }

    @PostMapping("/workshops/{id}/co-organizers")
    @ResponseStatus(HttpStatus.ACCEPTED)
    InvitedJson ask(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody ContactForm body) {
        Workshop workshop = known(id, person);
        return idempotency.once(
                key,
                person.id().toString(),
                "POST /workshops/" + id + "/co-organizers",
                body,
                InvitedJson.class,
                () -> switch (coOrganizing.ask(Actors.of(person), workshop.id(), body.toContact(reader))) {
                    case Asked(var invitation) -> new InvitedJson(invitation.id());
                    case CoOrganizerOutcome other -> throw CoOrganizerProblems.of(other);
                });
    }

    /** What is asked, as the page behind the link shows it; reading never answers. */
    @GetMapping("/co-organizing/{token}")
    QuestionJson question(@PathVariable String token) {
        PersonalLink link = known(token);
        CoOrganizerInvitation invitation = invitations.find(link.id()).orElseThrow(NoSuchLink::asked);
        Optional<LinkEnding> ending = invitation.ending(link.generation(), clock.instant());
        if (ending.isPresent()) {
            throw EndedLinks.because(ending.get(), invitation.inviterName());
        }
        Workshop workshop = read.find(invitation.workshopId()).orElseThrow(NotFound::new);
        return new QuestionJson(
                views.forEverybody(workshop),
                invitation.foundationId(),
                invitation.inviterName(),
                invitation.contact().message(),
                invitation.expiresAt());
    }

    @PostMapping("/co-organizing/{token}/acceptance")
    WorkshopJson accept(
            @CurrentPerson Person person,
            @PathVariable String token,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Acceptance body) {
        PersonalLink link = known(token);
        Actor actor = Actors.of(person);
        // An existing foundation is checked where it acts; a new one is registered only if it may join.
        return idempotency.once(
                key,
                person.id().toString(),
                "POST /co-organizing/" + link.id() + "/acceptance",
                body,
                WorkshopJson.class,
                () -> switch (coOrganizing.accept(
                        actor, link.id(), link.generation(), () -> body.foundationOf(office, actor))) {
                    case Joined(var workshop, var foundationId) -> views.forHosts(workshop);
                    case CoOrganizerOutcome other -> throw CoOrganizerProblems.of(other);
                });
    }

    @PostMapping("/co-organizing/{token}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(@PathVariable String token, @Valid @RequestBody(required = false) @Nullable Declining body) {
        PersonalLink link = known(token);
        String reason = body == null ? null : Texts.orNull(body.reason());
        CoOrganizerOutcome outcome = coOrganizing.decline(link.id(), link.generation(), reason);
        if (!(outcome instanceof Declined)) {
            throw CoOrganizerProblems.of(outcome);
        }
    }

    private Workshop known(UUID id, Person person) {
        return read.forHost(id, person.id()).orElseThrow(NotFound::new);
    }

    private PersonalLink known(String token) {
        return links.read(token, Kind.CO_ORGANIZER).orElseThrow(NoSuchLink::asked);
    }

    record InvitedJson(UUID invitationId) {}

    /**
     * Somebody who was asked to carry the workshop.
     *
     * @param foundationId the host that asked
     * @param reason what she said, if she declined
     */
    record AskedJson(
            UUID invitationId,
            UUID foundationId,
            String address,
            @Nullable String contactName,
            @Nullable String message,
            String language,
            String askedBy,
            CoOrganizerInvitation.State state,
            @Nullable String reason,
            Instant expiresAt) {

        static AskedJson of(CoOrganizerInvitation asked) {
            return new AskedJson(
                    asked.id(),
                    asked.foundationId(),
                    asked.contact().address(),
                    asked.contact().name(),
                    asked.contact().message(),
                    asked.contact().language(),
                    asked.inviterName(),
                    asked.state(),
                    asked.reason(),
                    asked.expiresAt());
        }
    }

    /** What a contact is asked, by whom. */
    record QuestionJson(
            WorkshopJson workshop,
            UUID foundationId,
            String askedBy,
            @Nullable String message,
            Instant expiresAt) {}

    record Declining(@Prose(max = 2000) @Nullable String reason) {}

    record Acceptance(
            @Nullable UUID foundationId, @Valid @Nullable FoundationForm foundation) {

        UUID foundationOf(FoundationOffice office, Actor actor) {
            if (foundation != null) {
                return office.registerAsked(actor, foundation.toProfile()).id();
            }
            if (foundationId == null) {
                throw Invalid.field("foundationId", "workshop.foundation.missing");
            }
            return foundationId;
        }
    }
}

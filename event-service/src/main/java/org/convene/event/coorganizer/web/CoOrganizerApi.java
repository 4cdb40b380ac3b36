package org.convene.event.coorganizer.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.convene.event.coorganizer.CoOrganizerOutcome;
import org.convene.event.coorganizer.CoOrganizerOutcome.Asked;
import org.convene.event.coorganizer.CoOrganizerOutcome.Declined;
import org.convene.event.coorganizer.CoOrganizerOutcome.Joined;
import org.convene.event.coorganizer.CoOrganizing;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.FoundationOffice;
import org.convene.event.foundation.web.Actors;
import org.convene.event.foundation.web.FoundationForm;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.web.WorkshopJson;
import org.convene.event.workshop.web.WorkshopViews;
import org.convene.web.idempotency.Idempotency;
import org.convene.web.input.Prose;
import org.convene.web.input.Texts;
import org.convene.web.link.Kind;
import org.convene.web.link.PersonalLink;
import org.convene.web.link.PersonalLinks;
import org.convene.web.problem.Invalid;
import org.convene.web.problem.NotFound;
import org.convene.web.reader.Reader;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class CoOrganizerApi {

    private final CoOrganizing coOrganizing;
    private final ReadWorkshops read;
    private final FoundationOffice office;
    private final WorkshopViews views;
    private final PersonalLinks links;
    private final Idempotency idempotency;

    CoOrganizerApi(
            CoOrganizing coOrganizing,
            ReadWorkshops read,
            FoundationOffice office,
            WorkshopViews views,
            PersonalLinks links,
            Idempotency idempotency) {
        this.coOrganizing = coOrganizing;
        this.read = read;
        this.office = office;
        this.views = views;
        this.links = links;
        this.idempotency = idempotency;
    }

    @PostMapping("/workshops/{id}/co-organizers")
    @ResponseStatus(HttpStatus.ACCEPTED)
    InvitedJson ask(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody ContactForm body) {
        Workshop workshop = read.forHost(id, person.id()).orElseThrow(NotFound::new);
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

    @PostMapping("/co-organizing/{token}/acceptance")
    WorkshopJson accept(@CurrentPerson Person person, @PathVariable String token, @Valid @RequestBody Acceptance body) {
        PersonalLink link = known(token);
        Actor actor = Actors.of(person);
        // An existing foundation is checked where it acts; a new one is registered only if it may join.
        return switch (coOrganizing.accept(
                actor, link.id(), link.generation(), () -> body.foundationOf(office, actor))) {
            case Joined(var workshop, var foundationId) -> views.forHosts(workshop);
            case CoOrganizerOutcome other -> throw CoOrganizerProblems.of(other);
        };
    }

    @PostMapping("/co-organizing/{token}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(@PathVariable String token, @Valid @RequestBody(required = false) @Nullable Declining body) {
        PersonalLink link = known(token);
        String reason = body == null ? null : Texts.orNull(body.reason());
        if (!(coOrganizing.decline(link.id(), link.generation(), reason) instanceof Declined)) {
            throw CoOrganizerProblems.of(new CoOrganizerOutcome.Ended());
        }
    }

    private PersonalLink known(String token) {
        return links.read(token, Kind.CO_ORGANIZER).orElseThrow(NotFound::new);
    }

    record InvitedJson(UUID invitationId) {}

    record Declining(@Prose(max = 2000) @Nullable String reason) {}

    record Acceptance(
            @Nullable UUID foundationId, @Valid @Nullable FoundationForm foundation) {

        UUID foundationOf(FoundationOffice office, Actor actor) {
            if (foundation != null) {
                return office.register(actor, foundation.toProfile()).id();
            }
            if (foundationId == null) {
                throw Invalid.field("foundationId", "workshop.foundation.missing");
            }
            return foundationId;
        }
    }
}

package org.convene.event.workshop.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.convene.event.agenda.Details;
import org.convene.event.agenda.web.DetailsForm;
import org.convene.event.foundation.web.Actors;
import org.convene.event.terms.web.TermsForm;
import org.convene.event.workshop.EditOutcome;
import org.convene.event.workshop.EditWorkshop;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.Workshops;
import org.convene.web.idempotency.Idempotency;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/workshops")
class WorkshopApi {

    private static final int LONGEST_PAGE = 100;

    private final Workshops workshops;
    private final ReadWorkshops read;
    private final EditWorkshop edit;
    private final WorkshopViews views;
    private final Idempotency idempotency;
    private final Clock clock;

    WorkshopApi(
            Workshops workshops,
            ReadWorkshops read,
            EditWorkshop edit,
            WorkshopViews views,
            Idempotency idempotency,
            Clock clock) {
        this.workshops = workshops;
        this.read = read;
        this.edit = edit;
        this.views = views;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @GetMapping
    List<WorkshopJson> upcoming(
            @RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "20") int limit) {
        return workshops.upcoming(clock.instant(), after, Math.clamp(limit, 1, LONGEST_PAGE)).stream()
                .map(views::forEverybody)
                .toList();
    }

    @GetMapping("/{id}")
    ResponseEntity<WorkshopJson> one(@CurrentPerson @Nullable Person person, @PathVariable UUID id) {
        UUID personId = person == null ? null : person.id();
        Workshop workshop = read.visible(id, personId).orElseThrow(NotFound::new);
        return answer(
                personId != null && !read.standing(workshop, personId).isEmpty()
                        ? views.forHosts(workshop)
                        : views.forEverybody(workshop));
    }

    @PostMapping
    ResponseEntity<WorkshopJson> draft(
            @CurrentPerson Person person,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Draft draft) {
        WorkshopJson drafted = idempotency.once(
                key,
                person.id().toString(),
                "POST /workshops",
                draft,
                WorkshopJson.class,
                () -> saved(edit.draft(
                        Actors.of(person),
                        draft.foundationId(),
                        draft.terms().orProblem("terms."),
                        draft.details() == null ? Details.NONE : draft.details().toDetails())));
        return ResponseEntity.created(URI.create("/api/v1/workshops/" + drafted.id()))
                .eTag(drafted.etag())
                .body(drafted);
    }

    @PutMapping("/{id}/details")
    ResponseEntity<WorkshopJson> details(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody DetailsForm details) {
        Workshop workshop = read.forHost(id, person.id()).orElseThrow(NotFound::new);
        int version = Versions.expected(ifMatch, workshop);
        return answer(saved(edit.edit(Actors.of(person), id, details.toDetails(), version)));
    }

    private WorkshopJson saved(EditOutcome outcome) {
        return switch (outcome) {
            case EditOutcome.Saved(var workshop) -> views.forHosts(workshop);
            case EditOutcome other -> throw EditProblems.of(other);
        };
    }

    private static ResponseEntity<WorkshopJson> answer(WorkshopJson workshop) {
        return ResponseEntity.ok().eTag(workshop.etag()).body(workshop);
    }

    record Draft(
            @NotNull(message = "{workshop.foundation.missing}") UUID foundationId,

            @NotNull(message = "{workshop.terms.missing}") @Valid TermsForm terms,

            @Valid @Nullable DetailsForm details) {}
}

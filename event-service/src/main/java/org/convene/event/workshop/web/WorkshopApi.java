package org.convene.event.workshop.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.event.agenda.Details;
import org.convene.event.agenda.web.DetailsForm;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Foundations;
import org.convene.event.foundation.web.Actors;
import org.convene.event.right.Right;
import org.convene.event.terms.web.TermsForm;
import org.convene.event.workshop.EditOutcome;
import org.convene.event.workshop.EditWorkshop;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopFilter;
import org.convene.event.workshop.WorkshopState;
import org.convene.event.workshop.Workshops;
import org.convene.web.idempotency.Idempotency;
import org.convene.web.paging.Cursor;
import org.convene.web.paging.Page;
import org.convene.web.paging.PageLimit;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.convene.web.version.Etags;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.InsufficientAuthenticationException;
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

    private final Workshops workshops;
    private final Foundations foundations;
    private final ReadWorkshops read;
    private final EditWorkshop edit;
    private final WorkshopViews views;
    private final Idempotency idempotency;
    private final Clock clock;

    WorkshopApi(
            Workshops workshops,
            Foundations foundations,
            ReadWorkshops read,
            EditWorkshop edit,
            WorkshopViews views,
            Idempotency idempotency,
            Clock clock) {
        this.workshops = workshops;
        this.foundations = foundations;
        this.read = read;
        this.edit = edit;
        this.views = views;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /**
     * In the order of their start: those that are public and have not ended, or of the states that the caller names; with
     * {@code mine} those that her foundations carry, drafts included.
     */
    @GetMapping
    Page<WorkshopJson> list(
            @CurrentPerson @Nullable Person person,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable UUID foundation,
            @RequestParam(defaultValue = "") Set<WorkshopState> state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = PageLimit.DEFAULT) @PageLimit int limit) {
        Cursor begin = Cursor.read(after, 2);
        if (mine && person == null) {
            throw new InsufficientAuthenticationException("mine: nobody is signed in");
        }
        boolean upcoming = !mine && state.isEmpty();
        WorkshopFilter filter = new WorkshopFilter(
                mine && person != null ? carriers(person) : null,
                foundation,
                upcoming ? Set.of(WorkshopState.PUBLISHED) : state,
                upcoming ? clock.instant() : null,
                false);
        List<Workshop> found = workshops.list(
                filter, begin == null ? null : new WorkshopFilter.Spot(begin.instant(0), begin.uuid(1)), limit + 1);
        Page<Workshop> page =
                Page.of(found, limit, last -> Cursor.of(last.terms().startsAt(), last.id()));
        return new Page<>(mine ? views.forHosts(page.items()) : views.forEverybody(page.items()), page.next());
    }

    private Set<UUID> carriers(Person person) {
        return foundations.of(person.id()).stream().map(Foundation::id).collect(Collectors.toSet());
    }

    @GetMapping("/{id}")
    ResponseEntity<WorkshopJson> one(@CurrentPerson @Nullable Person person, @PathVariable UUID id) {
        Workshop workshop = visible(id, person);
        return answer(edits(workshop, person) ? views.forHosts(workshop) : views.forEverybody(workshop));
    }

    /** Those in effect; while none are, the last ones proposed or the draft. */
    @GetMapping("/{id}/terms")
    ResponseEntity<TermsForm> terms(@CurrentPerson @Nullable Person person, @PathVariable UUID id) {
        Workshop workshop = visible(id, person);
        TermsForm terms = TermsForm.of(workshop.terms());
        return ResponseEntity.ok().eTag(Etags.of(workshop.version(), terms)).body(terms);
    }

    @GetMapping("/{id}/details")
    ResponseEntity<DetailsForm> details(@CurrentPerson @Nullable Person person, @PathVariable UUID id) {
        Workshop workshop = visible(id, person);
        DetailsForm details = DetailsForm.of(workshop.details(), edits(workshop, person));
        return ResponseEntity.ok().eTag(Etags.of(workshop.version(), details)).body(details);
    }

    private Workshop visible(UUID id, @Nullable Person person) {
        return read.visible(id, person == null ? null : person.id()).orElseThrow(NotFound::new);
    }

    private boolean edits(Workshop workshop, @Nullable Person person) {
        return person != null && read.rights(workshop, person.id()).contains(Right.EDIT);
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
        Workshop workshop = read.letting(id, person.id(), Right.EDIT).orElseThrow(NotFound::new);
        Integer version = Versions.expected(ifMatch, workshop, views);
        return answer(saved(edit.edit(Actors.of(person), id, details.toDetails(), version)));
    }

    private WorkshopJson saved(EditOutcome outcome) {
        return switch (outcome) {
            case EditOutcome.Saved(var workshop) -> views.forHosts(workshop);
            case EditOutcome other -> throw EditProblems.of(other, views);
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

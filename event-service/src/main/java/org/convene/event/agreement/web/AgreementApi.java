package org.convene.event.agreement.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.convene.event.agreement.Action;
import org.convene.event.agreement.AgreeOnWorkshop;
import org.convene.event.agreement.Decision;
import org.convene.event.agreement.Decision.Done;
import org.convene.event.agreement.Refusal;
import org.convene.event.agreement.SubmitRevision;
import org.convene.event.agreement.web.AgreementBodies.ForFoundation;
import org.convene.event.agreement.web.AgreementBodies.Refusing;
import org.convene.event.agreement.web.AgreementBodies.Submission;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.web.Actors;
import org.convene.event.terms.Terms;
import org.convene.event.terms.web.TermsForm;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Revision;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.web.RevisionJson;
import org.convene.event.workshop.web.Versions;
import org.convene.event.workshop.web.WorkshopJson;
import org.convene.event.workshop.web.WorkshopViews;
import org.convene.web.idempotency.Idempotency;
import org.convene.web.input.Texts;
import org.convene.web.paging.Cursor;
import org.convene.web.paging.Page;
import org.convene.web.paging.PageLimit;
import org.convene.web.problem.Invalid;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the hosts of a workshop agree on, and how they do. */
@RestController
@RequestMapping("/api/v1/workshops/{id}")
class AgreementApi {

    private final ReadWorkshops read;
    private final AgreeOnWorkshop agree;
    private final SubmitRevision submit;
    private final WorkshopViews views;
    private final Idempotency idempotency;

    AgreementApi(
            ReadWorkshops read,
            AgreeOnWorkshop agree,
            SubmitRevision submit,
            WorkshopViews views,
            Idempotency idempotency) {
        this.read = read;
        this.agree = agree;
        this.submit = submit;
        this.views = views;
        this.idempotency = idempotency;
    }

    @PutMapping("/terms")
    ResponseEntity<WorkshopJson> changeDraft(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody TermsForm terms) {
        Workshop workshop = known(id, person);
        Integer version = Versions.expected(ifMatch, workshop, views);
        Foundation host = read.standing(workshop, person.id()).getFirst();
        Workshop changed = done(
                agree.perform(Actors.of(person), id, new Action.ChangeDraft(host.id(), terms.orProblem(""), version)),
                id);
        WorkshopJson json = views.forHosts(changed);
        return ResponseEntity.ok().eTag(json.etag()).body(json);
    }

    @GetMapping("/revisions")
    Page<RevisionJson> revisions(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = PageLimit.DEFAULT) @PageLimit int limit) {
        Workshop workshop = known(id, person);
        Cursor begin = Cursor.read(after, 1);
        List<Revision> rest = workshop.revisions().stream()
                .filter(revision -> begin == null || revision.number() > begin.number(0))
                .limit(limit + 1L)
                .toList();
        return Page.of(rest, limit, last -> Cursor.of(last.number())).map(each -> views.revision(workshop, each));
    }

    @GetMapping("/revisions/{number}")
    RevisionJson revision(@CurrentPerson Person person, @PathVariable UUID id, @PathVariable int number) {
        Workshop workshop = known(id, person);
        return workshop.revision(number)
                .map(found -> views.revision(workshop, found))
                .orElseThrow(() -> AgreementProblems.of(Refusal.NO_SUCH_REVISION));
    }

    @PostMapping("/revisions")
    ResponseEntity<RevisionJson> submit(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Submission body) {
        known(id, person);
        return once(key, person, id, "/revisions", body, () -> submitted(Actors.of(person), id, body));
    }

    @PostMapping("/postponements")
    ResponseEntity<RevisionJson> postpone(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Postponing body) {
        Workshop workshop = known(id, person);
        Actor actor = Actors.of(person);
        Terms later = body.later(workshop.terms(), (field, messageKey, arguments) -> {
                    throw new Invalid(List.of(new Invalid.Field(field, messageKey, List.of(arguments))));
                })
                .orElseThrow();
        return once(key, person, id, "/postponements", body, () -> agree.perform(actor, id, body.by(actor, later)));
    }

    /** Stops carrying the workshop; a second call finds nothing, since the first has ended the right to see it. */
    @PostMapping("/withdrawals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@CurrentPerson Person person, @PathVariable UUID id, @Valid @RequestBody Refusing body) {
        known(id, person);
        Actor actor = Actors.of(person);
        done(agree.perform(actor, id, new Action.Withdraw(body.foundationId(), actor, Texts.tidy(body.reason()))), id);
    }

    @PostMapping("/revisions/{number}/sign-offs")
    ResponseEntity<RevisionJson> signOff(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody ForFoundation body) {
        known(id, person);
        Actor actor = Actors.of(person);
        return once(
                key,
                person,
                id,
                "/revisions/" + number + "/sign-offs",
                body,
                () -> agree.perform(actor, id, new Action.SignOff(body.foundationId(), actor, number)));
    }

    @PostMapping("/revisions/{number}/refusals")
    ResponseEntity<RevisionJson> refuse(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Refusing body) {
        known(id, person);
        Actor actor = Actors.of(person);
        return once(
                key,
                person,
                id,
                "/revisions/" + number + "/refusals",
                body,
                () -> agree.perform(
                        actor, id, new Action.Refuse(body.foundationId(), actor, number, Texts.tidy(body.reason()))));
    }

    @PostMapping("/publication")
    WorkshopJson publish(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody ForFoundation body) {
        known(id, person);
        return idempotency.once(
                key,
                person.id().toString(),
                "POST /workshops/" + id + "/publication",
                body,
                WorkshopJson.class,
                () -> views.forHosts(
                        done(agree.perform(Actors.of(person), id, new Action.Publish(body.foundationId())), id)));
    }

    private Decision submitted(Actor actor, UUID id, Submission body) {
        TermsForm terms = body.terms();
        if (body.callingOff()) {
            return agree.perform(actor, id, new Action.CallOff(body.foundationId(), actor, Texts.tidy(body.reason())));
        }
        return submit.submit(
                actor,
                id,
                body.foundationId(),
                Objects.requireNonNull(terms).orProblem("terms."),
                body.hosts(),
                Boolean.TRUE.equals(body.withdrawInvitations()),
                body.basedOn());
    }

    private ResponseEntity<RevisionJson> once(
            @Nullable String key, Person person, UUID id, String route, Object body, Supplier<Decision> effect) {
        RevisionJson revision = idempotency.once(
                key, person.id().toString(), "POST /workshops/" + id + route, body, RevisionJson.class, () -> {
                    Workshop workshop = done(effect.get(), id);
                    return views.revision(workshop, workshop.latest().orElseThrow());
                });
        return ResponseEntity.created(URI.create("/api/v1/workshops/" + id + "/revisions/" + revision.number()))
                .body(revision);
    }

    private Workshop known(UUID id, Person person) {
        return read.forHost(id, person.id()).orElseThrow(NotFound::new);
    }

    private Workshop known(UUID id) {
        return read.find(id).orElseThrow(NotFound::new);
    }

    private Workshop done(Decision decision, UUID id) {
        return switch (decision) {
            case Done(var workshop, var facts) -> workshop;
            case Decision.Refused refused
            when refused.why() == Refusal.CHANGED_MEANWHILE -> throw Versions.changed(known(id), views);
            case Decision.Refused refused -> throw AgreementProblems.of(refused);
        };
    }
}

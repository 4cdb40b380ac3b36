package org.convene.event.agreement.web;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.convene.event.agreement.Action;
import org.convene.event.agreement.AgreeOnWorkshop;
import org.convene.event.agreement.Decision;
import org.convene.event.agreement.Decision.Done;
import org.convene.event.agreement.SubmitRevision;
import org.convene.event.agreement.web.AgreementBodies.ForFoundation;
import org.convene.event.agreement.web.AgreementBodies.Refusing;
import org.convene.event.agreement.web.AgreementBodies.Submission;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.web.Actors;
import org.convene.event.terms.web.TermsForm;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.web.RevisionJson;
import org.convene.event.workshop.web.Versions;
import org.convene.event.workshop.web.WorkshopJson;
import org.convene.event.workshop.web.WorkshopViews;
import org.convene.web.idempotency.Idempotency;
import org.convene.web.input.Texts;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

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
        Versions.expected(ifMatch, workshop);
        Foundation host = read.standing(workshop, person.id()).getFirst();
        Workshop changed =
                done(agree.perform(Actors.of(person), id, new Action.ChangeDraft(host.id(), terms.orProblem(""))));
        WorkshopJson json = views.forHosts(changed);
        return ResponseEntity.ok().eTag(json.etag()).body(json);
    }

    @PostMapping("/revisions")
    @ResponseStatus(HttpStatus.CREATED)
    RevisionJson submit(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Submission body) {
        known(id, person);
        return once(key, person, id, "/revisions", body, () -> submitted(Actors.of(person), id, body));
    }

    @PostMapping("/revisions/{number}/sign-offs")
    @ResponseStatus(HttpStatus.CREATED)
    RevisionJson signOff(
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
    @ResponseStatus(HttpStatus.CREATED)
    RevisionJson refuse(
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
    WorkshopJson publish(@CurrentPerson Person person, @PathVariable UUID id, @Valid @RequestBody ForFoundation body) {
        known(id, person);
        return views.forHosts(done(agree.perform(Actors.of(person), id, new Action.Publish(body.foundationId()))));
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
                Boolean.TRUE.equals(body.withdrawInvitations()));
    }

    private RevisionJson once(
            @Nullable String key, Person person, UUID id, String route, Object body, Supplier<Decision> effect) {
        return idempotency.once(
                key, person.id().toString(), "POST /workshops/" + id + route, body, RevisionJson.class, () -> {
                    Workshop workshop = done(effect.get());
                    return views.revision(workshop, workshop.latest().orElseThrow());
                });
    }

    private Workshop known(UUID id, Person person) {
        return read.forHost(id, person.id()).orElseThrow(NotFound::new);
    }

    private static Workshop done(Decision decision) {
        return switch (decision) {
            case Done(var workshop, var facts) -> workshop;
            case Decision.Refused refused -> throw AgreementProblems.of(refused.why());
        };
    }
}

package org.convene.event.series.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.convene.event.agreement.Refusal;
import org.convene.event.agreement.web.AgreementProblems;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.web.Actors;
import org.convene.event.series.AgreeOnSeries;
import org.convene.event.series.Frame;
import org.convene.event.series.FrameAction;
import org.convene.event.series.FrameOutcome;
import org.convene.event.series.FrameTerms;
import org.convene.event.series.PlanEditions;
import org.convene.event.terms.Terms;
import org.convene.event.terms.web.TermsForm;
import org.convene.event.terms.web.TermsForm.Complaints;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.web.WorkshopJson;
import org.convene.event.workshop.web.WorkshopViews;
import org.convene.web.idempotency.Idempotency;
import org.convene.web.input.Prose;
import org.convene.web.input.Texts;
import org.convene.web.problem.Conflict;
import org.convene.web.problem.Invalid;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the hosts of a series agree on once for all its editions; any edition's id leads to it. */
@RestController
@RequestMapping("/api/v1/workshops/{id}/series")
class FrameApi {

    private final ReadWorkshops read;
    private final AgreeOnSeries agree;
    private final PlanEditions plan;
    private final WorkshopViews views;
    private final Idempotency idempotency;

    FrameApi(ReadWorkshops read, AgreeOnSeries agree, PlanEditions plan, WorkshopViews views, Idempotency idempotency) {
        this.read = read;
        this.agree = agree;
        this.plan = plan;
        this.views = views;
        this.idempotency = idempotency;
    }

    @GetMapping
    FrameJson frame(@CurrentPerson Person person, @PathVariable UUID id) {
        known(id, person);
        return json(agree.frameOf(id).orElseThrow(NotFound::new));
    }

    @PostMapping("/revisions")
    @ResponseStatus(HttpStatus.CREATED)
    FrameJson propose(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody FrameProposal body) {
        Workshop workshop = known(id, person);
        Actor actor = Actors.of(person);
        Terms first = body.terms().orProblem("terms.");
        FrameTerms terms = body.frame().with(first, complaints()).orElseThrow();
        return once(
                key,
                person,
                id,
                "/revisions",
                body,
                () -> agree.perform(
                        id,
                        new FrameAction.Propose(
                                body.foundationId(),
                                actor,
                                terms,
                                workshop.hosts(),
                                body.frame().movesFrom(),
                                body.basedOn())));
    }

    @PostMapping("/revisions/{number}/sign-offs")
    @ResponseStatus(HttpStatus.CREATED)
    FrameJson signOff(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody ForHost body) {
        known(id, person);
        Actor actor = Actors.of(person);
        return once(
                key,
                person,
                id,
                "/revisions/" + number + "/sign-offs",
                body,
                () -> agree.perform(id, new FrameAction.SignOff(body.foundationId(), actor, number)));
    }

    @PostMapping("/revisions/{number}/refusals")
    @ResponseStatus(HttpStatus.CREATED)
    FrameJson refuse(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody FrameRefusal body) {
        known(id, person);
        Actor actor = Actors.of(person);
        return once(
                key,
                person,
                id,
                "/revisions/" + number + "/refusals",
                body,
                () -> agree.perform(
                        id, new FrameAction.Refuse(body.foundationId(), actor, number, Texts.tidy(body.reason()))));
    }

    @PostMapping("/ending")
    FrameJson end(@CurrentPerson Person person, @PathVariable UUID id, @Valid @RequestBody ForHost body) {
        known(id, person);
        return json(done(agree.perform(id, new FrameAction.End(body.foundationId(), Actors.of(person)))));
    }

    @PostMapping("/editions")
    @ResponseStatus(HttpStatus.CREATED)
    Planned plan(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Editions body) {
        known(id, person);
        UUID frameId = agree.frameOf(id).map(Frame::id).orElseThrow(() -> AgreementProblems.of(Refusal.NO_FRAME));
        Actor actor = Actors.of(person);
        return idempotency.once(
                key,
                person.id().toString(),
                "POST /workshops/" + id + "/series/editions",
                body,
                Planned.class,
                () -> switch (plan.plan(
                        actor, frameId, body.foundationId(), body.days(), Boolean.TRUE.equals(body.publish()))) {
                    case PlanEditions.Outcome.Planned(var editions) -> new Planned(views.forHosts(editions));
                    case PlanEditions.Outcome.Refused(var why, var signers) -> throw AgreementProblems.of(why, signers);
                });
    }

    private FrameJson once(
            @Nullable String key, Person person, UUID id, String route, Object body, Supplier<FrameOutcome> effect) {
        return idempotency.once(
                key,
                person.id().toString(),
                "POST /workshops/" + id + "/series" + route,
                body,
                FrameJson.class,
                () -> json(done(effect.get())));
    }

    private FrameJson json(Frame frame) {
        return FrameJson.of(frame, plan.open(frame));
    }

    private static Frame done(FrameOutcome outcome) {
        return switch (outcome) {
            case FrameOutcome.Done done -> done.frame();
            case FrameOutcome.Refused(var why, var _)
            when why == Refusal.CHANGED_MEANWHILE -> throw new Conflict(Refusal.SUPERSEDED.wireName());
            case FrameOutcome.Refused(var why, var signers) -> throw AgreementProblems.of(why, signers);
        };
    }

    private static Complaints complaints() {
        return (field, messageKey, arguments) -> {
            String where = Set.of("seriesName", "number").contains(field) ? "terms." : "frame.";
            throw new Invalid(List.of(new Invalid.Field(where + field, messageKey, List.of(arguments))));
        };
    }

    private Workshop known(UUID id, Person person) {
        return read.forHost(id, person.id()).orElseThrow(NotFound::new);
    }

    /** In whose name something is done. */
    record ForHost(
            @NotNull(message = "{workshop.foundation.missing}") UUID foundationId) {}

    record FrameRefusal(
            @NotNull(message = "{workshop.foundation.missing}") UUID foundationId,

            @NotBlank(message = "{agreement.reason.missing}") @Prose(max = 2000) @Nullable String reason) {}

    /**
     * A new revision of the frame.
     *
     * @param terms those of the first edition
     * @param basedOn the number of the latest revision that the caller had read, 0 if there was none; left out: whichever
     */
    record FrameProposal(
            @NotNull(message = "{workshop.foundation.missing}") UUID foundationId,

            @NotNull(message = "{workshop.terms.missing}") @Valid TermsForm terms,

            @NotNull(message = "{frame.missing}") @Valid FrameForm frame,

            @Nullable Integer basedOn) {}

    /**
     * Editions to be planned.
     *
     * @param publish whether they are published at once
     */
    record Editions(
            @NotNull(message = "{workshop.foundation.missing}") UUID foundationId,

            @NotEmpty(message = "{frame.days.missing}") @Size(max = PlanEditions.MOST, message = "{frame.days.many}") Set<LocalDate> days,

            @Nullable Boolean publish) {}

    /** What was planned, in the order of its days. */
    record Planned(List<WorkshopJson> editions) {}
}

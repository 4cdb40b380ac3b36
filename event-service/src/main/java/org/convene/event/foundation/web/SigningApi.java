package org.convene.event.foundation.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.UUID;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.Deputy;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Foundations;
import org.convene.event.foundation.Member;
import org.convene.event.foundation.Signing;
import org.convene.event.foundation.SigningOutcome;
import org.convene.web.idempotency.Idempotency;
import org.convene.web.paging.Page;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who signs for a foundation beside its admins, and who does in whose place. */
@RestController
@RequestMapping("/api/v1/foundations/{id}")
class SigningApi {

    private final Foundations foundations;
    private final Signing signing;
    private final Idempotency idempotency;

    SigningApi(Foundations foundations, Signing signing, Idempotency idempotency) {
        this.foundations = foundations;
        this.signing = signing;
        this.idempotency = idempotency;
    }

    @PutMapping("/members/{personId}/signing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void name(@CurrentPerson Person person, @PathVariable UUID id, @PathVariable UUID personId) {
        known(person, id);
        saved(signing.name(Actors.of(person), id, personId, true));
    }

    @DeleteMapping("/members/{personId}/signing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@CurrentPerson Person person, @PathVariable UUID id, @PathVariable UUID personId) {
        known(person, id);
        saved(signing.name(Actors.of(person), id, personId, false));
    }

    /** All of them, the earliest first: there are never many. */
    @GetMapping("/deputies")
    Page<DeputyJson> deputies(@CurrentPerson Person person, @PathVariable UUID id) {
        Foundation foundation = known(person, id);
        return new Page<>(
                foundation.deputies().stream()
                        .map(each -> DeputyJson.of(foundation, each))
                        .toList(),
                null);
    }

    @PostMapping("/deputies")
    @ResponseStatus(HttpStatus.CREATED)
    DeputyJson deputize(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody DeputyForm body) {
        known(person, id);
        Actor actor = Actors.of(person);
        return idempotency.once(
                key,
                person.id().toString(),
                "POST /foundations/" + id + "/deputies",
                body,
                DeputyJson.class,
                () -> switch (signing.deputize(actor, id, body.personId(), body.from(), body.to())) {
                    case SigningOutcome.Deputized(var foundation, var deputy) -> DeputyJson.of(foundation, deputy);
                    case SigningOutcome other -> throw SigningProblems.of(other);
                });
    }

    @DeleteMapping("/deputies/{deputyId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@CurrentPerson Person person, @PathVariable UUID id, @PathVariable UUID deputyId) {
        known(person, id);
        saved(signing.end(Actors.of(person), id, deputyId));
    }

    private static void saved(SigningOutcome outcome) {
        if (!(outcome instanceof SigningOutcome.Saved)) {
            throw SigningProblems.of(outcome);
        }
    }

    private Foundation known(Person person, UUID id) {
        return foundations
                .find(id)
                .filter(foundation -> foundation.member(person.id()).isPresent())
                .orElseThrow(NotFound::new);
    }

    /**
     * Somebody who signs in another's place.
     *
     * @param signerId in whose place
     * @param from the first day, in the foundation's time zone
     * @param to the last day
     */
    record DeputyJson(
            UUID id, UUID personId, String name, UUID signerId, String signerName, LocalDate from, LocalDate to) {

        static DeputyJson of(Foundation foundation, Deputy deputy) {
            return new DeputyJson(
                    deputy.id(),
                    deputy.personId(),
                    name(foundation, deputy.personId()),
                    deputy.signerId(),
                    name(foundation, deputy.signerId()),
                    deputy.from(),
                    deputy.to());
        }

        private static String name(Foundation foundation, UUID personId) {
            return foundation.member(personId).map(Member::name).orElse("");
        }
    }
}

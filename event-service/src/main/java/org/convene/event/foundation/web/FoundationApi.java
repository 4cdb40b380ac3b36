package org.convene.event.foundation.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.convene.event.foundation.FoundationOffice;
import org.convene.event.foundation.Foundations;
import org.convene.event.foundation.MembershipOutcome;
import org.convene.event.foundation.MembershipOutcome.Asked;
import org.convene.event.foundation.Memberships;
import org.convene.event.foundation.Role;
import org.convene.web.idempotency.Idempotency;
import org.convene.web.input.EmailAddress;
import org.convene.web.input.Language;
import org.convene.web.input.Texts;
import org.convene.web.problem.NotFound;
import org.convene.web.reader.Reader;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

@RestController
@RequestMapping("/api/v1/foundations")
class FoundationApi {

    private final Foundations foundations;
    private final FoundationOffice office;
    private final Memberships memberships;
    private final Idempotency idempotency;

    FoundationApi(Foundations foundations, FoundationOffice office, Memberships memberships, Idempotency idempotency) {
        this.foundations = foundations;
        this.office = office;
        this.memberships = memberships;
        this.idempotency = idempotency;
    }

    @PostMapping
    ResponseEntity<FoundationJson> register(
            @CurrentPerson Person person,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody FoundationForm form) {
        FoundationJson registered = idempotency.once(
                key,
                person.id().toString(),
                "POST /foundations",
                form,
                FoundationJson.class,
                () -> FoundationJson.of(office.register(Actors.of(person), form.toProfile())));
        return ResponseEntity.created(URI.create("/api/v1/foundations/" + registered.id()))
                .body(registered);
    }

    @GetMapping
    List<FoundationJson> mine(@CurrentPerson Person person) {
        return foundations.of(person.id()).stream().map(FoundationJson::of).toList();
    }

    @GetMapping("/{id}")
    FoundationJson one(@CurrentPerson Person person, @PathVariable UUID id) {
        return foundations
                .find(id)
                .filter(foundation -> foundation.member(person.id()).isPresent())
                .map(FoundationJson::of)
                .orElseThrow(NotFound::new);
    }

    @PutMapping("/{id}")
    FoundationJson change(
            @CurrentPerson Person person, @PathVariable UUID id, @Valid @RequestBody FoundationForm form) {
        one(person, id);
        return office.change(Actors.of(person), id, form.toProfile())
                .map(FoundationJson::of)
                .orElseThrow(MembershipProblems::onlyAdmins);
    }

    @PostMapping("/{id}/members")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Invited invite(
            @CurrentPerson Person person,
            Reader reader,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody Invitation body) {
        one(person, id);
        return idempotency.once(
                key,
                person.id().toString(),
                "POST /foundations/" + id + "/members",
                body,
                Invited.class,
                () -> switch (memberships.ask(
                        Actors.of(person), id, Texts.tidy(body.address()), body.role(), body.languageOr(reader))) {
                    case Asked asked -> new Invited(asked.invitation().id());
                    case MembershipOutcome other -> throw MembershipProblems.of(other);
                });
    }

    @DeleteMapping("/{id}/members/{personId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@CurrentPerson Person person, @PathVariable UUID id, @PathVariable UUID personId) {
        one(person, id);
        MembershipOutcome outcome = memberships.remove(Actors.of(person), id, personId);
        if (!(outcome instanceof MembershipOutcome.Left)) {
            throw MembershipProblems.of(outcome);
        }
    }

    record Invitation(
            @NotBlank(message = "{membership.address.missing}") @EmailAddress @Nullable String address,

            @NotNull(message = "{membership.role.missing}") Role role,

            @Language @Nullable String language) {

        String languageOr(Reader reader) {
            String chosen = Texts.orNull(language);
            return chosen == null ? reader.locale().getLanguage() : chosen;
        }
    }

    record Invited(UUID membershipId) {}
}

package org.convene.event.helper.web;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.web.Actors;
import org.convene.event.helper.HelperOutcome;
import org.convene.event.helper.NameHelpers;
import org.convene.event.right.Helper;
import org.convene.event.right.Helpers;
import org.convene.event.right.Right;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.web.idempotency.Idempotency;
import org.convene.web.input.Texts;
import org.convene.web.paging.Page;
import org.convene.web.problem.NotFound;
import org.convene.web.reader.Reader;
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

/** Who helps with a workshop, and what she may do; a host sees its own. */
@RestController
@RequestMapping("/api/v1")
class HelperApi {

    private final ReadWorkshops read;
    private final Helpers helpers;
    private final NameHelpers name;
    private final Idempotency idempotency;

    HelperApi(ReadWorkshops read, Helpers helpers, NameHelpers name, Idempotency idempotency) {
        this.read = read;
        this.helpers = helpers;
        this.name = name;
        this.idempotency = idempotency;
    }

    /** Those of her foundations, in the order in which they were named: there are never many. */
    @GetMapping("/workshops/{id}/helpers")
    Page<HelperJson> list(@CurrentPerson Person person, @PathVariable UUID id) {
        List<UUID> hers = read.standing(known(id, person), person.id()).stream()
                .map(Foundation::id)
                .toList();
        return new Page<>(
                helpers.of(id).stream()
                        .filter(helper -> hers.contains(helper.foundationId()))
                        .map(HelperJson::of)
                        .toList(),
                null);
    }

    /** Named again at the same address, she may do what was said last. */
    @PostMapping("/workshops/{id}/helpers")
    @ResponseStatus(HttpStatus.CREATED)
    HelperJson name(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody HelperForm body) {
        known(id, person);
        return idempotency.once(
                key,
                person.id().toString(),
                "POST /workshops/" + id + "/helpers",
                body,
                HelperJson.class,
                () -> HelperJson.of(HelperProblems.saved(name.name(
                        Actors.of(person),
                        id,
                        body.foundationId(),
                        Texts.tidy(body.address()),
                        requireNonNull(body.rights()),
                        body.languageOr(reader)))));
    }

    @PutMapping("/workshops/{id}/helpers/{helperId}")
    HelperJson change(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @PathVariable UUID helperId,
            @Valid @RequestBody HelperForm.RightsForm body) {
        known(id, person);
        return HelperJson.of(
                HelperProblems.saved(name.change(Actors.of(person), id, helperId, requireNonNull(body.rights()))));
    }

    @DeleteMapping("/workshops/{id}/helpers/{helperId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@CurrentPerson Person person, @PathVariable UUID id, @PathVariable UUID helperId) {
        known(id, person);
        HelperOutcome outcome = name.remove(Actors.of(person), id, helperId);
        if (!(outcome instanceof HelperOutcome.Removed)) {
            throw HelperProblems.of(outcome);
        }
    }

    /** Where the caller helps herself, in the order in which she was named. */
    @GetMapping("/helping")
    Page<HelpingJson> helping(@CurrentPerson Person person) {
        return new Page<>(
                helpers.ofPerson(person.id()).stream().map(HelpingJson::of).toList(), null);
    }

    private Workshop known(UUID id, Person person) {
        return read.forHost(id, person.id()).orElseThrow(NotFound::new);
    }

    /**
     * Somebody who helps.
     *
     * @param signedIn whether somebody has signed in with the address, so that the rights are hers
     */
    record HelperJson(UUID id, UUID foundationId, String address, List<Right> rights, boolean signedIn) {

        static HelperJson of(Helper helper) {
            return new HelperJson(
                    helper.id(), helper.foundationId(), helper.address(), helper.ordered(), helper.personId() != null);
        }
    }

    /** What the caller may do with a workshop, and for which host. */
    record HelpingJson(UUID workshopId, UUID foundationId, List<Right> rights) {

        static HelpingJson of(Helper helper) {
            return new HelpingJson(helper.workshopId(), helper.foundationId(), helper.ordered());
        }
    }
}

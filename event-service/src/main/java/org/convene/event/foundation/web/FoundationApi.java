package org.convene.event.foundation.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.FoundationOffice;
import org.convene.event.foundation.Foundations;
import org.convene.event.foundation.ProfileOutcome;
import org.convene.web.idempotency.Idempotency;
import org.convene.web.paging.Cursor;
import org.convene.web.paging.Page;
import org.convene.web.paging.PageLimit;
import org.convene.web.problem.ChangedMeanwhile;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.convene.web.version.IfMatch;
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

/** The foundations for which the caller acts. */
@RestController
@RequestMapping("/api/v1/foundations")
class FoundationApi {

    private final Foundations foundations;
    private final FoundationOffice office;
    private final Idempotency idempotency;

    FoundationApi(Foundations foundations, FoundationOffice office, Idempotency idempotency) {
        this.foundations = foundations;
        this.office = office;
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
                .eTag(registered.etag())
                .body(registered);
    }

    /** In the order of their names; one person acts for few. */
    @GetMapping
    Page<FoundationJson> mine(
            @CurrentPerson Person person,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = PageLimit.DEFAULT) @PageLimit int limit) {
        Cursor begin = Cursor.read(after, 2);
        List<Foundation> rest = foundations.of(person.id()).stream()
                .filter(each -> begin == null || isAfter(each, begin.text(0), begin.uuid(1)))
                .sorted(Comparator.comparing(FoundationApi::name).thenComparing(Foundation::id))
                .limit(limit + 1L)
                .toList();
        return Page.of(rest, limit, last -> Cursor.of(name(last), last.id())).map(FoundationJson::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<FoundationJson> one(@CurrentPerson Person person, @PathVariable UUID id) {
        return answer(FoundationJson.of(known(person, id)));
    }

    @PutMapping("/{id}")
    ResponseEntity<FoundationJson> change(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody FoundationForm form) {
        known(person, id);
        IfMatch read = IfMatch.of(ifMatch);
        return switch (office.change(
                Actors.of(person),
                id,
                form::toProfile,
                there -> read.allows(FoundationJson.of(there).etag()))) {
            case ProfileOutcome.Saved(var saved) -> answer(FoundationJson.of(saved));
            case ProfileOutcome.ChangedMeanwhile(var there) -> {
                FoundationJson current = FoundationJson.of(there);
                throw new ChangedMeanwhile(current.etag(), current);
            }
            case ProfileOutcome.NotAllowed() -> throw MembershipProblems.onlyAdmins();
        };
    }

    private Foundation known(Person person, UUID id) {
        return foundations
                .find(id)
                .filter(foundation -> foundation.member(person.id()).isPresent())
                .orElseThrow(NotFound::new);
    }

    private static ResponseEntity<FoundationJson> answer(FoundationJson foundation) {
        return ResponseEntity.ok().eTag(foundation.etag()).body(foundation);
    }

    private static boolean isAfter(Foundation foundation, String name, UUID id) {
        int byName = name(foundation).compareTo(name);
        return byName > 0 || (byName == 0 && foundation.id().compareTo(id) > 0);
    }

    private static String name(Foundation foundation) {
        return foundation.profile().name().toLowerCase(Locale.ROOT);
    }
}

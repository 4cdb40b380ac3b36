package org.convene.event.text.web;

import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.Predicate;
import org.convene.event.foundation.web.Actors;
import org.convene.event.right.Right;
import org.convene.event.text.TextOutcome;
import org.convene.event.text.TranslateWorkshop;
import org.convene.event.translation.Translations;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.web.input.LanguageTags;
import org.convene.web.paging.Page;
import org.convene.web.problem.ChangedMeanwhile;
import org.convene.web.problem.Conflict;
import org.convene.web.problem.Invalid;
import org.convene.web.problem.NotFound;
import org.convene.web.problem.Refused;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.convene.web.version.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A workshop's words in further languages, for its hosts; everybody else reads what holds with the workshop. */
@RestController
@RequestMapping("/api/v1/workshops/{id}/texts")
class TextApi {

    private final ReadWorkshops read;
    private final TranslateWorkshop translate;

    TextApi(ReadWorkshops read, TranslateWorkshop translate) {
        this.read = read;
        this.translate = translate;
    }

    /** All of them, by their tags: there are few. */
    @GetMapping
    Page<TextJson> all(@CurrentPerson Person person, @PathVariable UUID id) {
        Workshop workshop = known(id, person);
        return new Page<>(
                workshop.translations().all().stream()
                        .map(each -> TextJson.of(each, workshop.original()))
                        .toList(),
                null);
    }

    @GetMapping("/{language}")
    ResponseEntity<TextJson> one(@CurrentPerson Person person, @PathVariable UUID id, @PathVariable String language) {
        return answer(known(id, person), LanguageTags.canonical(language).orElseThrow(NotFound::new));
    }

    /** Adds the language if it is not there. */
    @PutMapping("/{language}")
    ResponseEntity<TextJson> write(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @PathVariable String language,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody TextForm text) {
        known(id, person);
        String tag = LanguageTags.canonical(language).orElseThrow(() -> Invalid.field("language", "input.language"));
        TextOutcome outcome = translate.write(Actors.of(person), id, tag, text.toWording(), unchanged(ifMatch, tag));
        return answer(saved(outcome, tag), tag);
    }

    @DeleteMapping("/{language}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @PathVariable String language,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        String tag = LanguageTags.canonical(language).orElseThrow(NotFound::new);
        if (known(id, person).translations().in(tag).isEmpty()) {
            throw new NotFound();
        }
        Workshop _ = saved(translate.remove(Actors.of(person), id, tag, unchanged(ifMatch, tag)), tag);
    }

    private Workshop known(UUID id, Person person) {
        return read.letting(id, person.id(), Right.EDIT).orElseThrow(NotFound::new);
    }

    private static Predicate<Workshop> unchanged(@Nullable String ifMatch, String tag) {
        IfMatch expected = IfMatch.of(ifMatch);
        return workshop -> expected.allows(etag(workshop, tag));
    }

    private static Workshop saved(TextOutcome outcome, String tag) {
        return switch (outcome) {
            case TextOutcome.Saved(var workshop) -> workshop;
            case TextOutcome.ChangedMeanwhile(var workshop) ->
                throw new ChangedMeanwhile(
                        etag(workshop, tag), TextJson.of(workshop.translations().at(tag), workshop.original()));
            case TextOutcome.LanguageOfTheTerms _ -> throw Invalid.field("language", "texts.language.same");
            case TextOutcome.TooMany _ -> throw Invalid.field("language", "texts.many", Translations.MOST);
            case TextOutcome.NoSuchSession _ -> throw Invalid.field("sessions", "texts.session.missing");
            case TextOutcome.Over _ -> throw new Conflict("over");
            case TextOutcome.NotAHost _ -> throw new Refused("not-a-host");
        };
    }

    private static ResponseEntity<TextJson> answer(Workshop workshop, String tag) {
        return workshop.translations()
                .in(tag)
                .map(each -> ResponseEntity.ok().eTag(etag(workshop, tag)).body(TextJson.of(each, workshop.original())))
                .orElseThrow(NotFound::new);
    }

    private static String etag(Workshop workshop, String tag) {
        return '"' + TextJson.seen(workshop, tag) + '"';
    }
}

package org.convene.event.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.convene.event.foundation.web.Actors;
import org.convene.event.foundation.web.Differing;
import org.convene.event.text.TextOutcome;
import org.convene.event.text.TranslateWorkshop;
import org.convene.event.text.web.TextForm;
import org.convene.event.text.web.TextJson;
import org.convene.event.translation.Original;
import org.convene.event.translation.Translations;
import org.convene.event.workshop.Workshop;
import org.convene.web.input.LanguageTags;
import org.convene.web.language.InLanguage;
import org.convene.web.language.Languages;
import org.convene.web.page.Choice;
import org.convene.web.page.Choices;
import org.convene.web.problem.NotFound;
import org.convene.web.reader.Reader;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/organize/workshops/{id}/texts")
class TextPages {

    private static final String VIEW = "desk/texts";

    private final WorkshopPages pages;
    private final TranslateWorkshop translate;
    private final Languages languages;
    private final Choices choices;

    TextPages(WorkshopPages pages, TranslateWorkshop translate, Languages languages, Choices choices) {
        this.pages = pages;
        this.translate = translate;
        this.languages = languages;
        this.choices = choices;
    }

    /** Every language and what it lacks; with one chosen, its words beside the original. */
    @GetMapping
    String show(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String language,
            HttpServletResponse response,
            Model model) {
        Workshop workshop = pages.editable(id, person);
        if (language == null) {
            return page(workshop, person, reader, model);
        }
        Optional<String> tag = chosen(language, reader);
        String wrong = tag.map(it -> wrong(workshop, it)).orElse("input.language");
        if (!wrong.isEmpty()) {
            model.addAttribute("typed", language);
            model.addAttribute("wrong", wrong);
            model.addAttribute("most", Translations.MOST);
            return WorkshopPages.refused(response, page(workshop, person, reader, model));
        }
        return editor(workshop, tag.orElseThrow(), person, reader, model);
    }

    @PostMapping("/{language}")
    String save(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @PathVariable String language,
            @RequestParam String seen,
            @Valid @ModelAttribute("words") TextForm form,
            BindingResult result,
            HttpServletResponse response,
            Model model) {
        Workshop workshop = pages.editable(id, person);
        String tag = LanguageTags.canonical(language).orElseThrow(NotFound::new);
        model.addAttribute("lines", form.lines());
        if (result.hasErrors()) {
            model.addAttribute("seen", seen);
            return WorkshopPages.refused(response, editor(workshop, tag, person, reader, model));
        }
        switch (translate.write(
                Actors.of(person), id, tag, form.toWording(), there -> seen.equals(TextJson.seen(there, tag)))) {
            case TextOutcome.Saved _ -> {
                return back(id);
            }
            case TextOutcome.ChangedMeanwhile(var there) -> {
                workshop = there;
                result.reject("problem.changed-meanwhile.text");
                TextForm saved = TextForm.of(there.translations().at(tag), there.original());
                model.addAttribute("meanwhile", differences(saved, form));
                model.addAttribute("lines", form.over(saved));
            }
            case TextOutcome.LanguageOfTheTerms _ -> result.reject("texts.language.same");
            case TextOutcome.TooMany _ -> result.reject("texts.many", new Object[] {Translations.MOST}, null);
            case TextOutcome.NoSuchSession _ -> result.reject("texts.session.missing");
            case TextOutcome.Over _ -> result.reject("problem.over.text");
            case TextOutcome.NotAHost _ -> result.reject("problem.not-a-host.text");
        }
        return WorkshopPages.refused(response, editor(workshop, tag, person, reader, model));
    }

    /** Whoever takes a language out that somebody has written in meanwhile is shown those words first. */
    @PostMapping("/{language}/removal")
    String remove(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @PathVariable String language,
            @RequestParam String seen) {
        Workshop workshop = pages.editable(id, person);
        String tag = LanguageTags.canonical(language).orElseThrow(NotFound::new);
        TextOutcome outcome = translate.remove(
                Actors.of(person), workshop.id(), tag, there -> seen.equals(TextJson.seen(there, tag)));
        return outcome instanceof TextOutcome.Saved ? back(id) : back(id) + "?language=" + tag;
    }

    private String editor(Workshop workshop, String tag, Person person, Reader reader, Model model) {
        Original original = workshop.original();
        model.addAttribute("editing", tag);
        model.addAttribute("name", languages.name(Locale.forLanguageTag(tag)));
        model.addAttribute("direction", Languages.direction(Locale.forLanguageTag(tag)));
        model.addAttribute("translation", workshop.translations().at(tag));
        model.addAttribute("exists", workshop.translations().in(tag).isPresent());
        model.addAttribute("lacks", workshop.translations().at(tag).lacks(original));
        if (!model.containsAttribute("words")) {
            TextForm words = TextForm.of(workshop.translations().at(tag), original);
            model.addAttribute("words", words);
            model.addAttribute("lines", words.lines());
        }
        if (!model.containsAttribute("seen")) {
            model.addAttribute("seen", TextJson.seen(workshop, tag));
        }
        return page(workshop, person, reader, model);
    }

    private String page(Workshop workshop, Person person, Reader reader, Model model) {
        pages.fill(workshop, person, reader, model);
        Original original = workshop.original();
        model.addAttribute("originalName", languages.name(Locale.forLanguageTag(original.language())));
        model.addAttribute("originalTitle", new InLanguage(original.title(), original.language()));
        model.addAttribute("originalPurpose", new InLanguage(original.purpose(), original.language()));
        model.addAttribute("languageChoices", choices(reader));
        return VIEW;
    }

    // Those that Convene speaks by their own names, then all others that many people write in, in the reader's words.
    private List<Choice> choices(Reader reader) {
        List<Choice> spoken = choices.languages(reader);
        Stream<Choice> others = LanguageTags.common().stream()
                .filter(tag ->
                        spoken.stream().noneMatch(choice -> choice.value().equals(tag)))
                .map(tag -> new Choice(tag, Languages.nameIn(Locale.forLanguageTag(tag), reader.locale())));
        return Stream.concat(spoken.stream(), others).toList();
    }

    /** The tag of what was typed, which may be a tag, one of the names offered, or what a language calls itself. */
    private Optional<String> chosen(String typed, Reader reader) {
        String name = typed.strip();
        return LanguageTags.canonical(name)
                .or(() -> choices(reader).stream()
                        .filter(choice -> name.equalsIgnoreCase(choice.label())
                                || name.equalsIgnoreCase(languages.name(Locale.forLanguageTag(choice.value()))))
                        .map(Choice::value)
                        .findFirst());
    }

    // The key of what stands against writing in a language; empty if nothing does.
    private static String wrong(Workshop workshop, String tag) {
        if (workshop.original().isIn(tag)) {
            return "texts.language.same";
        }
        Translations there = workshop.translations();
        return there.in(tag).isEmpty() && there.all().size() >= Translations.MOST ? "texts.many" : "";
    }

    private static List<Differing> differences(TextForm saved, TextForm wanted) {
        return Stream.of(
                        Differing.of("term.title", saved.title(), wanted.title()),
                        Differing.of("term.purpose", saved.purpose(), wanted.purpose()),
                        Differing.of("plan.sessions", saved.sessionsInWords(), wanted.sessionsInWords()))
                .filter(Differing::differs)
                .toList();
    }

    private static String back(UUID id) {
        return "redirect:/organize/workshops/" + id + "/texts";
    }
}

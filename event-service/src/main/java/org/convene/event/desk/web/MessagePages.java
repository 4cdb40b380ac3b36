package org.convene.event.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.web.Actors;
import org.convene.event.foundation.web.ShownNames;
import org.convene.event.message.Draft;
import org.convene.event.message.Message;
import org.convene.event.message.MessageAction;
import org.convene.event.message.MessageOutcome;
import org.convene.event.message.MessageRefusal;
import org.convene.event.message.MessageRights;
import org.convene.event.message.WriteToParticipants;
import org.convene.event.message.web.MessageForm;
import org.convene.event.message.web.MessageProblems;
import org.convene.event.place.PlaceCount;
import org.convene.event.place.PlaceCounts;
import org.convene.event.workshop.Workshop;
import org.convene.web.input.Prose;
import org.convene.web.input.Texts;
import org.convene.web.language.Languages;
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

/** Where hosts write to a workshop's people, and agree on it. */
@Controller
@RequestMapping("/organize/workshops/{id}/messages")
class MessagePages {

    private static final int SHOWN = 20;

    private final WorkshopPages pages;
    private final WriteToParticipants write;
    private final MessageRights rights;
    private final PlaceCounts places;
    private final Languages languages;
    private final Clock clock;

    MessagePages(
            WorkshopPages pages,
            WriteToParticipants write,
            MessageRights rights,
            PlaceCounts places,
            Languages languages,
            Clock clock) {
        this.pages = pages;
        this.write = write;
        this.rights = rights;
        this.places = places;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID before,
            Model model) {
        return list(pages.mailing(id, person), person, reader, before, model);
    }

    @GetMapping("/new")
    String begin(@CurrentPerson Person person, Reader reader, @PathVariable UUID id, Model model) {
        Workshop workshop = pages.mailing(id, person);
        model.addAttribute(
                "form", MessageForm.empty(workshop, writer(workshop, rights.writingFor(person.id(), workshop))));
        return form(workshop, person, reader, model);
    }

    @PostMapping
    String propose(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") MessageForm form,
            BindingResult result,
            HttpServletResponse response,
            Model model) {
        Workshop workshop = pages.mailing(id, person);
        Optional<Draft> draft = draft(form, result);
        if (draft.isPresent()) {
            switch (write.propose(Actors.of(person), id, form.foundationId(), draft.get())) {
                case MessageOutcome.Done(var message, var _) -> {
                    return back(id) + "#" + message.id();
                }
                case MessageOutcome.Refused(var why, var _) -> refuse(result, why);
            }
        }
        return WorkshopPages.refused(response, form(workshop, person, reader, model));
    }

    /** Mails it to the author alone, and shows the form as it was: nothing is stored yet. */
    @PostMapping("/trials")
    String trySelf(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") MessageForm form,
            BindingResult result,
            HttpServletResponse response,
            Model model) {
        Workshop workshop = pages.mailing(id, person);
        draft(form, result)
                .flatMap(draft -> write.trySelf(Actors.of(person), id, form.foundationId(), draft))
                .ifPresent(why -> refuse(result, why));
        String page = form(workshop, person, reader, model);
        if (result.hasErrors()) {
            return WorkshopPages.refused(response, page);
        }
        model.addAttribute("tried", true);
        return page;
    }

    @PostMapping("/{messageId}/agreements")
    String agree(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @PathVariable UUID messageId,
            @RequestParam UUID foundationId) {
        return done(person, id, messageId, new MessageAction.Agree(foundationId, Actors.of(person)));
    }

    @PostMapping("/{messageId}/refusals")
    String refuse(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @PathVariable UUID messageId,
            @Valid @ModelAttribute("refusal") Refusing form,
            BindingResult result,
            HttpServletResponse response,
            Model model) {
        Workshop workshop = pages.known(id, person);
        if (result.hasErrors()) {
            model.addAttribute("refusing", messageId);
            return WorkshopPages.refused(response, list(workshop, person, reader, null, model));
        }
        Actor actor = Actors.of(person);
        return done(
                person, id, messageId, new MessageAction.Refuse(form.foundationId(), actor, Texts.tidy(form.reason())));
    }

    @PostMapping("/{messageId}/withdrawal")
    String withdraw(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @PathVariable UUID messageId,
            @RequestParam UUID foundationId) {
        return done(person, id, messageId, new MessageAction.Withdraw(foundationId, Actors.of(person)));
    }

    private String done(Person person, UUID id, UUID messageId, MessageAction.OfHost action) {
        pages.mailing(id, person);
        return switch (write.perform(id, messageId, action).orElseThrow(NotFound::new)) {
            case MessageOutcome.Done _ -> back(id) + "#" + messageId;
            case MessageOutcome.Refused refused -> throw MessageProblems.of(refused);
        };
    }

    private static Optional<Draft> draft(MessageForm form, BindingResult result) {
        return result.hasErrors() ? Optional.empty() : form.toDraft((field, key) -> result.rejectValue(field, key));
    }

    private static void refuse(BindingResult result, MessageRefusal why) {
        result.reject("problem." + why.wireName() + ".text");
    }

    private String list(Workshop workshop, Person person, Reader reader, @Nullable UUID before, Model model) {
        pages.fill(workshop, person, reader, model);
        Instant now = clock.instant();
        List<Foundation> writing = ShownNames.in(rights.writingFor(person.id(), workshop), reader);
        List<Foundation> answering = ShownNames.in(rights.answeringFor(person.id(), workshop, now), reader);
        List<Message> newest = write.of(workshop.id(), before, SHOWN + 1);
        List<ShownMessage> shown = newest.stream()
                .limit(SHOWN)
                .map(each -> ShownMessage.of(each, reader, writing, answering, languages))
                .toList();
        model.addAttribute("messages", shown);
        model.addAttribute(
                "older", newest.size() > SHOWN ? shown.getLast().message().id() : null);
        model.addAttribute("until", WriteToParticipants.writableUntil(workshop).orElse(null));
        model.addAttribute("refusedToWrite", refusal(workshop, person, writing));
        if (!model.containsAttribute("refusal")) {
            model.addAttribute(
                    "refusal",
                    new Refusing(
                            answering.isEmpty()
                                    ? writer(workshop, writing)
                                    : answering.getFirst().id(),
                            ""));
        }
        return "desk/messages";
    }

    private @Nullable String refusal(Workshop workshop, Person person, List<Foundation> writing) {
        return writing.stream()
                .findFirst()
                .map(host -> write.refusal(workshop, person.id(), host.id()))
                .orElse(Optional.of(MessageRefusal.NOT_A_HOST))
                .map(MessageRefusal::wireName)
                .orElse(null);
    }

    /** The host for which she writes where it makes no difference for which. */
    private static UUID writer(Workshop workshop, List<Foundation> writing) {
        return writing.isEmpty()
                ? workshop.hosts().getFirst().foundationId()
                : writing.getFirst().id();
    }

    private String form(Workshop workshop, Person person, Reader reader, Model model) {
        pages.fill(workshop, person, reader, model);
        List<Foundation> writing = ShownNames.in(rights.writingFor(person.id(), workshop), reader);
        model.addAttribute("writing", writing);
        model.addAttribute("refusedToWrite", refusal(workshop, person, writing));
        model.addAttribute(
                "counts",
                places.of(workshop.id())
                        .orElseGet(() ->
                                PlaceCount.none(workshop.id(), workshop.terms().roomPlaces())));
        model.addAttribute("others", workshop.hosts().size() - 1);
        model.addAttribute("languageNames", (UnaryOperator<String>)
                tag -> Languages.nameIn(Locale.forLanguageTag(tag), reader.locale()));
        return "desk/message";
    }

    private static String back(UUID id) {
        return "redirect:/organize/workshops/" + id + "/messages";
    }

    /** Why a message is refused, in whose name. */
    record Refusing(
            @NotNull(message = "{workshop.foundation.missing}") UUID foundationId,

            @NotBlank(message = "{agreement.reason.missing}") @Prose(max = 2000) @Nullable String reason) {}
}

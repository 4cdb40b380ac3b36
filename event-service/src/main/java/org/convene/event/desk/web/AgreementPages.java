package org.convene.event.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.convene.event.agreement.Action;
import org.convene.event.agreement.AgreeOnWorkshop;
import org.convene.event.agreement.Agreement;
import org.convene.event.agreement.Decision;
import org.convene.event.agreement.Refusal;
import org.convene.event.agreement.SubmitRevision;
import org.convene.event.agreement.web.AgreementProblems;
import org.convene.event.agreement.web.Postponing;
import org.convene.event.conversation.Conversation;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Foundations;
import org.convene.event.foundation.web.Actors;
import org.convene.event.foundation.web.ShownNames;
import org.convene.event.foundation.web.WhoSigns;
import org.convene.event.terms.Terms;
import org.convene.event.terms.web.TermsForm;
import org.convene.event.workshop.Revision;
import org.convene.event.workshop.Workshop;
import org.convene.web.input.Prose;
import org.convene.web.input.Texts;
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
@RequestMapping("/organize/workshops/{id}")
class AgreementPages {

    private static final int COLUMNS = 3;

    private final WorkshopPages pages;
    private final AgreeOnWorkshop agree;
    private final SubmitRevision submit;
    private final SubmitRevision.OpenInvitations invitations;
    private final Foundations foundations;
    private final Differences differences;
    private final Conversation conversation;
    private final Clock clock;

    AgreementPages(
            WorkshopPages pages,
            AgreeOnWorkshop agree,
            SubmitRevision submit,
            SubmitRevision.OpenInvitations invitations,
            Foundations foundations,
            Differences differences,
            Conversation conversation,
            Clock clock) {
        this.pages = pages;
        this.agree = agree;
        this.submit = submit;
        this.invitations = invitations;
        this.foundations = foundations;
        this.differences = differences;
        this.conversation = conversation;
        this.clock = clock;
    }

    @GetMapping("/agreement")
    String show(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Instant start,
            Model model) {
        Workshop workshop = pages.known(id, person);
        if (start != null && Terms.isPlannable(start)) {
            model.addAttribute("terms", TermsForm.movedTo(workshop.latestTerms(), start));
            model.addAttribute("moved", true);
        }
        return page(workshop, person, reader, model);
    }

    @PostMapping("/revisions")
    String propose(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @RequestParam UUID foundationId,
            @RequestParam(required = false) @Nullable Set<UUID> hosts,
            @RequestParam(defaultValue = "false") boolean withdraw,
            @RequestParam(required = false) @Nullable Integer basedOn,
            @Valid @ModelAttribute("terms") TermsForm form,
            BindingResult result,
            HttpServletResponse response,
            Model model) {
        Workshop workshop = pages.known(id, person);
        Optional<Terms> terms = Forms.terms(form, result);
        if (basedOn != null) {
            model.addAttribute("basedOn", basedOn);
        }
        if (terms.isPresent()
                && submit.submit(Actors.of(person), id, foundationId, terms.get(), hosts, withdraw, basedOn)
                        instanceof Decision.Refused refused) {
            Forms.refuse(result, refused);
            if (refused.why() == Refusal.CHANGED_MEANWHILE) {
                workshop = pages.known(id, person);
                model.addAttribute("basedOn", workshop.revisions().size());
                model.addAttribute("meanwhile", differences.between(workshop.latestTerms(), terms.get(), reader));
            }
        }
        return result.hasErrors() ? WorkshopPages.refused(response, page(workshop, person, reader, model)) : back(id);
    }

    @PostMapping("/revisions/{number}/sign-offs")
    String signOff(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam UUID foundationId) {
        return done(person, id, (actor, _) -> new Action.SignOff(foundationId, actor, number));
    }

    @PostMapping("/revisions/{number}/refusals")
    String refuse(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @PathVariable int number,
            @Valid @ModelAttribute("refusal") Words form,
            BindingResult result,
            HttpServletResponse response,
            Model model) {
        if (result.hasErrors()) {
            return refused(id, person, reader, response, model);
        }
        return done(
                person,
                id,
                (actor, _) -> new Action.Refuse(form.foundationId(), actor, number, Texts.tidy(form.reason())));
    }

    @PostMapping("/calling-off")
    String callOff(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @Valid @ModelAttribute("callingOff") Words form,
            BindingResult result,
            HttpServletResponse response,
            Model model) {
        if (result.hasErrors()) {
            return refused(id, person, reader, response, model);
        }
        return done(
                person, id, (actor, _) -> new Action.CallOff(form.foundationId(), actor, Texts.tidy(form.reason())));
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @Valid @ModelAttribute("leaving") Words form,
            BindingResult result,
            HttpServletResponse response,
            Model model) {
        if (result.hasErrors()) {
            return refused(id, person, reader, response, model);
        }
        done(person, id, (actor, _) -> new Action.Withdraw(form.foundationId(), actor, Texts.tidy(form.reason())));
        return "redirect:/organize";
    }

    @PostMapping("/postponement")
    String postpone(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @Valid @ModelAttribute("postponing") Postponing form,
            BindingResult result,
            HttpServletResponse response,
            Model model) {
        Workshop workshop = pages.known(id, person);
        Actor actor = Actors.of(person);
        Optional<Terms> later = result.hasErrors()
                ? Optional.empty()
                : form.later(
                        workshop.terms(), (field, key, arguments) -> result.rejectValue(field, key, arguments, null));
        if (later.isPresent()
                && agree.perform(actor, id, form.by(actor, later.get())) instanceof Decision.Refused refused) {
            Forms.refuse(result, refused);
        }
        return result.hasErrors() ? refused(id, person, reader, response, model) : back(id);
    }

    @PostMapping("/publication")
    String publish(@CurrentPerson Person person, @PathVariable UUID id) {
        return done(person, id, (_, workshop) -> new Action.Publish(pages.signingHost(workshop, person)));
    }

    private String done(Person person, UUID id, BiFunction<Actor, Workshop, Action> action) {
        Workshop workshop = pages.known(id, person);
        Actor actor = Actors.of(person);
        return switch (agree.perform(actor, id, action.apply(actor, workshop))) {
            case Decision.Done _ -> back(id);
            case Decision.Refused refused -> throw AgreementProblems.of(refused);
        };
    }

    private String refused(UUID id, Person person, Reader reader, HttpServletResponse response, Model model) {
        return WorkshopPages.refused(response, page(pages.known(id, person), person, reader, model));
    }

    private String page(Workshop workshop, Person person, Reader reader, Model model) {
        pages.fill(workshop, person, reader, model);
        Revision shown = workshop.latest().orElse(null);
        Instant now = clock.instant();
        List<Foundation> hers = ShownNames.in(foundations.of(person.id()), reader);
        List<Foundation> signing = hers.stream()
                .filter(each -> each.signing(person.id(), now).isPresent())
                .toList();
        fillSigning(workshop, hers, signing, now, model);
        model.addAttribute("latest", shown);
        model.addAttribute("proposal", workshop.proposal().orElse(null));
        model.addAttribute(
                "toAnswer",
                signing.stream().filter(each -> awaits(workshop, each)).toList());
        model.addAttribute(
                "rows",
                ShownNames.in(
                        foundations.find(
                                shown == null
                                        ? workshop.entitled()
                                        : workshop.revisions().stream()
                                                .flatMap(revision -> revision.signers().stream())
                                                .distinct()
                                                .toList()),
                        reader));
        // Older ones are told below in words; side by side they would not fit.
        model.addAttribute(
                "columns",
                workshop.revisions().stream()
                        .skip(Math.max(0, workshop.revisions().size() - COLUMNS))
                        .toList());
        model.addAttribute("history", differences.history(workshop, reader));
        model.addAttribute("remarks", new Remarks(conversation.remarks(workshop.id())));
        model.addAttribute("others", pages.others(workshop, person));
        model.addAttribute("openInvitations", invitations.count(workshop.id()));
        if (!model.containsAttribute("terms")) {
            model.addAttribute("terms", TermsForm.of(workshop.latestTerms()));
        }
        if (!model.containsAttribute("basedOn")) {
            model.addAttribute("basedOn", workshop.revisions().size());
        }
        UUID host = pages.signingHost(workshop, person);
        if (!model.containsAttribute("refusal")) {
            model.addAttribute("refusal", new Words(host, ""));
        }
        model.addAttribute(
                "leavable",
                signing.stream().filter(each -> workshop.isCarriedBy(each.id())).toList());
        if (!model.containsAttribute("leaving")) {
            model.addAttribute("leaving", new Words(host, ""));
        }
        model.addAttribute("postponable", Agreement.isAboutToStart(workshop, now));
        if (!model.containsAttribute("postponing")) {
            model.addAttribute(
                    "postponing",
                    new Postponing(
                            host,
                            workshop.terms().localStart(),
                            "",
                            workshop.revisions().size()));
        }
        if (!model.containsAttribute("callingOff")) {
            model.addAttribute("callingOff", new Words(host, ""));
        }
        return "desk/agreement";
    }

    /** For whom she signs; and, for whom she doesn't, who does. */
    private static void fillSigning(
            Workshop workshop, List<Foundation> hers, List<Foundation> signing, Instant now, Model model) {
        List<Foundation> mine = hers.stream()
                .filter(each -> workshop.entitled().contains(each.id()))
                .toList();
        List<Foundation> unsigned =
                mine.stream().filter(each -> !signing.contains(each)).toList();
        model.addAttribute("signing", mine.stream().filter(signing::contains).toList());
        model.addAttribute("unsigned", WhoSigns.of(unsigned, now));
        model.addAttribute(
                "toAsk",
                WhoSigns.of(
                        unsigned.stream().filter(each -> awaits(workshop, each)).toList(), now));
    }

    private static boolean awaits(Workshop workshop, Foundation foundation) {
        return workshop.proposal()
                .filter(it -> it.awaiting().contains(foundation.id()))
                .isPresent();
    }

    private static String back(UUID id) {
        return "redirect:/organize/workshops/" + id + "/agreement";
    }

    /** Why something is refused, left or called off, in whose name. */
    record Words(
            @NotNull(message = "{workshop.foundation.missing}") UUID foundationId,

            @NotBlank(message = "{agreement.reason.missing}") @Prose(max = 2000) @Nullable String reason) {}
}

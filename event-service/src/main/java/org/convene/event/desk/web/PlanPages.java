package org.convene.event.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.event.agenda.Details;
import org.convene.event.agreement.Action;
import org.convene.event.agreement.AgreeOnWorkshop;
import org.convene.event.agreement.Decision;
import org.convene.event.agreement.Refusal;
import org.convene.event.coorganizer.CoOrganizerOutcome;
import org.convene.event.coorganizer.CoOrganizing;
import org.convene.event.coorganizer.web.ContactForm;
import org.convene.event.foundation.web.Actors;
import org.convene.event.foundation.web.Differing;
import org.convene.event.terms.Terms;
import org.convene.event.terms.web.TermsForm;
import org.convene.event.workshop.EditOutcome;
import org.convene.event.workshop.EditWorkshop;
import org.convene.event.workshop.Workshop;
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
class PlanPages {

    private final WorkshopPages pages;
    private final EditWorkshop edit;
    private final AgreeOnWorkshop agree;
    private final CoOrganizing coOrganizing;
    private final Differences differences;
    private final PlanView view;

    PlanPages(
            WorkshopPages pages,
            EditWorkshop edit,
            AgreeOnWorkshop agree,
            CoOrganizing coOrganizing,
            Differences differences,
            PlanView view) {
        this.pages = pages;
        this.edit = edit;
        this.agree = agree;
        this.coOrganizing = coOrganizing;
        this.differences = differences;
        this.view = view;
    }

    @GetMapping
    String plan(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Instant start,
            Model model) {
        Workshop workshop = pages.reachable(id, person);
        if (start != null && Terms.isPlannable(start)) {
            model.addAttribute("terms", TermsForm.movedTo(workshop.terms(), start));
        }
        return view.page(workshop, person, reader, model);
    }

    @PostMapping("/terms")
    String terms(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @Valid @ModelAttribute("terms") TermsForm form,
            BindingResult result,
            @RequestParam(required = false) @Nullable Integer version,
            HttpServletResponse response,
            Model model) {
        Workshop workshop = pages.known(id, person);
        if (version != null) {
            model.addAttribute("version", version);
        }
        Optional<Terms> terms = Forms.terms(form, result);
        if (terms.isPresent()) {
            Decision decision = agree.perform(
                    Actors.of(person), id, new Action.ChangeDraft(pages.host(workshop, person), terms.get(), version));
            if (decision instanceof Decision.Refused refused) {
                Forms.refuse(result, refused.why());
                if (refused.why() == Refusal.CHANGED_MEANWHILE) {
                    workshop = pages.known(id, person);
                    meanwhile(workshop, differences.between(workshop.terms(), terms.get(), reader), "terms", model);
                }
            }
        }
        return result.hasErrors()
                ? WorkshopPages.refused(response, view.page(workshop, person, reader, model))
                : back(id, "#terms");
    }

    @PostMapping("/details")
    String details(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @Valid @ModelAttribute("details") DetailsPageForm form,
            BindingResult result,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String more,
            HttpServletResponse response,
            Model model) {
        Workshop workshop = pages.editable(id, person);
        model.addAttribute("version", version);
        if (more != null && !result.hasErrors()) {
            model.addAttribute("details", form.withRoom());
            return view.page(workshop, person, reader, model);
        }
        Optional<Details> details = result.hasErrors()
                ? Optional.empty()
                : form.toDetails(view.names(workshop), view.languages(reader), result);
        if (details.isPresent()) {
            switch (edit.edit(Actors.of(person), id, details.get(), version)) {
                case EditOutcome.Saved _ -> {
                    return back(id, "#agenda");
                }
                case EditOutcome.ChangedMeanwhile(var there) -> {
                    result.reject("problem.changed-meanwhile.text");
                    meanwhile(
                            there,
                            DetailsPageForm.of(there.details(), view.names(there), view.languages(reader))
                                    .differences(form),
                            "agenda",
                            model);
                }
                case EditOutcome.SpeakerOfNoHost _ -> result.reject("agenda.speaker.no-host");
                case EditOutcome.Over _ -> result.reject("problem.over.text");
                case EditOutcome.NotAHost _ -> result.reject("problem.not-a-host.text");
            }
        }
        return WorkshopPages.refused(response, view.page(workshop, person, reader, model));
    }

    @PostMapping("/co-organizers")
    String ask(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @Valid @ModelAttribute("contact") ContactForm form,
            BindingResult result,
            HttpServletResponse response,
            Model model) {
        Workshop workshop = pages.known(id, person);
        if (!result.hasErrors()
                && coOrganizing.ask(Actors.of(person), id, form.toContact(reader))
                        instanceof CoOrganizerOutcome.Refused refused) {
            Forms.refuse(result, refused.why());
        }
        return result.hasErrors()
                ? WorkshopPages.refused(response, view.page(workshop, person, reader, model))
                : back(id, "#hosts");
    }

    @PostMapping("/co-organizers/{invitationId}/withdrawal")
    String withdraw(@CurrentPerson Person person, @PathVariable UUID id, @PathVariable UUID invitationId) {
        Workshop workshop = pages.known(id, person);
        // Whether it is withdrawn now or was answered before, the page shows how it stands.
        CoOrganizerOutcome _ = coOrganizing.withdraw(Actors.of(person), workshop.id(), invitationId);
        return back(id, "#hosts");
    }

    // Her words stay in the form; with the version of what she is shown beside them, saving again is done knowingly.
    private static void meanwhile(Workshop there, List<Differing> differing, String part, Model model) {
        model.addAttribute("version", there.version());
        model.addAttribute("meanwhile", differing);
        model.addAttribute("meanwhileIn", part);
    }

    private static String back(UUID id, String part) {
        return "redirect:/organize/workshops/" + id + part;
    }
}

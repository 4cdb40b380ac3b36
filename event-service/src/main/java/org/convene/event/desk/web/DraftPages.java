package org.convene.event.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.event.agenda.Details;
import org.convene.event.checklist.Checklist;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Foundations;
import org.convene.event.foundation.web.Actors;
import org.convene.event.foundation.web.ShownNames;
import org.convene.event.terms.Consent;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class DraftPages {

    private static final int DAYS_AHEAD = 42;

    private final WorkshopPages pages;
    private final Foundations foundations;
    private final EditWorkshop edit;
    private final Checklist checklist;
    private final Clock clock;

    DraftPages(WorkshopPages pages, Foundations foundations, EditWorkshop edit, Checklist checklist, Clock clock) {
        this.pages = pages;
        this.foundations = foundations;
        this.edit = edit;
        this.checklist = checklist;
        this.clock = clock;
    }

    @GetMapping("/organize/workshops/new")
    String blank(
            @CurrentPerson Person person,
            Reader reader,
            @RequestParam(required = false) @Nullable UUID like,
            Model model) {
        List<Foundation> hers = foundations.of(person.id());
        if (hers.isEmpty()) {
            return "redirect:/organize/foundations/new";
        }
        LocalDate today = clock.instant().atZone(reader.zone()).toLocalDate();
        Workshop before = like == null ? null : pages.known(like, person);
        model.addAttribute(
                "terms", before == null ? usual(hers, today, reader) : TermsForm.next(before.terms(), today));
        return page(hers, before, reader, model);
    }

    private static TermsForm usual(List<Foundation> hers, LocalDate today, Reader reader) {
        String everyone = Consent.EVERYONE.wireName();
        return new TermsForm(
                reader.locale().getLanguage(),
                "",
                "",
                "",
                null,
                today.plusDays(DAYS_AHEAD).atTime(LocalTime.of(10, 0)),
                hers.getFirst().profile().timeZone().getId(),
                null,
                90,
                100,
                true,
                null,
                null,
                everyone,
                everyone,
                everyone,
                everyone);
    }

    @PostMapping("/organize/workshops")
    String draft(
            @CurrentPerson Person person,
            Reader reader,
            @RequestParam(required = false) @Nullable UUID foundationId,
            @RequestParam(required = false) @Nullable UUID like,
            @Valid @ModelAttribute("terms") TermsForm form,
            BindingResult result,
            HttpServletResponse response,
            Model model) {
        List<Foundation> hers = foundations.of(person.id());
        Workshop before = like == null ? null : pages.known(like, person);
        Optional<Terms> terms = Forms.terms(form, result);
        if (terms.isPresent() && foundationId != null) {
            Details details = before == null ? Details.NONE : before.details().forAnother(foundationId);
            EditOutcome outcome = edit.draft(Actors.of(person), foundationId, terms.get(), details);
            if (outcome instanceof EditOutcome.Saved(var workshop)) {
                if (before != null) {
                    checklist.copy(before, workshop);
                }
                return "redirect:/organize/workshops/" + workshop.id();
            }
        }
        if (foundationId == null || !result.hasErrors()) {
            result.reject("workshop.foundation.missing");
        }
        return WorkshopPages.refused(response, page(hers, before, reader, model));
    }

    /**
     * Shows the form.
     *
     * @param before the workshop that the new one shall be like, if it shall be like one; its host is proposed first
     */
    private String page(List<Foundation> hers, @Nullable Workshop before, Reader reader, Model model) {
        List<Foundation> shown = ShownNames.in(hers, reader);
        model.addAttribute("like", before);
        model.addAttribute(
                "hers",
                before == null
                        ? shown
                        : shown.stream()
                                .sorted(Comparator.comparing(
                                        each -> !before.entitled().contains(each.id())))
                                .toList());
        pages.fill(reader, model);
        return "desk/new";
    }
}

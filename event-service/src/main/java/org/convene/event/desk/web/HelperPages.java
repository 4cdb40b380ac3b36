package org.convene.event.desk.web;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Member;
import org.convene.event.foundation.Role;
import org.convene.event.foundation.web.Actors;
import org.convene.event.foundation.web.ShownNames;
import org.convene.event.helper.HelperOutcome;
import org.convene.event.helper.NameHelpers;
import org.convene.event.helper.web.HelperForm;
import org.convene.event.helper.web.HelperProblems;
import org.convene.event.right.Helper;
import org.convene.event.right.Helpers;
import org.convene.event.right.Right;
import org.convene.event.workshop.Workshop;
import org.convene.web.input.Texts;
import org.convene.web.reader.Reader;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who helps with a workshop without acting for a host; its admins say who, and what she may do. */
@Controller
@RequestMapping("/organize/workshops/{id}/helpers")
class HelperPages {

    private final WorkshopPages pages;
    private final Helpers helpers;
    private final NameHelpers name;

    HelperPages(WorkshopPages pages, Helpers helpers, NameHelpers name) {
        this.pages = pages;
        this.helpers = helpers;
        this.name = name;
    }

    @GetMapping
    String show(@CurrentPerson Person person, Reader reader, @PathVariable UUID id, Model model) {
        Workshop workshop = pages.known(id, person);
        model.addAttribute("form", HelperForm.EMPTY);
        return page(workshop, person, reader, model);
    }

    @PostMapping
    String name(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") HelperForm form,
            BindingResult result,
            HttpServletResponse response,
            Model model) {
        Workshop workshop = pages.known(id, person);
        if (!result.hasErrors()) {
            HelperOutcome outcome = name.name(
                    Actors.of(person),
                    id,
                    form.foundationId(),
                    Texts.tidy(form.address()),
                    requireNonNull(form.rights()),
                    form.languageOr(reader));
            switch (outcome) {
                case HelperOutcome.AlreadyMember(var member) ->
                    result.rejectValue("address", "helper.member", new Object[] {member.name()}, null);
                case HelperOutcome.TooMany() -> result.reject("helper.many", new Object[] {NameHelpers.MOST}, null);
                case HelperOutcome other -> {
                    Helper _ = HelperProblems.saved(other);
                    return back(id);
                }
            }
        }
        return WorkshopPages.refused(response, page(workshop, person, reader, model));
    }

    @PostMapping("/{helperId}")
    String change(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @PathVariable UUID helperId,
            @Valid @ModelAttribute("let") HelperForm.RightsForm form,
            BindingResult result,
            HttpServletResponse response,
            Model model) {
        Workshop workshop = pages.known(id, person);
        if (result.hasErrors()) {
            model.addAttribute("form", HelperForm.EMPTY);
            model.addAttribute("without", helperId);
            return WorkshopPages.refused(response, page(workshop, person, reader, model));
        }
        Helper _ = HelperProblems.saved(name.change(Actors.of(person), id, helperId, requireNonNull(form.rights())));
        return back(id);
    }

    @PostMapping("/{helperId}/removal")
    String remove(@CurrentPerson Person person, @PathVariable UUID id, @PathVariable UUID helperId) {
        pages.known(id, person);
        return switch (name.remove(Actors.of(person), id, helperId)) {
            // Whether she was taken off now or before, the page shows how it stands.
            case HelperOutcome.Removed(), HelperOutcome.NoSuchHelper() -> back(id);
            case HelperOutcome other -> throw HelperProblems.of(other);
        };
    }

    private String page(Workshop workshop, Person person, Reader reader, Model model) {
        pages.fill(workshop, person, reader, model);
        List<Foundation> hers = ShownNames.in(pages.hers(workshop, person), reader);
        List<Foundation> administered =
                hers.stream().filter(host -> host.isAdmin(person.id())).toList();
        List<Helper> all = helpers.of(workshop.id());
        model.addAttribute(
                "helpers",
                all.stream()
                        .filter(helper ->
                                hers.stream().anyMatch(host -> host.id().equals(helper.foundationId())))
                        .map(helper -> new Row(
                                helper,
                                administered.stream().anyMatch(host -> host.id().equals(helper.foundationId()))))
                        .toList());
        model.addAttribute(
                "others",
                all.stream()
                        .map(Helper::foundationId)
                        .filter(host ->
                                hers.stream().noneMatch(each -> each.id().equals(host)))
                        .collect(Collectors.groupingBy(host -> host, Collectors.counting())));
        model.addAttribute("administered", administered);
        model.addAttribute(
                "admins",
                hers.stream()
                        .flatMap(host -> host.members().stream())
                        .filter(member -> member.role() == Role.ADMIN)
                        .map(Member::name)
                        .distinct()
                        .toList());
        model.addAttribute("rights", Right.values());
        return "desk/helpers";
    }

    private static String back(UUID id) {
        return "redirect:/organize/workshops/" + id + "/helpers";
    }

    /** Somebody who helps, and whether the reader may change what she may do. */
    record Row(Helper helper, boolean changeable) {}
}

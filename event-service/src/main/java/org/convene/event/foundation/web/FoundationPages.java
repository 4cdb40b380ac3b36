package org.convene.event.foundation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.convene.event.foundation.ApprovalOutcome;
import org.convene.event.foundation.ApprovalRule;
import org.convene.event.foundation.ApproveFoundations;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.FoundationOffice;
import org.convene.event.foundation.Foundations;
import org.convene.event.foundation.MembershipOutcome;
import org.convene.event.foundation.Memberships;
import org.convene.event.foundation.ProfileOutcome;
import org.convene.event.foundation.Role;
import org.convene.web.input.Texts;
import org.convene.web.problem.NotFound;
import org.convene.web.reader.Reader;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.springframework.http.HttpStatus;
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
@RequestMapping("/organize/foundations")
class FoundationPages {

    private final Foundations foundations;
    private final FoundationOffice office;
    private final Memberships memberships;
    private final ApproveFoundations approve;
    private final ApprovalRule rule;
    private final FoundationView view;

    FoundationPages(
            Foundations foundations,
            FoundationOffice office,
            Memberships memberships,
            ApproveFoundations approve,
            ApprovalRule rule,
            FoundationView view) {
        this.foundations = foundations;
        this.office = office;
        this.memberships = memberships;
        this.approve = approve;
        this.rule = rule;
        this.view = view;
    }

    @GetMapping("/new")
    String blank(Reader reader, Model model) {
        model.addAttribute("form", FoundationForm.empty(reader.zoneKnown() ? reader.zone() : null));
        return blankPage(reader, model);
    }

    @PostMapping
    String register(
            @CurrentPerson Person person,
            Reader reader,
            @Valid @ModelAttribute("form") FoundationForm form,
            BindingResult result,
            HttpServletResponse response,
            Model model) {
        if (result.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return blankPage(reader, model);
        }
        return "redirect:/organize/foundations/"
                + office.register(Actors.of(person), form.toProfile()).id();
    }

    @GetMapping("/{id}")
    String one(@CurrentPerson Person person, Reader reader, @PathVariable UUID id, Model model) {
        return view.page(known(id, person), person, reader, model);
    }

    @PostMapping("/{id}")
    String change(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") FoundationForm form,
            BindingResult result,
            @RequestParam(defaultValue = "") String version,
            HttpServletResponse response,
            Model model) {
        Foundation foundation = known(id, person);
        if (!result.hasErrors()) {
            switch (office.change(
                    Actors.of(person),
                    id,
                    form::toProfile,
                    there -> version.isEmpty() || FoundationView.version(there).equals(version))) {
                case ProfileOutcome.Saved(var saved) -> {
                    return back(saved.id());
                }
                case ProfileOutcome.ChangedMeanwhile(var there) -> {
                    // Saving again is then done knowingly: the page shows what it would replace.
                    foundation = there;
                    result.reject("problem.changed-meanwhile.text");
                    model.addAttribute(
                            "meanwhile", FoundationForm.of(there.profile()).differences(form, reader.locale()));
                }
                case ProfileOutcome.NotAllowed() -> throw MembershipProblems.onlyAdmins();
            }
        }
        model.addAttribute("version", result.hasFieldErrors() ? version : FoundationView.version(foundation));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return view.page(foundation, person, reader, model);
    }

    @PostMapping("/{id}/members/{personId}/role")
    String changeRole(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @PathVariable UUID personId,
            @RequestParam Role role,
            @RequestParam Role before) {
        known(id, person);
        MembershipOutcome outcome = memberships.changeRole(
                Actors.of(person), id, personId, role, member -> member.role() == before || member.role() == role);
        if (!(outcome instanceof MembershipOutcome.RoleChanged)) {
            throw MembershipProblems.of(outcome);
        }
        return back(id);
    }

    @PostMapping("/{id}/members")
    String invite(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable UUID id,
            @Valid @ModelAttribute("invitation") MemberForm form,
            BindingResult result,
            HttpServletResponse response,
            Model model) {
        Foundation foundation = known(id, person);
        if (!result.hasErrors()) {
            MembershipOutcome outcome = memberships.ask(
                    Actors.of(person),
                    id,
                    Texts.tidy(form.address()),
                    form.role(),
                    reader.locale().getLanguage());
            switch (outcome) {
                case MembershipOutcome.Asked _ -> {
                    return back(id);
                }
                case MembershipOutcome.AlreadyMember(var member) ->
                    result.rejectValue("address", "membership.already", new Object[] {member.name()}, null);
                case MembershipOutcome other -> throw MembershipProblems.of(other);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return view.page(foundation, person, reader, model);
    }

    @PostMapping("/{id}/members/{personId}/removal")
    String remove(@CurrentPerson Person person, @PathVariable UUID id, @PathVariable UUID personId) {
        known(id, person);
        MembershipOutcome outcome = memberships.remove(Actors.of(person), id, personId);
        if (!(outcome instanceof MembershipOutcome.Left)) {
            throw MembershipProblems.of(outcome);
        }
        return personId.equals(person.id()) ? "redirect:/organize" : back(id);
    }

    @PostMapping("/{id}/memberships/{membershipId}/withdrawal")
    String withdraw(@CurrentPerson Person person, @PathVariable UUID id, @PathVariable UUID membershipId) {
        known(id, person);
        return switch (memberships.withdraw(Actors.of(person), id, membershipId)) {
            // Whether it is taken back now or was answered before, the page shows how it stands.
            case MembershipOutcome.TakenBack _, MembershipOutcome.Ended _, MembershipOutcome.NotInvited _ -> back(id);
            case MembershipOutcome other -> throw MembershipProblems.of(other);
        };
    }

    @PostMapping("/{id}/approval/request")
    String askAgain(@CurrentPerson Person person, @PathVariable UUID id) {
        known(id, person);
        // Whether it asks now, waits already or was approved meanwhile, the page shows how it stands.
        return switch (approve.askAgain(Actors.of(person), id)) {
            case ApprovalOutcome.OnlyAdmins() -> throw MembershipProblems.onlyAdmins();
            case ApprovalOutcome _ -> back(id);
        };
    }

    private String blankPage(Reader reader, Model model) {
        model.addAttribute("asked", rule.asked());
        return view.withChoices("foundation/new", reader, model);
    }

    private Foundation known(UUID id, Person person) {
        return foundations
                .find(id)
                .filter(foundation -> foundation.member(person.id()).isPresent())
                .orElseThrow(NotFound::new);
    }

    private static String back(UUID id) {
        return "redirect:/organize/foundations/" + id;
    }
}

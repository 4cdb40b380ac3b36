package org.convene.registration.invitation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.convene.registration.invitation.Invitation;
import org.convene.registration.invitation.Invitations;
import org.convene.registration.invitation.InviteeList;
import org.convene.registration.person.web.PersonAddresses;
import org.convene.registration.workshop.Helper;
import org.convene.registration.workshop.Host;
import org.convene.registration.workshop.web.OrganizerDesk;
import org.convene.registration.workshop.web.OrganizerDesk.Desk;
import org.convene.registration.workshop.web.WorkshopPages;
import org.convene.web.page.Choice;
import org.convene.web.problem.NotFound;
import org.convene.web.reader.Reader;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.view.RedirectView;

/** Where a host pastes whom it invites, and sees how its own invitees answered. */
@Controller
@RequestMapping("/organize/workshops/{id}/invitations")
class InviteePages {

    private static final int SHOWN = 200;

    private final OrganizerDesk desks;
    private final Invitations invitations;
    private final Inviting inviting;

    InviteePages(OrganizerDesk desks, Invitations invitations, Inviting inviting) {
        this.desks = desks;
        this.invitations = invitations;
        this.inviting = inviting;
    }

    @GetMapping
    String page(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String after,
            @CurrentPerson Person person,
            Reader reader,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Desk> desk = desks.find(id, person, OrganizerDesk.INVITEES);
        if (desk.isEmpty()) {
            return WorkshopPages.justAMoment(request, response);
        }
        model.addAttribute("form", new ListForm(desk.get().own().getFirst().foundationId(), ""));
        show(desk.get(), person, after, reader, model);
        return "invitation/organize";
    }

    @PostMapping
    String invite(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ListForm form,
            BindingResult errors,
            @CurrentPerson Person person,
            Reader reader,
            Model model,
            HttpServletResponse response) {
        Desk desk = desks.open(id, person, Helper.MAIL);
        if (errors.hasErrors() || form.foundationId() == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else {
            InviteeList list = InviteeList.read(form.list() == null ? "" : form.list(), PersonAddresses::parse);
            OptionalInt left = inviting.tooFewLeft(desk, form.foundationId(), list);
            if (left.isPresent()) {
                errors.rejectValue("list", "invitees.too-many-today", new Object[] {left.getAsInt()}, null);
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            } else {
                Inviting.Report report = inviting.invite(desk, form.foundationId(), list);
                model.addAttribute("report", report);
                model.addAttribute("form", new ListForm(form.foundationId(), report.toMend()));
            }
        }
        show(desk, person, "", reader, model);
        return "invitation/organize";
    }

    @PostMapping("/{invitationId}/withdrawal")
    RedirectView withdraw(@PathVariable UUID id, @PathVariable UUID invitationId, @CurrentPerson Person person) {
        Desk desk = desks.open(id, person, Helper.MAIL);
        Invitation invitation = invitations
                .find(invitationId)
                .filter(found -> found.workshopId().equals(id) && desk.isOwn(found.hostId()))
                .orElseThrow(NotFound::new);
        invitations.withdraw(invitation.id());
        return WorkshopPages.seeOther("/organize/workshops/" + id + "/invitations");
    }

    private void show(Desk desk, Person person, String after, Reader reader, Model model) {
        List<Host> inviting = desks.find(desk.workshop().id(), person, Set.of(Helper.MAIL))
                .map(each -> each.in(reader).own())
                .orElse(List.of());
        WorkshopPages.show(model, desk.workshop(), reader);
        List<Invitation> own = desk.own().stream()
                .flatMap(host ->
                        invitations.ofHost(desk.workshop().id(), host.foundationId(), after, SHOWN + 1).stream())
                .sorted(Comparator.comparing(i -> i.address().toLowerCase(Locale.ROOT)))
                .toList();
        Desk shown = desk.in(reader);
        model.addAttribute("desk", shown);
        model.addAttribute(
                "ownHosts", inviting.stream().map(InviteePages::choice).toList());
        model.addAttribute("tabs", desk.tabs());
        model.addAttribute(
                "totals",
                HostTotals.of(
                        shown.workshop(), invitations.totals(desk.workshop().id())));
        model.addAttribute("own", own.stream().limit(SHOWN).toList());
        model.addAttribute("next", own.size() > SHOWN ? own.get(SHOWN - 1).address() : null);
    }

    private static Choice choice(Host host) {
        return new Choice(host.foundationId().toString(), host.name());
    }

    /** Whom to invite, in whose name. */
    record ListForm(
            @NotNull UUID foundationId, @NotBlank @Nullable String list) {}
}

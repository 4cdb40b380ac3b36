package org.convene.event.coorganizer.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.convene.event.LinkEnding;
import org.convene.event.coorganizer.CoOrganizerInvitation;
import org.convene.event.coorganizer.CoOrganizerInvitations;
import org.convene.event.coorganizer.CoOrganizerOutcome;
import org.convene.event.coorganizer.CoOrganizing;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.FoundationOffice;
import org.convene.event.foundation.Foundations;
import org.convene.event.foundation.web.Actors;
import org.convene.event.foundation.web.EndedLinks;
import org.convene.event.foundation.web.FoundationForm;
import org.convene.event.foundation.web.ShownNames;
import org.convene.event.foundation.web.WhoSigns;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.Workshops;
import org.convene.event.workshop.web.ShownTexts;
import org.convene.event.workshop.web.WorkshopViews;
import org.convene.web.input.Texts;
import org.convene.web.link.Kind;
import org.convene.web.link.NoSuchLink;
import org.convene.web.link.PersonalLink;
import org.convene.web.link.PersonalLinks;
import org.convene.web.page.Choices;
import org.convene.web.problem.NotFound;
import org.convene.web.reader.Reader;
import org.convene.web.reader.Times;
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

/** The page behind the link that a contact of another foundation was mailed. */
@Controller
@RequestMapping("/organize/co-organizing/{token}")
class CoOrganizingPages {

    private final CoOrganizing coOrganizing;
    private final CoOrganizerInvitations invitations;
    private final Workshops workshops;
    private final Foundations foundations;
    private final FoundationOffice office;
    private final WorkshopViews views;
    private final PersonalLinks links;
    private final Choices choices;
    private final Times times;
    private final Clock clock;

    CoOrganizingPages(
            CoOrganizing coOrganizing,
            CoOrganizerInvitations invitations,
            Workshops workshops,
            Foundations foundations,
            FoundationOffice office,
            WorkshopViews views,
            PersonalLinks links,
            Choices choices,
            Times times,
            Clock clock) {
        this.coOrganizing = coOrganizing;
        this.invitations = invitations;
        this.workshops = workshops;
        this.foundations = foundations;
        this.office = office;
        this.views = views;
        this.links = links;
        this.choices = choices;
        this.times = times;
        this.clock = clock;
    }

    @GetMapping
    String show(@CurrentPerson @Nullable Person person, Reader reader, @PathVariable String token, Model model) {
        model.addAttribute("form", FoundationForm.empty(reader.zoneKnown() ? reader.zone() : null));
        return page(person, reader, token, model);
    }

    @PostMapping("/acceptance")
    String accept(@CurrentPerson Person person, @PathVariable String token, @RequestParam UUID foundationId) {
        return accepted(token, Actors.of(person), () -> foundationId);
    }

    @PostMapping("/foundation")
    String acceptForANewOne(
            @CurrentPerson Person person,
            Reader reader,
            @PathVariable String token,
            @Valid @ModelAttribute("form") FoundationForm form,
            BindingResult result,
            HttpServletResponse response,
            Model model) {
        if (result.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(person, reader, token, model);
        }
        Actor actor = Actors.of(person);
        return accepted(
                token,
                actor,
                () -> office.registerAsked(actor, form.toProfile()).id());
    }

    @PostMapping("/refusal")
    String decline(
            @CurrentPerson @Nullable Person person,
            Reader reader,
            @PathVariable String token,
            @Valid @ModelAttribute("declining") CoOrganizerApi.Declining form,
            BindingResult result,
            HttpServletResponse response,
            Model model) {
        if (result.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("form", FoundationForm.empty(reader.zoneKnown() ? reader.zone() : null));
            return page(person, reader, token, model);
        }
        PersonalLink link = known(token);
        CoOrganizerOutcome outcome = coOrganizing.decline(link.id(), link.generation(), Texts.orNull(form.reason()));
        if (!(outcome instanceof CoOrganizerOutcome.Declined)) {
            throw CoOrganizerProblems.of(outcome);
        }
        return "coorganizer/declined";
    }

    private String accepted(String token, Actor actor, Supplier<UUID> foundation) {
        PersonalLink link = known(token);
        return switch (coOrganizing.accept(actor, link.id(), link.generation(), foundation)) {
            case CoOrganizerOutcome.Joined(var workshop, var newcomer) ->
                "redirect:/organize/workshops/" + workshop.id() + "/agreement";
            case CoOrganizerOutcome other -> throw CoOrganizerProblems.of(other);
        };
    }

    private String page(@Nullable Person person, Reader reader, String token, Model model) {
        PersonalLink link = known(token);
        CoOrganizerInvitation invitation = invitations.find(link.id()).orElseThrow(NoSuchLink::asked);
        Optional<LinkEnding> ending = invitation.ending(link.generation(), clock.instant());
        if (ending.isPresent()) {
            throw EndedLinks.because(ending.get(), invitation.inviterName());
        }
        Workshop workshop = workshops.find(invitation.workshopId()).orElseThrow(NotFound::new);
        List<Foundation> hosts = views.hosts(workshop, reader);
        if (!model.containsAttribute("declining")) {
            model.addAttribute("declining", new CoOrganizerApi.Declining(""));
        }
        model.addAttribute("token", token);
        model.addAttribute("invitation", invitation);
        model.addAttribute("asking", views.names(workshop, reader).apply(invitation.foundationId()));
        model.addAttribute("workshop", workshop);
        model.addAttribute("text", ShownTexts.of(workshop, reader));
        model.addAttribute("hosts", hosts.stream().map(Foundation::profile).toList());
        model.addAttribute(
                "block",
                times.block(
                        reader,
                        workshop.terms().startsAt(),
                        workshop.terms().endsAt(),
                        hosts.stream().map(host -> host.profile().timeZone()).toList()));
        Instant now = clock.instant();
        List<Foundation> hers = person == null
                ? List.of()
                : ShownNames.in(foundations.of(person.id()), reader).stream()
                        .filter(each -> !workshop.entitled().contains(each.id()))
                        .toList();
        Predicate<Foundation> signs =
                each -> person != null && each.signing(person.id(), now).isPresent();
        model.addAttribute("mine", hers.stream().filter(signs).toList());
        model.addAttribute(
                "unsigned",
                WhoSigns.of(hers.stream().filter(Predicate.not(signs)).toList(), now));
        model.addAttribute("countries", choices.countries(reader));
        model.addAttribute("zones", choices.zones(reader));
        return "coorganizer/page";
    }

    private PersonalLink known(String token) {
        return links.read(token, Kind.CO_ORGANIZER).orElseThrow(NoSuchLink::asked);
    }
}

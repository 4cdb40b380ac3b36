package org.convene.registration.invitation.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Optional;
import org.convene.registration.invitation.Invitation;
import org.convene.registration.invitation.InvitationState;
import org.convene.registration.invitation.Invitations;
import org.convene.registration.participation.Participation;
import org.convene.registration.participation.Participations;
import org.convene.registration.participation.PlaceKind;
import org.convene.registration.participation.web.ParticipantLinks;
import org.convene.registration.person.People;
import org.convene.registration.person.PersonalData;
import org.convene.registration.place.PlaceAsk.Entry;
import org.convene.registration.place.PlaceAsk.EntryKind;
import org.convene.registration.place.RegistrationOutcome;
import org.convene.registration.place.web.Registering;
import org.convene.registration.place.web.RegistrationForm;
import org.convene.registration.place.web.RegistrationFormPage;
import org.convene.registration.workshop.Host;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.Workshops;
import org.convene.registration.workshop.web.WorkshopPages;
import org.convene.registration.workshop.web.WorkshopWords;
import org.convene.web.reader.Reader;
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
import org.springframework.web.servlet.view.RedirectView;

/** An invitee's page: the workshop, the form with her address fixed, and "no, thanks". */
@Controller
@RequestMapping("/invitations/{token}")
class InvitationPages {

    private final InvitationLinks links;
    private final Invitations invitations;
    private final Workshops workshops;
    private final Participations participations;
    private final People people;
    private final ParticipantLinks participantLinks;
    private final Registering registering;
    private final RegistrationFormPage formPage;
    private final Clock clock;

    InvitationPages(
            InvitationLinks links,
            Invitations invitations,
            Workshops workshops,
            Participations participations,
            People people,
            ParticipantLinks participantLinks,
            Registering registering,
            RegistrationFormPage formPage,
            Clock clock) {
        this.links = links;
        this.invitations = invitations;
        this.workshops = workshops;
        this.participations = participations;
        this.people = people;
        this.participantLinks = participantLinks;
        this.registering = registering;
        this.formPage = formPage;
        this.clock = clock;
    }

    @GetMapping
    Object page(@PathVariable String token, Model model, Reader reader, HttpServletResponse response) {
        Invitation invitation = links.read(token);
        Optional<Participation> present = participation(invitation);
        if (present.isPresent()) {
            return WorkshopPages.seeOther(participantLinks.page(present.get()));
        }
        Workshop workshop = workshops.find(invitation.workshopId()).orElseThrow();
        Optional<RegistrationOutcome> refusal = RegistrationOutcome.refusal(workshop.registrationAt(clock.instant()));
        if (refusal.isPresent()) {
            return registering.refusal(refusal.get(), workshop, model, reader, response);
        }
        model.addAttribute("form", prefilled(invitation, workshop, reader));
        return show(invitation, workshop, token, model, reader);
    }

    @PostMapping
    Object register(
            @PathVariable String token,
            @Valid @ModelAttribute("form") RegistrationForm form,
            BindingResult errors,
            Model model,
            Reader reader,
            HttpServletResponse response) {
        Invitation invitation = links.read(token);
        Workshop workshop = workshops.find(invitation.workshopId()).orElseThrow();
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(invitation, workshop, token, model, reader);
        }
        RegistrationOutcome outcome =
                registering.register(workshop, new Entry(EntryKind.INVITATION, invitation.id()), form, null);
        return registering.page(outcome, workshop, model, reader, response);
    }

    @PostMapping("/refusal")
    RedirectView decline(@PathVariable String token) {
        invitations.decline(links.read(token).id());
        return WorkshopPages.seeOther("/invitations/" + token);
    }

    private Optional<Participation> participation(Invitation invitation) {
        return people.find(invitation.personId())
                .flatMap(person -> participations.activeOf(
                        invitation.workshopId(), person.address().key()));
    }

    private String show(Invitation invitation, Workshop workshop, String token, Model model, Reader reader) {
        Host host = workshop.host(invitation.hostId());
        formPage.show(
                model,
                reader,
                workshop,
                invitation.address(),
                "/invitations/" + token,
                host == null ? null : WorkshopWords.name(host, reader),
                invitation.language());
        model.addAttribute("declined", invitation.state() == InvitationState.DECLINED);
        model.addAttribute("declineTo", "/invitations/" + token + "/refusal");
        return RegistrationFormPage.VIEW;
    }

    // What she told herself comes first, then what her host knew of her, then what her browser says.
    private RegistrationForm prefilled(Invitation invitation, Workshop workshop, Reader reader) {
        Optional<PersonalData> person = people.find(invitation.personId());
        String zone = first(
                reader.zoneKnown() ? reader.zone().getId() : null,
                invitation.timeZone(),
                person.map(PersonalData::timeZone).orElse(null));
        return new RegistrationForm(
                first(person.map(PersonalData::name).orElse(null), invitation.name(), null),
                person.map(PersonalData::country).orElse(null),
                invitation.language(),
                zone,
                person.map(PersonalData::institution).orElse(null),
                person.map(PersonalData::profession).orElse(null),
                workshop.roomPlaces() > 0 ? PlaceKind.ROOM : PlaceKind.AUDIENCE,
                false);
    }

    private static @Nullable String first(@Nullable String one, @Nullable String two, @Nullable String three) {
        if (one != null) {
            return one;
        }
        return two == null ? three : two;
    }
}

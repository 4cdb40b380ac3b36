package org.convene.registration.request.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.convene.registration.participation.Participation;
import org.convene.registration.participation.Participations;
import org.convene.registration.participation.PlaceKind;
import org.convene.registration.participation.web.ParticipantLinks;
import org.convene.registration.place.PlaceAsk.Entry;
import org.convene.registration.place.PlaceAsk.EntryKind;
import org.convene.registration.place.RegistrationOutcome;
import org.convene.registration.place.web.Registering;
import org.convene.registration.place.web.RegistrationForm;
import org.convene.registration.place.web.RegistrationFormPage;
import org.convene.registration.request.RegistrationRequest;
import org.convene.registration.request.RegistrationRequests.Guess;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.Workshops;
import org.convene.registration.workshop.web.WorkshopPages;
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

/** What follows the open form: "we have written to you", the code, and the form behind the proven address. */
@Controller
@RequestMapping("/registrations/requests")
class RequestPages {

    private final ConfirmedRequests confirmed;
    private final Workshops workshops;
    private final Participations participations;
    private final ParticipantLinks links;
    private final Registering registering;
    private final RegistrationFormPage formPage;
    private final Clock clock;

    RequestPages(
            ConfirmedRequests confirmed,
            Workshops workshops,
            Participations participations,
            ParticipantLinks links,
            Registering registering,
            RegistrationFormPage formPage,
            Clock clock) {
        this.confirmed = confirmed;
        this.workshops = workshops;
        this.participations = participations;
        this.links = links;
        this.registering = registering;
        this.formPage = formPage;
        this.clock = clock;
    }

    @GetMapping("/{id}/code")
    String code(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new CodeForm(""));
        return "request/code";
    }

    @PostMapping("/{id}/code")
    Object guess(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            HttpServletResponse response) {
        if (!errors.hasErrors()) {
            Guess guess = confirmed.guess(id, form.code() == null ? "" : form.code());
            if (guess == Guess.RIGHT) {
                return WorkshopPages.seeOther("/registrations/requests/" + confirmed.token(id));
            }
            errors.rejectValue("code", guess == Guess.WRONG ? "request.code.wrong" : "request.code.no-more");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "request/code";
    }

    @GetMapping("/{token}")
    Object form(@PathVariable String token, Model model, Reader reader, HttpServletResponse response) {
        RegistrationRequest request = confirmed.byLink(token);
        Optional<Participation> present = participations.activeOf(request.workshopId(), request.addressKey());
        if (present.isPresent()) {
            return WorkshopPages.seeOther(links.page(present.get()));
        }
        Workshop workshop = workshops.find(request.workshopId()).orElseThrow();
        Optional<RegistrationOutcome> refusal = RegistrationOutcome.refusal(workshop.registrationAt(clock.instant()));
        if (refusal.isPresent()) {
            return registering.refusal(refusal.get(), workshop, model, reader, response);
        }
        if (request.spentAt() != null) {
            return registering.refusal(new RegistrationOutcome.EntryGone(), workshop, model, reader, response);
        }
        model.addAttribute(
                "form",
                new RegistrationForm(
                        null,
                        null,
                        request.language(),
                        reader.zoneKnown() ? reader.zone().getId() : request.timeZone(),
                        null,
                        null,
                        workshop.roomPlaces() > 0 ? PlaceKind.ROOM : PlaceKind.AUDIENCE,
                        false));
        return page(request, workshop, token, model, reader);
    }

    @PostMapping("/{token}")
    Object register(
            @PathVariable String token,
            @Valid @ModelAttribute("form") RegistrationForm form,
            BindingResult errors,
            Model model,
            Reader reader,
            HttpServletResponse response) {
        RegistrationRequest request = confirmed.byLink(token);
        Workshop workshop = workshops.find(request.workshopId()).orElseThrow();
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(request, workshop, token, model, reader);
        }
        RegistrationOutcome outcome =
                registering.register(workshop, new Entry(EntryKind.REQUEST, request.id()), form, null);
        return registering.page(outcome, workshop, model, reader, response);
    }

    private String page(RegistrationRequest request, Workshop workshop, String token, Model model, Reader reader) {
        formPage.show(
                model,
                reader,
                workshop,
                request.address(),
                "/registrations/requests/" + token,
                null,
                request.language());
        return RegistrationFormPage.VIEW;
    }

    /** The code that was mailed. */
    record CodeForm(@NotBlank @Nullable String code) {}
}

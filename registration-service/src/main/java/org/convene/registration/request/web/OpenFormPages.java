package org.convene.registration.request.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.convene.registration.person.PersonAddress;
import org.convene.registration.person.web.PersonAddresses;
import org.convene.registration.place.RegistrationOutcome;
import org.convene.registration.place.web.Registering;
import org.convene.registration.place.web.RegistrationFormPage;
import org.convene.registration.request.RegistrationRequests;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.Workshops;
import org.convene.registration.workshop.web.WorkshopPages;
import org.convene.web.input.EmailAddress;
import org.convene.web.page.PublicPage;
import org.convene.web.problem.NotFound;
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

/** The open form: it takes an address, and answers the same whoever's it is. */
@Controller
@RequestMapping("/workshops/{id}/register")
class OpenFormPages {

    private final Workshops workshops;
    private final RegistrationRequests requests;
    private final Registering registering;
    private final RegistrationFormPage formPage;
    private final Clock clock;

    OpenFormPages(
            Workshops workshops,
            RegistrationRequests requests,
            Registering registering,
            RegistrationFormPage formPage,
            Clock clock) {
        this.workshops = workshops;
        this.requests = requests;
        this.registering = registering;
        this.formPage = formPage;
        this.clock = clock;
    }

    @GetMapping
    String form(@PathVariable UUID id, Model model, Reader reader, HttpServletResponse response) {
        Workshop workshop = published(id);
        WorkshopPages.show(model, workshop, reader);
        formPage.showPlaces(model, workshop);
        model.addAttribute("form", new AddressForm(""));
        Optional<RegistrationOutcome> refusal = RegistrationOutcome.refusal(workshop.registrationAt(clock.instant()));
        if (refusal.isPresent()) {
            return registering.refusal(refusal.get(), workshop, model, reader, response);
        }
        model.addAttribute(PublicPage.ATTRIBUTE, PublicPage.kept("/workshops/" + id + "/register"));
        return "request/open";
    }

    @PostMapping
    Object ask(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AddressForm form,
            BindingResult errors,
            Model model,
            Reader reader,
            HttpServletResponse response) {
        Workshop workshop = published(id);
        Optional<RegistrationOutcome> refusal = RegistrationOutcome.refusal(workshop.registrationAt(clock.instant()));
        if (refusal.isPresent()) {
            return registering.refusal(refusal.get(), workshop, model, reader, response);
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            WorkshopPages.show(model, workshop, reader);
            formPage.showPlaces(model, workshop);
            return "request/open";
        }
        UUID request = requests.ask(
                workshop,
                form.parsed(),
                reader.locale().getLanguage(),
                reader.zone().getId());
        return WorkshopPages.seeOther("/registrations/requests/" + request + "/code");
    }

    private Workshop published(UUID id) {
        return workshops.find(id).filter(Workshop::isPublic).orElseThrow(NotFound::new);
    }

    /** Where to write to. */
    record AddressForm(@NotBlank @EmailAddress @Nullable String address) {

        PersonAddress parsed() {
            return PersonAddresses.parse(address == null ? "" : address).orElseThrow();
        }
    }
}

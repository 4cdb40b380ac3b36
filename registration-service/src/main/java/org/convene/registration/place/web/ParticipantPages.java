package org.convene.registration.place.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.convene.registration.participation.Participation;
import org.convene.registration.participation.Participations;
import org.convene.registration.participation.web.ParticipantLinks;
import org.convene.registration.person.Details;
import org.convene.registration.place.PlaceAsk.Cancellation;
import org.convene.registration.place.PlaceDesk;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.Workshops;
import org.convene.registration.workshop.web.WorkshopPages;
import org.convene.web.input.Language;
import org.convene.web.input.Line;
import org.convene.web.input.Texts;
import org.convene.web.input.Zone;
import org.convene.web.page.Choices;
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

/** The participant's own page: am I in, where and when in my zone, and what can I do. */
@Controller
@RequestMapping("/registrations/{token}")
class ParticipantPages {

    private final ParticipantLinks links;
    private final Participations participations;
    private final Workshops workshops;
    private final PlaceDesk desk;
    private final Choices choices;
    private final Clock clock;

    ParticipantPages(
            ParticipantLinks links,
            Participations participations,
            Workshops workshops,
            PlaceDesk desk,
            Choices choices,
            Clock clock) {
        this.links = links;
        this.participations = participations;
        this.workshops = workshops;
        this.desk = desk;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping
    String page(@PathVariable String token, Model model, Reader reader) {
        show(links.read(token), model, reader);
        return "place/participant";
    }

    @GetMapping("/cancellation")
    Object confirmCancellation(@PathVariable String token, Model model, Reader reader) {
        Participation participation = links.read(token);
        show(participation, model, reader);
        return participation.isCancelled() ? WorkshopPages.seeOther(links.page(participation)) : "place/cancellation";
    }

    @PostMapping("/cancellation")
    RedirectView cancel(@PathVariable String token) {
        Participation participation = links.read(token);
        desk.cancel(new Cancellation(participation.workshopId(), participation.id()));
        return WorkshopPages.seeOther(links.page(participation));
    }

    @GetMapping("/details")
    String details(@PathVariable String token, Model model, Reader reader) {
        Participation participation = links.read(token);
        Details known = participation.details();
        model.addAttribute("form", new DetailsForm(known.name(), known.language(), known.timeZone()));
        show(participation, model, reader);
        return "place/details";
    }

    @PostMapping("/details")
    Object changeDetails(
            @PathVariable String token,
            @Valid @ModelAttribute("form") DetailsForm form,
            BindingResult errors,
            Model model,
            Reader reader,
            HttpServletResponse response) {
        Participation participation = links.read(token);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            show(participation, model, reader);
            return "place/details";
        }
        participations.change(participation.id(), form.applyTo(participation.details()));
        return WorkshopPages.seeOther(links.page(participation));
    }

    // Her own zone, as she told it, is what her page shows, whatever browser she opens it with.
    private void show(Participation participation, Model model, Reader reader) {
        Workshop workshop = workshops.find(participation.workshopId()).orElseThrow();
        Instant now = clock.instant();
        WorkshopPages.show(model, workshop, reader);
        model.addAttribute("participation", participation);
        model.addAttribute(
                "reads",
                Reader.of(reader.locale(), ZoneId.of(participation.details().timeZone())));
        model.addAttribute("token", links.token(participation));
        model.addAttribute(
                "position", participation.isWaiting() ? participations.waitingPosition(participation) : null);
        model.addAttribute("over", workshop.isOverAt(now));
        model.addAttribute("doorsOpen", !now.isBefore(workshop.opensDoorsAt()));
        model.addAttribute("mayJoin", !participation.isWaiting() || workshop.audience());
        model.addAttribute("zoneChoices", choices.zones(reader));
        model.addAttribute(
                "languageChoices",
                RegistrationFormPage.languages(participation.details().language()));
    }

    /** What she may change about herself. */
    record DetailsForm(
            @NotBlank @Line @Nullable String name,
            @NotBlank @Language @Nullable String language,
            @NotBlank @Zone @Nullable String timeZone) {

        Details applyTo(Details known) {
            return new Details(
                    Texts.tidy(name),
                    known.country(),
                    Texts.tidy(language),
                    Texts.tidy(timeZone),
                    known.institution(),
                    known.profession());
        }
    }
}

package org.convene.registration.place.web;

import org.convene.registration.participation.Participation;
import org.convene.registration.participation.Participations;
import org.convene.registration.participation.web.ParticipantLinks;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.Workshops;
import org.convene.registration.workshop.web.WorkshopPages;
import org.convene.web.link.NoSuchLink;
import org.convene.web.link.PersonalLink;
import org.convene.web.reader.Reader;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.view.RedirectView;

/**
 * "This link got into other hands": whoever holds it can end it, and the new one goes to the participant's address alone.
 */
@Controller
class RenewalPages {

    private static final String PAGE = "/registrations/{token}/renewal";
    private static final String RENEWED = NoSuchLink.FIND + "?renewed=true";

    private final ParticipantLinks links;
    private final Participations participations;
    private final Workshops workshops;

    RenewalPages(ParticipantLinks links, Participations participations, Workshops workshops) {
        this.links = links;
        this.participations = participations;
        this.workshops = workshops;
    }

    @GetMapping(PAGE)
    String confirm(@PathVariable String token, Model model, Reader reader) {
        Participation participation = links.read(token);
        Workshop workshop = workshops.find(participation.workshopId()).orElseThrow();
        WorkshopPages.show(model, workshop, reader);
        model.addAttribute("participation", participation);
        model.addAttribute("token", links.token(participation));
        return "place/renewal";
    }

    @PostMapping(PAGE)
    RedirectView renew(@PathVariable String token) {
        end(token);
        return WorkshopPages.seeOther(RENEWED);
    }

    @PostMapping("/api/v1/registrations/{token}/renewal")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void renewByApi(@PathVariable String token) {
        end(token);
    }

    // Pressed twice, the second finds what it wants done: the link has ended, and one mail is on its way.
    private void end(String token) {
        PersonalLink link = links.link(token);
        boolean _ = participations.renewLink(link.id(), link.generation());
    }
}

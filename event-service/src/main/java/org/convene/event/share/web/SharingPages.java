package org.convene.event.share.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.web.ShownNames;
import org.convene.event.picture.web.WorkshopPictures;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.web.ShownTexts;
import org.convene.event.workshop.web.WorkshopViews;
import org.convene.web.problem.NotFound;
import org.convene.web.reader.Reader;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How hosts make a workshop known: its address, its picture, its feeds, and the card for their own sites. */
@Controller
class SharingPages {

    private final ReadWorkshops workshops;
    private final WorkshopViews views;
    private final WorkshopPictures pictures;
    private final URI publicAddress;

    SharingPages(
            ReadWorkshops workshops,
            WorkshopViews views,
            WorkshopPictures pictures,
            @Value("${convene.public-address}") URI publicAddress) {
        this.workshops = workshops;
        this.views = views;
        this.pictures = pictures;
        this.publicAddress = publicAddress;
    }

    @GetMapping("/organize/workshops/{id}/sharing")
    String page(@CurrentPerson Person person, @PathVariable UUID id, Reader reader, Model model) {
        Workshop workshop = workshops.forHost(id, person.id()).orElseThrow(NotFound::new);
        List<Foundation> hosts = views.hosts(workshop);
        model.addAttribute("workshop", workshop);
        model.addAttribute("text", ShownTexts.of(workshop, reader));
        model.addAttribute("published", workshop.wasPublished());
        model.addAttribute("address", publicAddress + "/workshops/" + id);
        model.addAttribute("card", publicAddress + "/embed/workshops/" + id);
        model.addAttribute("feeds", WorkshopFace.feeds(workshop, ShownNames.in(hosts, reader)));
        model.addAttribute(
                "picture",
                workshop.wasPublished() ? pictures.of(workshop, hosts).orElse(null) : null);
        model.addAttribute("publicAddress", publicAddress);
        model.addAttribute("webcal", "webcal://" + publicAddress.getAuthority());
        return "share/page";
    }
}

package org.convene.event.embed.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convene.event.foundation.Foundation;
import org.convene.event.place.PlaceCount;
import org.convene.event.place.PlaceCounts;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.web.Registration;
import org.convene.event.workshop.web.ShownTexts;
import org.convene.event.workshop.web.WorkshopViews;
import org.convene.web.page.PublicPage;
import org.convene.web.problem.NotFound;
import org.convene.web.reader.Reader;
import org.convene.web.reader.Times;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The card of a workshop for the hosts' own sites. It knows nothing of who looks at it: the day and hour are in the zone
 * that the hosts agreed on, and the language is that of the address, else the browser's.
 */
@Controller
class EmbedPages {

    private final ReadWorkshops workshops;
    private final WorkshopViews views;
    private final PlaceCounts places;
    private final Times times;
    private final Clock clock;
    private final URI publicAddress;

    EmbedPages(
            ReadWorkshops workshops,
            WorkshopViews views,
            PlaceCounts places,
            Times times,
            Clock clock,
            @Value("${convene.public-address}") URI publicAddress) {
        this.workshops = workshops;
        this.views = views;
        this.places = places;
        this.times = times;
        this.clock = clock;
        this.publicAddress = publicAddress;
    }

    @GetMapping("/embed/workshops/{id}")
    String card(@PathVariable UUID id, Reader reader, Model model) {
        Workshop workshop = workshops.visible(id, null).orElseThrow(NotFound::new);
        List<Foundation> hosts = views.hosts(workshop, reader);
        Reader hosting = Reader.of(reader.locale(), workshop.terms().timeZone());
        PlaceCount count = places.of(id)
                .orElseGet(() -> PlaceCount.none(id, workshop.terms().roomPlaces()));
        model.addAttribute("workshop", workshop);
        model.addAttribute("title", ShownTexts.of(workshop, reader).title());
        model.addAttribute("hosts", hosts.stream().map(Foundation::profile).toList());
        model.addAttribute(
                "block",
                times.block(
                        hosting,
                        workshop.terms().startsAt(),
                        workshop.terms().endsAt(),
                        hosts.stream().map(host -> host.profile().timeZone()).toList()));
        model.addAttribute(
                "before",
                workshop.earlierStarts().isEmpty()
                        ? null
                        : times.brief(
                                hosting, workshop.earlierStarts().getLast().toInstant()));
        model.addAttribute("registration", Registration.of(workshop, clock.instant()));
        Instant opens = workshop.terms().registrationOpensAt();
        model.addAttribute("opens", opens == null ? null : times.instant(hosting, opens));
        model.addAttribute("full", workshop.terms().roomPlaces() > 0 && count.roomLeft() == 0);
        model.addAttribute("address", publicAddress + "/workshops/" + id);
        // The page that it leads to is to be found, not the card; but it may be kept like that one.
        model.addAttribute(PublicPage.ATTRIBUTE, PublicPage.kept("/workshops/" + id));
        return "embed/card";
    }
}

package org.convene.event.workshop.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.convene.event.agenda.web.LanguageNames;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.web.ShownNames;
import org.convene.event.logo.web.LogoAddresses;
import org.convene.event.place.PlaceCount;
import org.convene.event.place.PlaceCounts;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.Workshops;
import org.convene.web.language.Languages;
import org.convene.web.page.Fragments;
import org.convene.web.page.PublicPage;
import org.convene.web.problem.NotFound;
import org.convene.web.reader.Reader;
import org.convene.web.reader.TimeBlock;
import org.convene.web.reader.Times;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class PublicPages {

    private static final int ON_THE_START_PAGE = 6;
    private static final int ON_A_PAGE = 20;

    private final Workshops workshops;
    private final ReadWorkshops read;
    private final WorkshopViews views;
    private final LogoAddresses logos;
    private final Cards cards;
    private final PlaceCounts places;
    private final Times times;
    private final Dials dials;
    private final Clock clock;
    private final PublicFace face;
    private final ShownSpeakers speakers;
    private final ShownFiles files;
    private final Languages languages;
    private final URI publicAddress;

    PublicPages(
            Workshops workshops,
            ReadWorkshops read,
            WorkshopViews views,
            LogoAddresses logos,
            Cards cards,
            PlaceCounts places,
            Times times,
            Dials dials,
            Clock clock,
            PublicFace face,
            ShownSpeakers speakers,
            ShownFiles files,
            Languages languages,
            @Value("${convene.public-address}") URI publicAddress) {
        this.workshops = workshops;
        this.read = read;
        this.views = views;
        this.logos = logos;
        this.cards = cards;
        this.places = places;
        this.times = times;
        this.dials = dials;
        this.clock = clock;
        this.face = face;
        this.speakers = speakers;
        this.files = files;
        this.languages = languages;
        this.publicAddress = publicAddress;
    }

    @GetMapping("/")
    String start(Reader reader, Model model) {
        List<Card> shown = cards.of(workshops.upcoming(clock.instant(), null, ON_THE_START_PAGE), reader);
        if (!shown.isEmpty()) {
            Card next = shown.getFirst();
            model.addAttribute("next", next);
            model.addAttribute("block", block(reader, next.workshop(), next.hosts()));
            model.addAttribute("dials", dials.of(reader, next.startsAt(), zones(next.hosts())));
        }
        model.addAttribute("days", Day.of(shown.stream().skip(1).toList(), reader.zone()));
        model.addAttribute(PublicPage.ATTRIBUTE, PublicPage.kept("/"));
        return "workshop/start";
    }

    @GetMapping("/workshops")
    String all(@RequestParam(required = false) @Nullable UUID after, Reader reader, Model model) {
        List<Workshop> page = workshops.upcoming(clock.instant(), after, ON_A_PAGE + 1);
        boolean more = page.size() > ON_A_PAGE;
        List<Workshop> shown = more ? page.subList(0, ON_A_PAGE) : page;
        model.addAttribute("days", Day.of(cards.of(shown, reader), reader.zone()));
        model.addAttribute("next", more ? shown.getLast().id() : null);
        model.addAttribute(
                PublicPage.ATTRIBUTE, PublicPage.kept(after == null ? "/workshops" : "/workshops?after=" + after));
        return "workshop/list";
    }

    @GetMapping("/workshops/{id}")
    String one(
            @CurrentPerson @Nullable Person person,
            Reader reader,
            @PathVariable UUID id,
            HttpServletRequest request,
            Model model) {
        Workshop workshop =
                read.visible(id, person == null ? null : person.id()).orElseThrow(NotFound::new);
        List<Foundation> own = views.hosts(workshop);
        List<Foundation> hosts = ShownNames.in(own, reader);
        ShownTexts text = ShownTexts.of(workshop, reader);
        Instant now = clock.instant();
        model.addAttribute("workshop", workshop);
        model.addAttribute("text", text);
        model.addAttribute("hosts", hosts);
        model.addAttribute("logos", logos.of(hosts));
        model.addAttribute("hostNames", views.names(workshop, reader));
        model.addAttribute(
                "host", person != null && !read.standing(workshop, person.id()).isEmpty());
        model.addAttribute("block", block(reader, workshop, hosts));
        model.addAttribute("sessions", workshop.details().timed(workshop.terms().startsAt()));
        model.addAttribute("languageNames", LanguageNames.of(reader, languages));
        model.addAttribute("speakers", speakers.of(workshop));
        model.addAttribute("files", files.beside(workshop));
        model.addAttribute("registration", Registration.of(workshop, now));
        model.addAttribute("places", places(workshop));
        if (workshop.wasPublished()) {
            model.addAttribute(PublicPage.ATTRIBUTE, face.of(workshop, text, own, reader));
            model.addAttribute("webcal", "webcal://" + publicAddress.getAuthority());
        }
        return Fragments.view(request, "workshop/page", "card");
    }

    private TimeBlock block(Reader reader, Workshop workshop, List<Foundation> hosts) {
        return times.block(reader, workshop.terms().startsAt(), workshop.terms().endsAt(), zones(hosts));
    }

    private PlaceCount places(Workshop workshop) {
        return places.of(workshop.id()).orElseGet(() -> Cards.none(workshop));
    }

    private static List<ZoneId> zones(List<Foundation> hosts) {
        return hosts.stream().map(host -> host.profile().timeZone()).toList();
    }
}

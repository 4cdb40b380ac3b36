package org.convene.event.workshop.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.convene.event.workshop.Workshops;
import org.convene.web.page.Fragments;
import org.convene.web.problem.NotFound;
import org.convene.web.reader.Reader;
import org.convene.web.reader.Times;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
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
    private final PlaceCounts places;
    private final Times times;
    private final Clock clock;
    private final URI publicAddress;

    PublicPages(
            Workshops workshops,
            ReadWorkshops read,
            WorkshopViews views,
            PlaceCounts places,
            Times times,
            Clock clock,
            @Value("${convene.public-address}") URI publicAddress) {
        this.workshops = workshops;
        this.read = read;
        this.views = views;
        this.places = places;
        this.times = times;
        this.clock = clock;
        this.publicAddress = publicAddress;
    }

    @GetMapping("/")
    String start(Model model) {
        model.addAttribute("workshops", cards(workshops.upcoming(clock.instant(), null, ON_THE_START_PAGE)));
        return "workshop/start";
    }

    @GetMapping("/workshops")
    String all(@RequestParam(required = false) @Nullable UUID after, Model model) {
        List<Workshop> page = workshops.upcoming(clock.instant(), after, ON_A_PAGE + 1);
        boolean more = page.size() > ON_A_PAGE;
        List<Workshop> shown = more ? page.subList(0, ON_A_PAGE) : page;
        model.addAttribute("workshops", cards(shown));
        model.addAttribute("next", more ? shown.getLast().id() : null);
        return "workshop/list";
    }

    @GetMapping("/workshops/{id}")
    String one(
            @CurrentPerson @Nullable Person person,
            Reader reader,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Workshop workshop =
                read.visible(id, person == null ? null : person.id()).orElseThrow(NotFound::new);
        List<Foundation> hosts = views.hosts(workshop);
        Instant now = clock.instant();
        model.addAttribute("workshop", workshop);
        model.addAttribute("hosts", hosts.stream().map(Foundation::profile).toList());
        model.addAttribute("hostNames", views.names(workshop));
        model.addAttribute(
                "host", person != null && !read.standing(workshop, person.id()).isEmpty());
        model.addAttribute(
                "block",
                times.block(
                        reader,
                        workshop.terms().startsAt(),
                        workshop.terms().endsAt(),
                        hosts.stream().map(host -> host.profile().timeZone()).toList()));
        model.addAttribute("sessions", workshop.details().timed(workshop.terms().startsAt()));
        model.addAttribute("registration", Registration.of(workshop, now));
        model.addAttribute(
                "places",
                places.of(id).orElse(new PlaceCount(id, 0, workshop.terms().roomPlaces(), 0, 0)));
        response.setHeader(HttpHeaders.LINK, "<" + publicAddress + "/workshops/" + id + ">; rel=\"canonical\"");
        return Fragments.view(request, "workshop/page", "card");
    }

    private List<Card> cards(List<Workshop> shown) {
        return shown.stream().map(each -> new Card(each, views.hosts(each))).toList();
    }

    record Card(Workshop workshop, List<Foundation> hosts) {}
}

package org.convene.registration.registrant.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.registration.place.PlacePlan;
import org.convene.registration.place.Places;
import org.convene.registration.registrant.Registrant;
import org.convene.registration.registrant.Registrants;
import org.convene.registration.workshop.Helper;
import org.convene.registration.workshop.Host;
import org.convene.registration.workshop.web.OrganizerDesk;
import org.convene.registration.workshop.web.OrganizerDesk.Desk;
import org.convene.registration.workshop.web.WorkshopPages;
import org.convene.web.reader.Reader;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How registration goes: places, the host's own people, the others in numbers, and the list to take away. */
@Controller
@RequestMapping("/organize/workshops/{id}/registrations")
class RegistrantPages {

    private static final int SHOWN = 200;

    private final OrganizerDesk desks;
    private final Registrants registrants;
    private final Places places;

    RegistrantPages(OrganizerDesk desks, Registrants registrants, Places places) {
        this.desks = desks;
        this.registrants = registrants;
        this.places = places;
    }

    @GetMapping
    String page(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long after,
            @CurrentPerson Person person,
            Reader reader,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Desk> found = desks.find(id, person, Set.of(Helper.REGISTRATIONS));
        if (found.isEmpty()) {
            return WorkshopPages.justAMoment(request, response);
        }
        Desk desk = found.get();
        List<Registrant> own = registrants.ofHosts(id, hosts(desk), after, SHOWN + 1);
        WorkshopPages.show(model, desk.workshop(), reader);
        Desk shown = desk.in(reader);
        model.addAttribute("desk", shown);
        model.addAttribute("tabs", desk.tabs());
        model.addAttribute(
                "plan",
                places.find(id).orElseGet(() -> PlacePlan.of(desk.workshop().roomPlaces())));
        model.addAttribute("totals", Totals.of(shown.workshop(), registrants.counts(id)));
        model.addAttribute("own", own.stream().limit(SHOWN).toList());
        model.addAttribute(
                "countryNames",
                own.stream()
                        .map(one -> one.participation().details().country())
                        .distinct()
                        .collect(Collectors.toMap(
                                code -> code, code -> Locale.of("", code).getDisplayCountry(reader.locale()))));
        model.addAttribute(
                "next", own.size() > SHOWN ? own.get(SHOWN - 1).participation().arrival() : null);
        return "registrant/organize";
    }

    @GetMapping("/people.csv")
    ResponseEntity<String> list(@PathVariable UUID id, @CurrentPerson Person person) {
        Desk desk = desks.open(id, person, Helper.REGISTRATIONS);
        String csv = RegistrantCsv.of(registrants.ofHosts(id, hosts(desk), 0, Integer.MAX_VALUE));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("registrations-" + id + ".csv")
                                .build()
                                .toString())
                .body(csv);
    }

    private static List<UUID> hosts(Desk desk) {
        return desk.own().stream().map(Host::foundationId).toList();
    }
}

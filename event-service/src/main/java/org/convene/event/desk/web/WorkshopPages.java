package org.convene.event.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convene.event.foundation.ApprovalRule;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Member;
import org.convene.event.foundation.web.ShownNames;
import org.convene.event.place.PlaceCount;
import org.convene.event.place.PlaceCounts;
import org.convene.event.right.Helper;
import org.convene.event.right.Right;
import org.convene.event.text.web.TextProgress;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.web.ShownTexts;
import org.convene.event.workshop.web.WorkshopViews;
import org.convene.web.language.Languages;
import org.convene.web.page.Choices;
import org.convene.web.page.OrganizerTabs;
import org.convene.web.problem.NotFound;
import org.convene.web.reader.Reader;
import org.convene.web.security.Person;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What all pages of one workshop on the desk have in common. */
@Component
class WorkshopPages {

    private final ReadWorkshops read;
    private final WorkshopViews views;
    private final PlaceCounts places;
    private final ApprovalRule rule;
    private final Choices choices;
    private final Languages languages;
    private final Clock clock;

    WorkshopPages(
            ReadWorkshops read,
            WorkshopViews views,
            PlaceCounts places,
            ApprovalRule rule,
            Choices choices,
            Languages languages,
            Clock clock) {
        this.read = read;
        this.views = views;
        this.places = places;
        this.rule = rule;
        this.choices = choices;
        this.languages = languages;
        this.clock = clock;
    }

    /** The workshop, if the person acts for one of its hosts; for anybody else there is none. */
    Workshop known(UUID id, Person person) {
        return read.forHost(id, person.id()).orElseThrow(NotFound::new);
    }

    /** The workshop, if the person may change what is not terms. */
    Workshop editable(UUID id, Person person) {
        return read.letting(id, person.id(), Right.EDIT).orElseThrow(NotFound::new);
    }

    /** The workshop, if the person may send mail about it. */
    Workshop mailing(UUID id, Person person) {
        return read.letting(id, person.id(), Right.MAIL).orElseThrow(NotFound::new);
    }

    /** The workshop, if the person acts for one of its hosts or helps. */
    Workshop reachable(UUID id, Person person) {
        return read.forHelper(id, person.id()).orElseThrow(NotFound::new);
    }

    /** The hosts for which she acts. */
    List<Foundation> hers(Workshop workshop, Person person) {
        return read.standing(workshop, person.id());
    }

    /** The host for which she acts where it makes no difference for which. */
    UUID host(Workshop workshop, Person person) {
        return read.standing(workshop, person.id()).getFirst().id();
    }

    /** The host for which she signs, if she does for any; else as above. */
    UUID signingHost(Workshop workshop, Person person) {
        Instant now = clock.instant();
        return read.standing(workshop, person.id()).stream()
                .filter(host -> host.signing(person.id(), now).isPresent())
                .map(Foundation::id)
                .findFirst()
                .orElseGet(() -> host(workshop, person));
    }

    /** How many other people are asked for a signature when her foundation proposes something. */
    long others(Workshop workshop, Person person) {
        UUID proposing = host(workshop, person);
        Instant now = clock.instant();
        return views.hosts(workshop).stream()
                .filter(host -> !host.id().equals(proposing)
                        || host.signing(person.id(), now).isEmpty())
                .flatMap(host -> host.signersAt(now).stream())
                .map(Member::personId)
                .filter(member -> !member.equals(person.id()))
                .distinct()
                .count();
    }

    void fill(Workshop workshop, Person person, Reader reader, Model model) {
        List<Foundation> hers = ShownNames.in(hers(workshop, person), reader);
        model.addAttribute("edits", true);
        if (hers.isEmpty()) {
            fillHelping(read.helping(workshop, person.id()), model);
        }
        model.addAttribute("workshop", workshop);
        model.addAttribute("text", ShownTexts.of(workshop, reader));
        model.addAttribute("progress", TextProgress.of(workshop, languages));
        model.addAttribute("hostNames", views.names(workshop, reader));
        model.addAttribute("hosts", views.hosts(workshop, reader));
        model.addAttribute("hers", hers);
        model.addAttribute("held", hers.stream().filter(rule::holds).toList());
        model.addAttribute(
                "people", places.of(workshop.id()).map(PlaceCount::people).orElse(0));
        fill(reader, model);
    }

    /** Who acts for no host is shown what she may do, and nothing else. */
    private static void fillHelping(List<Helper> helping, Model model) {
        List<Right> rights = helping.stream()
                .flatMap(helper -> helper.rights().stream())
                .distinct()
                .sorted()
                .toList();
        model.addAttribute("edits", rights.contains(Right.EDIT));
        model.addAttribute("helping", rights);
        model.addAttribute(
                "helped", helping.stream().map(Helper::foundationId).distinct().toList());
        model.addAttribute(
                "tabs", OrganizerTabs.of(rights.stream().map(Right::name).toList()));
    }

    void fill(Reader reader, Model model) {
        model.addAttribute("zones", choices.zones(reader));
        model.addAttribute("workshopLanguages", choices.languages(reader));
    }

    static String refused(HttpServletResponse response, String view) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return view;
    }
}

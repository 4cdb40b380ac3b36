package org.convene.event.workshop.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.FoundationProfile;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.web.page.PublicPage;
import org.convene.web.problem.NotFound;
import org.convene.web.reader.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All editions of a series on one page: those to come, and those of the last year. */
@Controller
class SeriesPages {

    private final ReadWorkshops read;
    private final Editions editions;
    private final Cards cards;
    private final Clock clock;

    SeriesPages(ReadWorkshops read, Editions editions, Cards cards, Clock clock) {
        this.read = read;
        this.editions = editions;
        this.cards = cards;
        this.clock = clock;
    }

    @GetMapping("/workshops/{id}/series")
    String series(@PathVariable UUID id, Reader reader, Model model) {
        Workshop edition = read.visible(id, null)
                .filter(each -> each.terms().seriesName() != null)
                .orElseThrow(NotFound::new);
        List<Workshop> all = editions.of(edition);
        Instant now = clock.instant();
        Map<Boolean, List<Workshop>> over = all.stream()
                .collect(
                        Collectors.partitioningBy(each -> !each.terms().endsAt().isAfter(now)));
        List<Card> next = cards.of(over.getOrDefault(false, List.of()), reader);
        List<Card> past = cards.of(over.getOrDefault(true, List.of()).reversed(), reader);
        model.addAttribute("series", edition.terms().seriesName());
        model.addAttribute("hosts", hosts(Stream.concat(next.stream(), past.stream())));
        model.addAttribute("days", Day.of(next, reader.zone()));
        model.addAttribute("past", Day.of(past, reader.zone()));
        model.addAttribute("feed", "/workshops/" + all.getFirst().id() + "/series.ics");
        // However one comes to it, it is one page.
        model.addAttribute(
                PublicPage.ATTRIBUTE,
                PublicPage.kept("/workshops/" + all.getFirst().id() + "/series"));
        return "workshop/series";
    }

    private static List<FoundationProfile> hosts(Stream<Card> cards) {
        return cards.flatMap(card -> card.hosts().stream())
                .map(Foundation::profile)
                .distinct()
                .sorted(Comparator.comparing(FoundationProfile::name))
                .toList();
    }
}

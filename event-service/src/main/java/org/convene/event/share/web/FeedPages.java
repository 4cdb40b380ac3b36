package org.convene.event.share.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.event.foundation.ApprovalRule;
import org.convene.event.foundation.Foundation;
import org.convene.event.foundation.Foundations;
import org.convene.event.foundation.web.ShownNames;
import org.convene.event.share.CalendarFeed;
import org.convene.event.share.FeedEntry;
import org.convene.event.share.SharedWorkshops;
import org.convene.event.workshop.Host;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.web.problem.NotFound;
import org.convene.web.reader.Reader;
import org.convene.web.version.Etags;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Feeds for calendar programs, which ask every hour or so and are mostly told that nothing has changed. */
@Controller
class FeedPages {

    private static final Duration SHORTLY = Duration.ofMinutes(5);

    private final ReadWorkshops workshops;
    private final SharedWorkshops shared;
    private final Foundations foundations;
    private final ApprovalRule rule;
    private final MessageSource messages;
    private final URI publicAddress;

    FeedPages(
            ReadWorkshops workshops,
            SharedWorkshops shared,
            Foundations foundations,
            ApprovalRule rule,
            MessageSource messages,
            @Value("${convene.public-address}") URI publicAddress) {
        this.workshops = workshops;
        this.shared = shared;
        this.foundations = foundations;
        this.rule = rule;
        this.messages = messages;
        this.publicAddress = publicAddress;
    }

    @GetMapping("/workshops/{id}/calendar.ics")
    ResponseEntity<byte[]> workshop(@PathVariable UUID id) {
        Workshop workshop = published(id);
        return feed(workshop.terms().title(), List.of(workshop));
    }

    @GetMapping("/workshops/{id}/series.ics")
    ResponseEntity<byte[]> series(@PathVariable UUID id) {
        Workshop edition = published(id);
        String name = Objects.requireNonNullElse(
                edition.terms().seriesName(), edition.terms().title());
        return feed(name, shared.seriesOf(edition));
    }

    @GetMapping("/foundations/{id}/workshops.ics")
    ResponseEntity<byte[]> foundation(@PathVariable UUID id, Reader reader) {
        Foundation foundation =
                foundations.find(id).filter(it -> !rule.holds(it)).orElseThrow(NotFound::new);
        return feed(ShownNames.of(foundation.profile(), reader), shared.of(id));
    }

    private Workshop published(UUID id) {
        return workshops.visible(id, null).orElseThrow(NotFound::new);
    }

    private ResponseEntity<byte[]> feed(String name, List<Workshop> published) {
        List<Foundation> carriers = foundations.find(published.stream()
                .flatMap(workshop -> workshop.hosts().stream())
                .map(Host::foundationId)
                .distinct()
                .toList());
        List<FeedEntry> entries =
                published.stream().map(workshop -> entry(workshop, carriers)).toList();
        String text = CalendarFeed.write(name, publicAddress.getHost(), entries);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(SHORTLY).cachePublic())
                .eTag(Etags.of(text))
                .header("Content-Type", "text/calendar;charset=UTF-8");
        // A feed without a workshop has none.
        entries.stream()
                .map(FeedEntry::changedAt)
                .max(Comparator.<Instant>naturalOrder())
                .ifPresent(answer::lastModified);
        return answer.body(text.getBytes(StandardCharsets.UTF_8));
    }

    private FeedEntry entry(Workshop workshop, List<Foundation> carriers) {
        Locale language = Locale.forLanguageTag(workshop.terms().language());
        String page = publicAddress + "/workshops/" + workshop.id();
        String hosts = carriers.stream()
                .filter(foundation -> workshop.isCarriedBy(foundation.id()))
                .map(foundation -> ShownNames.of(foundation.profile(), language))
                .collect(Collectors.joining(", "));
        return FeedEntry.of(
                workshop,
                workshop.terms().purpose() + "\n\n" + messages.getMessage("part.hosts", null, language) + " " + hosts
                        + "\n" + page,
                page);
    }
}

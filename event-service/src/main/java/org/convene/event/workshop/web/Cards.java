package org.convene.event.workshop.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convene.event.foundation.Foundation;
import org.convene.event.place.PlaceCount;
import org.convene.event.place.PlaceCounts;
import org.convene.event.workshop.Workshop;
import org.convene.web.reader.Reader;
import org.springframework.stereotype.Component;

/** Makes the cards of a list, and asks once for what they all show. */
@Component
class Cards {

    private final WorkshopViews views;
    private final PlaceCounts places;
    private final Clock clock;

    Cards(WorkshopViews views, PlaceCounts places, Clock clock) {
        this.views = views;
        this.places = places;
        this.clock = clock;
    }

    List<Card> of(List<Workshop> shown, Reader reader) {
        Instant now = clock.instant();
        Map<UUID, List<Foundation>> hosts = views.hosts(shown, reader);
        Map<UUID, PlaceCount> counts =
                places.of(shown.stream().map(Workshop::id).toList());
        return shown.stream()
                .map(each -> new Card(
                        each,
                        ShownTexts.of(each, reader),
                        hosts.getOrDefault(each.id(), List.of()),
                        Registration.of(each, now),
                        counts.getOrDefault(each.id(), none(each))))
                .toList();
    }

    static PlaceCount none(Workshop workshop) {
        return PlaceCount.none(workshop.id(), workshop.terms().roomPlaces());
    }
}

package org.convene.notification.dispatch.smtp;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convene.notification.letter.News;
import org.convene.notification.letter.web.Occasion;
import org.convene.notification.participation.Participation;
import org.convene.notification.participation.Participations;
import org.convene.notification.workshop.CurrentWorkshop;
import org.convene.notification.workshop.Workshop;
import org.convene.notification.workshop.Workshops;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up how the registrations stand that a mail lists, at the moment when it is written. */
@Component
class ListedPlaces {

    private final Participations participations;
    private final Workshops workshops;
    private final Clock clock;

    ListedPlaces(Participations participations, Workshops workshops, Clock clock) {
        this.participations = participations;
        this.workshops = workshops;
        this.clock = clock;
    }

    List<Occasion.Place> of(News news) {
        List<News> listed = news.list("places");
        if (listed.isEmpty()) {
            return List.of();
        }
        Map<UUID, Participation> known = participations
                .findAll(listed.stream().map(News::link).toList())
                .stream()
                .collect(Collectors.toMap(Participation::participationId, Function.identity()));
        return listed.stream()
                .map(place -> place(place, known.get(place.link())))
                .toList();
    }

    // Registrations are told by a topic of many keys: what she asked about may be heard of after her asking.
    private Occasion.Place place(News listed, @Nullable Participation participation) {
        Workshop workshop = participation == null
                ? null
                : workshops
                        .find(participation.workshopId())
                        .map(CurrentWorkshop::workshop)
                        .orElse(null);
        int generation = participation == null
                ? listed.generation()
                : Math.max(listed.generation(), participation.linkGeneration());
        boolean over = workshop != null && !clock.instant().isBefore(workshop.endsAt());
        return new Occasion.Place(listed.link(), generation, participation, workshop, over);
    }
}

package org.convene.registration.participation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.convene.registration.participation.Participation;
import org.convene.registration.participation.ParticipationState;
import org.convene.registration.participation.Participations;
import org.convene.registration.participation.PlaceKind;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.WorkshopState;
import org.convene.registration.workshop.Workshops;
import org.convene.registration.workshop.web.WorkshopWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A participation as its owner sees it through the API. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ParticipationView(
        URI link,
        UUID workshopId,
        String title,
        WorkshopState workshopState,
        ParticipationState state,
        PlaceKind kind,
        @Nullable Integer waitingPosition,
        Instant startsAt,
        Instant endsAt,
        String address,
        String name,
        String language,
        String timeZone) {

    /** Brings together what a participation's owner sees. */
    @Component
    public static class Views {

        private final ParticipantLinks links;
        private final Participations participations;
        private final Workshops workshops;

        Views(ParticipantLinks links, Participations participations, Workshops workshops) {
            this.links = links;
            this.participations = participations;
            this.workshops = workshops;
        }

        public ParticipationView of(Participation p) {
            return of(p, p.isWaiting() ? participations.waitingPosition(p) : null);
        }

        /** The same, where it is known how many wait before her: counting them takes longer, the longer the list is. */
        public ParticipationView of(Participation p, @Nullable Integer waitingPosition) {
            Workshop workshop = workshops.find(p.workshopId()).orElseThrow();
            return new ParticipationView(
                    links.address(p),
                    workshop.id(),
                    WorkshopWords.title(workshop, p.details().language()),
                    workshop.state(),
                    p.state(),
                    p.kind(),
                    waitingPosition,
                    workshop.startsAt(),
                    workshop.endsAt(),
                    p.address(),
                    p.details().name(),
                    p.details().language(),
                    p.details().timeZone());
        }
    }
}

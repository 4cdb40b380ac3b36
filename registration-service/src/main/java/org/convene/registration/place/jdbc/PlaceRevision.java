package org.convene.registration.place.jdbc;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.convene.messaging.Outbox;
import org.convene.registration.participation.Participations;
import org.convene.registration.participation.kafka.RegistrationsTold;
import org.convene.registration.place.PlacePlan;
import org.convene.registration.place.PlaceRound;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.WorkshopFollower;
import org.springframework.stereotype.Component;

/** Follows the number of room places that the hosts agree on: more let the first of those who wait move up. */
@Component
class PlaceRevision implements WorkshopFollower {

    private final PlaceRows places;
    private final Participations participations;
    private final RegistrationsTold told;
    private final Outbox outbox;
    private final Clock clock;

    PlaceRevision(PlaceRows places, Participations participations, RegistrationsTold told, Outbox outbox, Clock clock) {
        this.places = places;
        this.participations = participations;
        this.told = told;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void follow(Workshop workshop) {
        places.create(workshop.id());
        PlaceRows.Locked locked = places.lock(workshop.id());
        PlacePlan before = locked.plan();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int mayMoveUp = Math.min(before.waiting(), Math.max(0, workshop.roomPlaces() - before.taken()));
        PlaceRound round = new PlaceRound(
                workshop,
                before,
                locked.lastArrival(),
                List.of(),
                mayMoveUp == 0 ? List.of() : participations.firstWaiting(workshop.id(), mayMoveUp),
                now);
        round.agreeOn(workshop.roomPlaces());
        participations.saveAll(round.results(), now);
        places.save(workshop.id(), round);
        told.tellAll(PlaceEvents.of(workshop, round.changes()));
        PlacePlan after = round.plan();
        if (after.isOverbooked() && after.agreed() != before.agreed()) {
            outbox.tell(
                    "registration-service.places.v1",
                    workshop.id(),
                    "PlacesOverbooked",
                    new PlacesOverbooked(workshop.id(), after.taken(), after.agreed()));
        }
    }

    /** More room places are taken than the hosts agreed on; none is given until it fits. */
    record PlacesOverbooked(UUID workshopId, int taken, int agreedLimit) {}
}

package org.convene.registration.place.jdbc;

import java.util.List;
import org.convene.messaging.DomainEvent;
import org.convene.registration.participation.Participation;
import org.convene.registration.participation.kafka.RegistrationsTold;
import org.convene.registration.place.PlaceChange;
import org.convene.registration.workshop.Position;
import org.convene.registration.workshop.Workshop;

/** Which event tells which change. */
final class PlaceEvents {

    private PlaceEvents() {}

    static List<DomainEvent> of(Workshop workshop, List<PlaceChange> changes) {
        return changes.stream()
                .map(change -> event(change, workshop.position()))
                .toList();
    }

    private static DomainEvent event(PlaceChange change, Position restsOn) {
        Participation participation = change.participation();
        return switch (change.what()) {
            case CONFIRMED -> RegistrationsTold.confirmed(participation, restsOn, false);
            case WAITLISTED -> RegistrationsTold.waitlisted(participation, restsOn, change.position());
            case PROMOTED -> RegistrationsTold.confirmed(participation, restsOn, true);
            case CANCELLED -> RegistrationsTold.cancelled(participation, restsOn);
        };
    }
}

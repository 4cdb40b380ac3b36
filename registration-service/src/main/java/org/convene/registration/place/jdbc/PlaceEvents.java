package org.convene.registration.place.jdbc;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convene.messaging.DomainEvent;
import org.convene.registration.participation.Participation;
import org.convene.registration.participation.kafka.RegistrationsTold;
import org.convene.registration.place.PlaceChange;
import org.convene.registration.workshop.Position;
import org.convene.registration.workshop.Workshop;
import org.jspecify.annotations.Nullable;

/** Which event tells which change. */
final class PlaceEvents {

    private PlaceEvents() {}

    static List<DomainEvent> of(Workshop workshop, List<PlaceChange> changes) {
        return of(workshop, changes, Map.of());
    }

    /**
     * Tells the changes of a workshop's places.
     *
     * @param causes by participation: the event whose mere consequence its end is
     */
    static List<DomainEvent> of(Workshop workshop, List<PlaceChange> changes, Map<UUID, UUID> causes) {
        return changes.stream()
                .map(change -> event(
                        change,
                        workshop.position(),
                        causes.get(change.participation().id())))
                .toList();
    }

    private static DomainEvent event(PlaceChange change, Position restsOn, @Nullable UUID cause) {
        Participation participation = change.participation();
        return switch (change.what()) {
            case CONFIRMED -> RegistrationsTold.confirmed(participation, restsOn, false);
            case WAITLISTED -> RegistrationsTold.waitlisted(participation, restsOn, change.position());
            case PROMOTED -> RegistrationsTold.confirmed(participation, restsOn, true);
            case CANCELLED -> RegistrationsTold.cancelled(participation, restsOn, cause);
        };
    }
}

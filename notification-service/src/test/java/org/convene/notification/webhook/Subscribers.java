package org.convene.notification.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.messaging.event.EventIds;

/** Endpoints as an admin would have added them. */
final class Subscribers {

    private Subscribers() {}

    static Endpoint to(UUID foundation, String address, Instant now) {
        return to(foundation, address, now, EventType.choices().stream().collect(Collectors.toSet()));
    }

    static Endpoint to(UUID foundation, String address, Instant now, Set<EventType> types) {
        return new Endpoint(
                EventIds.next(now),
                foundation,
                URI.create(address),
                types,
                Endpoint.State.ACTIVE,
                new Endpoint.SecretName(1, 1),
                null,
                null,
                now,
                null);
    }
}

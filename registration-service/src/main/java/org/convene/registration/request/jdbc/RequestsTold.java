package org.convene.registration.request.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convene.messaging.Outbox;
import org.convene.registration.participation.Participation;
import org.convene.registration.person.PersonAddress;
import org.convene.registration.request.RegistrationRequest;
import org.convene.registration.workshop.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has people written to who typed their address; called in the transaction that remembers it. */
@Component
class RequestsTold {

    private static final String TOPIC = "registration-service.registrations.v1";

    /** A link's generation that was never raised. */
    private static final int FIRST = 1;

    private final Outbox outbox;

    RequestsTold(Outbox outbox) {
        this.outbox = outbox;
    }

    void requested(RegistrationRequest request, @Nullable Participation alreadyIn, Position restsOn) {
        RegistrationRequested.Request told = new RegistrationRequested.Request(
                request.id(),
                request.workshopId(),
                request.address(),
                request.language(),
                request.timeZone(),
                request.expiresAt(),
                FIRST,
                alreadyIn == null ? null : alreadyIn.id(),
                alreadyIn == null ? null : alreadyIn.linkGeneration());
        outbox.tell(TOPIC, request.id(), "RegistrationRequested", new RegistrationRequested(told, restsOn));
    }

    void links(
            UUID requestId,
            PersonAddress address,
            String language,
            String timeZone,
            List<Participation> participations) {
        LinksRequested told = new LinksRequested(
                requestId,
                address.given(),
                language,
                timeZone,
                participations.stream()
                        .map(p -> new LinksRequested.Link(p.id(), p.workshopId(), p.linkGeneration()))
                        .toList());
        outbox.tell(TOPIC, requestId, "LinksRequested", told);
    }

    /** Somebody typed an address into the open form. */
    record RegistrationRequested(Request request, Position restsOn) {

        record Request(
                UUID requestId,
                UUID workshopId,
                String address,
                String language,
                String timeZone,
                Instant expiresAt,
                int linkGeneration,
                @Nullable UUID alreadyIn,
                @Nullable Integer alreadyInGeneration) {}
    }

    /** Somebody asked for the links of an address. */
    record LinksRequested(UUID requestId, String address, String language, String timeZone, List<Link> participations) {

        record Link(UUID participationId, UUID workshopId, int linkGeneration) {}
    }
}

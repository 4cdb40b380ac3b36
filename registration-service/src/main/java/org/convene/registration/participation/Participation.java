package org.convene.registration.participation;

import java.time.Instant;
import java.util.UUID;
import org.convene.registration.person.Details;
import org.jspecify.annotations.Nullable;

/**
 * One person's one registration for one workshop.
 *
 * @param arrival the order in which the workshop's registrations were decided; who waits moves up in this order
 * @param hostId the host that invited her; none if she found the workshop herself
 */
public record Participation(
        UUID id,
        UUID workshopId,
        UUID personId,
        String address,
        Details details,
        PlaceKind kind,
        ParticipationState state,
        long arrival,
        @Nullable UUID hostId,
        int linkGeneration,
        Instant registeredAt,
        @Nullable Instant joinedAt) {

    public boolean isCancelled() {
        return state == ParticipationState.CANCELLED;
    }

    public boolean isWaiting() {
        return state == ParticipationState.WAITLISTED;
    }

    public boolean holdsRoomPlace() {
        return kind == PlaceKind.ROOM && state == ParticipationState.CONFIRMED;
    }

    public Participation with(ParticipationState next) {
        return new Participation(
                id,
                workshopId,
                personId,
                address,
                details,
                kind,
                next,
                arrival,
                hostId,
                linkGeneration,
                registeredAt,
                joinedAt);
    }
}

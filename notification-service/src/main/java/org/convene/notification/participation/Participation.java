package org.convene.notification.participation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person's registration for one workshop, as last told. */
public record Participation(
        UUID participationId,
        UUID workshopId,
        @Nullable UUID hostFoundationId,
        String address,
        String name,
        String language,
        String timeZone,
        Kind kind,
        State state,
        @Nullable Integer waitingPosition,
        int linkGeneration) {

    /** Returns the same without whose it is. */
    public Participation withoutPerson(String nobody) {
        return new Participation(
                participationId,
                workshopId,
                hostFoundationId,
                nobody,
                "—",
                language,
                "UTC",
                kind,
                state,
                waitingPosition,
                linkGeneration);
    }

    /** A room place may speak and is limited; the audience watches. */
    public enum Kind {
        ROOM,
        AUDIENCE
    }

    /** How far a registration is. */
    public enum State {
        CONFIRMED,
        WAITLISTED,
        OFFERED,
        PENDING,
        CANCELLED
    }
}

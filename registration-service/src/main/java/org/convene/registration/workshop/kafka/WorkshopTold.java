package org.convene.registration.workshop.kafka;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convene.registration.workshop.Helper;
import org.convene.registration.workshop.Host;
import org.convene.registration.workshop.Position;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.WorkshopState;
import org.convene.registration.workshop.WorkshopText;
import org.jspecify.annotations.Nullable;

/**
 * Any event of a workshop: all carry its whole state, of which we name what we use.
 *
 * <p>Events that were told before texts were translated carry none.
 *
 * @param helpers all who help with it; {@code null} in events that do not say
 */
record WorkshopTold(State workshop, @Nullable List<Helper> helpers) {

    record State(
            UUID workshopId,
            WorkshopState state,
            String language,
            String title,
            String purpose,
            @Nullable List<WorkshopText> texts,
            @Nullable String seriesName,
            @Nullable Integer number,
            Instant startsAt,
            Instant endsAt,
            String timeZone,
            int roomPlaces,
            boolean audience,
            List<Host> hosts,
            @Nullable Instant registrationOpensAt,
            @Nullable Instant registrationClosesAt,
            @Nullable String meetingAddress) {}

    Workshop at(Position position) {
        return new Workshop(
                workshop.workshopId(),
                workshop.state(),
                workshop.language(),
                workshop.title(),
                workshop.purpose(),
                workshop.texts() == null ? List.of() : workshop.texts(),
                workshop.seriesName(),
                workshop.number(),
                workshop.startsAt(),
                workshop.endsAt(),
                workshop.timeZone(),
                workshop.roomPlaces(),
                workshop.audience(),
                workshop.hosts(),
                workshop.registrationOpensAt(),
                workshop.registrationClosesAt(),
                workshop.meetingAddress(),
                position);
    }
}

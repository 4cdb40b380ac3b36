package org.convene.registration.participation.kafka;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convene.messaging.DomainEvent;
import org.convene.messaging.Outbox;
import org.convene.registration.participation.Participation;
import org.convene.registration.participation.ParticipationState;
import org.convene.registration.participation.PlaceKind;
import org.convene.registration.workshop.Position;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.Workshops;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what happened to registrations; called in the transaction of the change. */
@Component
public class RegistrationsTold {

    static final String TOPIC = "registration-service.registrations.v1";

    private final Outbox outbox;
    private final Workshops workshops;

    RegistrationsTold(Outbox outbox, Workshops workshops) {
        this.outbox = outbox;
        this.workshops = workshops;
    }

    /** Tells many events at once; those of one participation in their order. */
    public void tellAll(List<DomainEvent> events) {
        if (!events.isEmpty()) {
            outbox.tellAll(events);
        }
    }

    /** She is in; promoted if a place became free for her while she waited. */
    public static DomainEvent confirmed(Participation participation, Position restsOn, boolean promoted) {
        return event(
                "RegistrationConfirmed", participation, new Confirmed(state(participation, null), restsOn, promoted));
    }

    public static DomainEvent waitlisted(Participation participation, Position restsOn, @Nullable Integer position) {
        return event("RegistrationWaitlisted", participation, new Standing(state(participation, position), restsOn));
    }

    /**
     * She is out.
     *
     * @param cause the event whose mere consequence this is; then nobody is mailed
     */
    public static DomainEvent cancelled(Participation participation, Position restsOn, @Nullable UUID cause) {
        State state = state(participation, null);
        return event(
                "RegistrationCancelled",
                participation,
                cause == null ? new Standing(state, restsOn) : new Caused(state, restsOn, cause));
    }

    /** She told something else about herself. */
    public void changed(Participation participation, @Nullable Integer position) {
        Standing standing = standing(participation, position);
        outbox.tellAll(List.of(event("RegistrationChanged", participation, standing)));
    }

    /** Her link ended, and she has a new one. */
    public void linkRenewed(Participation participation, @Nullable Integer position) {
        Standing standing = standing(participation, position);
        outbox.tellAll(List.of(event("RegistrationLinkRenewed", participation, standing)));
    }

    /** She went through the door for the first time. */
    public void attended(Participation participation, Instant joinedAt, @Nullable Integer position) {
        Standing standing = standing(participation, position);
        Attended attended = new Attended(standing.participation(), standing.restsOn(), joinedAt);
        outbox.tellAll(List.of(event("AttendanceRecorded", participation, attended)));
    }

    Standing standing(Participation participation, @Nullable Integer position) {
        Position restsOn = workshops
                .find(participation.workshopId())
                .map(Workshop::position)
                .orElseThrow(() -> new IllegalStateException("workshop: " + participation.workshopId()
                        + " (expected: known, for somebody takes part in it)"));
        return new Standing(state(participation, position), restsOn);
    }

    private static DomainEvent event(String type, Participation participation, Object payload) {
        return new DomainEvent(TOPIC, participation.id(), type, payload);
    }

    private static State state(Participation p, @Nullable Integer position) {
        return new State(
                p.id(),
                p.workshopId(),
                p.personId(),
                p.address(),
                p.details().name(),
                p.details().language(),
                p.details().timeZone(),
                p.details().country(),
                p.kind(),
                p.state(),
                position,
                p.hostId(),
                p.linkGeneration());
    }

    /** How a participation stands, as other services are told. */
    record Standing(State participation, Position restsOn) {}

    record Caused(State participation, Position restsOn, UUID cause) {}

    record Confirmed(State participation, Position restsOn, boolean promoted) {}

    record Attended(State participation, Position restsOn, Instant joinedAt) {}

    record State(
            UUID participationId,
            UUID workshopId,
            UUID personId,
            String address,
            String name,
            String language,
            String timeZone,
            String country,
            PlaceKind kind,
            ParticipationState state,
            @Nullable Integer waitingPosition,
            @Nullable UUID hostFoundationId,
            int linkGeneration) {}
}

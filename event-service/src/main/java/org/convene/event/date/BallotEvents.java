package org.convene.event.date;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.FoundationEvents.ToldPerson;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopEvents;
import org.convene.event.workshop.WorkshopEvents.ToldWorkshop;

/** Tells who is asked which hours suit her. */
public final class BallotEvents {

    private final WorkshopEvents events;

    public BallotEvents(WorkshopEvents events) {
        this.events = events;
    }

    /** Nobody's address is told: who writes to members knows them. */
    void asked(Workshop workshop, UUID host, Actor actor, List<Candidate> hours, List<Ballot> ballots) {
        List<ToldBallot> told = ballots.stream()
                .map(ballot -> new ToldBallot(ballot.id(), ballot.personId(), Ballot.GENERATION))
                .toList();
        Duration lasts = Duration.ofMinutes(workshop.latestTerms().durationMinutes());
        events.tell(
                "HoursAsked",
                workshop,
                state -> new HoursAsked(
                        state,
                        ToldPerson.of(actor),
                        host,
                        hours.stream()
                                .map(Candidate::startsAt)
                                .map(start -> new ToldHour(start, start.plus(lasts)))
                                .toList(),
                        told,
                        hours.getLast().startsAt()));
    }

    /** An event; {@code expiresAt} is when its question no longer makes sense. */
    record HoursAsked(
            ToldWorkshop workshop,
            ToldPerson by,
            UUID foundationId,
            List<ToldHour> hours,
            List<ToldBallot> ballots,
            Instant expiresAt) {}

    record ToldHour(Instant startsAt, Instant endsAt) {}

    record ToldBallot(UUID ballotId, UUID personId, int linkGeneration) {}
}

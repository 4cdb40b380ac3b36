package org.convene.registration.place.jdbc;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.messaging.event.EventIds;
import org.convene.registration.participation.Participations;
import org.convene.registration.participation.kafka.RegistrationsTold;
import org.convene.registration.place.Entries.Entrant;
import org.convene.registration.place.InvitedPeople;
import org.convene.registration.place.InvitedPeople.Invited;
import org.convene.registration.place.PlaceAsk;
import org.convene.registration.place.PlaceAsk.Cancellation;
import org.convene.registration.place.PlaceAsk.Registration;
import org.convene.registration.place.PlaceBook;
import org.convene.registration.place.PlaceRound;
import org.convene.registration.place.RegistrationOutcome;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.Workshops;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Decides many asks in one transaction with as many statements as for one. */
@Repository
class JdbcPlaceBook implements PlaceBook {

    private final PlaceRows places;
    private final Workshops workshops;
    private final Participations participations;
    private final EntryBook entries;
    private final InvitedPeople invited;
    private final PersonRows persons;
    private final AnsweredRows answered;
    private final RegistrationsTold told;
    private final TransactionTemplate transaction;
    private final Clock clock;

    JdbcPlaceBook(
            PlaceRows places,
            Workshops workshops,
            Participations participations,
            EntryBook entries,
            InvitedPeople invited,
            PersonRows persons,
            AnsweredRows answered,
            RegistrationsTold told,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.places = places;
        this.workshops = workshops;
        this.participations = participations;
        this.entries = entries;
        this.invited = invited;
        this.persons = persons;
        this.answered = answered;
        this.told = told;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public List<PlaceAsk.Answer> decide(UUID workshopId, List<PlaceAsk> asks) {
        List<PlaceAsk.Answer> answers = transaction.execute(status -> locked(workshopId, asks));
        if (answers == null) {
            throw new IllegalStateException("answers: null (expected: " + asks.size() + ")");
        }
        return answers;
    }

    private List<PlaceAsk.Answer> locked(UUID workshopId, List<PlaceAsk> asks) {
        PlaceRows.Locked locked = places.lock(workshopId);
        // Read after the lock is held: what we tell rests on what is known now.
        Workshop workshop = workshops.find(workshopId).orElseThrow();
        // PostgreSQL keeps microseconds; what is told must be what is stored.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Registration> registrations = only(Registration.class, asks);
        Set<UUID> leaving = only(Cancellation.class, asks).stream()
                .map(Cancellation::participationId)
                .collect(Collectors.toSet());

        Map<PlaceAsk.Entry, Entrant> entrants = entries.entrants(workshopId, registrations, now);
        Map<String, UUID> personIds = persons.save(entrants, registrations, now);
        Map<UUID, Invited> invitations = invited.among(workshopId, personIds.values());
        int mayMoveUp = leaving.size() + locked.plan().limit() - locked.plan().taken();
        PlaceRound round = new PlaceRound(
                workshop,
                locked.plan(),
                locked.lastArrival(),
                participations.known(workshopId, leaving, personIds.values()),
                locked.plan().waiting() == 0 || leaving.isEmpty()
                        ? List.of()
                        : participations.firstWaiting(workshopId, mayMoveUp),
                now);
        Replies replies = answered.repliesTo(registrations);

        List<PlaceAsk.Answer> answers = new ArrayList<>(asks.size());
        Set<PlaceAsk.Entry> spent = new HashSet<>();
        for (PlaceAsk ask : asks) {
            answers.add(
                    switch (ask) {
                        case Cancellation cancellation -> round.cancel(cancellation.participationId());
                        case Registration registration ->
                            replies.replyTo(registration, () -> {
                                Entrant entrant = entrants.get(registration.entry());
                                if (entrant == null) {
                                    return new RegistrationOutcome.EntryGone();
                                }
                                UUID person = personIds.get(entrant.addressKey());
                                if (person == null) {
                                    throw new IllegalStateException(
                                            "person of " + registration.entry() + ": not stored");
                                }
                                RegistrationOutcome outcome = round.register(
                                        EventIds.next(now),
                                        entrant,
                                        person,
                                        host(invitations.get(person)),
                                        registration);
                                if (outcome instanceof RegistrationOutcome.Confirmed
                                        || outcome instanceof RegistrationOutcome.Waitlisted) {
                                    spent.add(registration.entry());
                                }
                                return outcome;
                            });
                    });
        }
        write(workshop, round, invitations, causes(asks), now);
        entries.spend(spent, now);
        answered.save(replies, now);
        return answers;
    }

    private void write(
            Workshop workshop, PlaceRound round, Map<UUID, Invited> invitations, Map<UUID, UUID> causes, Instant now) {
        if (round.changes().isEmpty()) {
            return;
        }
        participations.saveAll(round.results(), now);
        places.save(workshop.id(), round);
        List<UUID> accepted = round.changes().stream()
                .filter(change -> change.what().isAdmission())
                .map(change -> invitations.get(change.participation().personId()))
                .filter(Objects::nonNull)
                .map(Invited::invitationId)
                .distinct()
                .toList();
        told.tellAll(PlaceEvents.of(workshop, round.changes(), causes));
        invited.accept(accepted, workshop.position(), now);
    }

    private static @Nullable UUID host(@Nullable Invited invitation) {
        return invitation == null ? null : invitation.hostId();
    }

    private static Map<UUID, UUID> causes(List<PlaceAsk> asks) {
        Map<UUID, UUID> causes = new HashMap<>();
        for (Cancellation cancellation : only(Cancellation.class, asks)) {
            if (cancellation.cause() != null) {
                causes.put(cancellation.participationId(), cancellation.cause());
            }
        }
        return causes;
    }

    private static <T extends PlaceAsk> List<T> only(Class<T> type, List<PlaceAsk> asks) {
        return asks.stream().filter(type::isInstance).map(type::cast).toList();
    }
}

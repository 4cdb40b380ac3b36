package org.convene.registration.account.jdbc;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.registration.account.PersonalRecords;
import org.convene.registration.invitation.Invitations;
import org.convene.registration.participation.Participation;
import org.convene.registration.participation.Participations;
import org.convene.registration.participation.kafka.RegistrationsTold;
import org.convene.registration.person.PersonAddress;
import org.convene.registration.place.PlaceAsk.Cancellation;
import org.convene.registration.place.PlaceBook;
import org.convene.registration.place.Places;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.Workshops;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves and erases under the locks of all workshops concerned, taken in one order before anything else. */
@Repository
class JdbcPersonalRecords implements PersonalRecords {

    private final JdbcClient jdbc;
    private final Places places;
    private final PlaceBook book;
    private final Workshops workshops;
    private final Participations participations;
    private final RegistrationsTold registrations;
    private final Invitations invitations;
    private final Clock clock;

    JdbcPersonalRecords(
            JdbcClient jdbc,
            Places places,
            PlaceBook book,
            Workshops workshops,
            Participations participations,
            RegistrationsTold registrations,
            Invitations invitations,
            Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.book = book;
        this.workshops = workshops;
        this.participations = participations;
        this.registrations = registrations;
        this.invitations = invitations;
        this.clock = clock;
    }

    @Override
    public void move(PersonAddress from, PersonAddress to) {
        lockWorkshopsOf(from);
        Optional<UUID> before = person(from);
        if (before.isEmpty()) {
            return;
        }
        Optional<UUID> there = person(to);
        if (there.isEmpty()) {
            jdbc.sql("UPDATE person SET address = ?, address_key = ? WHERE id = ?")
                    .params(to.given(), to.key(), before.get())
                    .update();
        }
        UUID person = there.orElse(before.get());
        List<UUID> moved = jdbc.sql("""
                UPDATE participation p SET person_id = :person, address = :address
                WHERE person_id = :before AND (:same OR state = 'CANCELLED' OR NOT EXISTS (
                    SELECT FROM participation other WHERE other.workshop_id = p.workshop_id
                        AND other.person_id = :person AND other.state <> 'CANCELLED'))
                RETURNING id
                """)
                .param("person", person)
                .param("address", to.given())
                .param("before", before.get())
                .param("same", there.isEmpty())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
        List<UUID> invited = jdbc.sql("""
                UPDATE invitation i SET person_id = :person
                WHERE person_id = :before AND (:same OR NOT EXISTS (
                    SELECT FROM invitation other WHERE other.workshop_id = i.workshop_id AND other.person_id = :person))
                RETURNING id
                """)
                .param("person", person)
                .param("before", before.get())
                .param("same", there.isEmpty())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
        moved.stream()
                .map(participations::find)
                .flatMap(Optional::stream)
                .filter(each -> !each.isCancelled())
                .forEach(each ->
                        registrations.changed(each, each.isWaiting() ? participations.waitingPosition(each) : null));
        invitations.tellChanged(invited);
    }

    @Override
    public void erase(PersonAddress address, UUID cause) {
        lockWorkshopsOf(address);
        person(address).ifPresent(person -> erase(person, cause));
        jdbc.sql("DELETE FROM registration_request WHERE address_key = ?")
                .param(address.key())
                .update();
        jdbc.sql("DELETE FROM links_request WHERE address_key = ?")
                .param(address.key())
                .update();
    }

    private void erase(UUID person, UUID cause) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // First without name and address, then called off: so nothing that is told of it has them any more.
        jdbc.sql("""
                UPDATE person SET address = 'erased@erased.invalid', address_key = 'erased:' || id, name = NULL,
                    language = NULL, time_zone = NULL, country = NULL, institution = NULL, profession = NULL
                WHERE id = ?
                """).param(person).update();
        List<UUID> erased = jdbc.sql("""
                UPDATE participation SET address = 'erased@erased.invalid', name = '—', time_zone = 'UTC',
                    institution = NULL, profession = NULL, erased_at = ?
                WHERE person_id = ? RETURNING id
                """)
                .params(Timestamp.from(now), person)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
        List<UUID> invited = jdbc.sql("""
                UPDATE invitation SET name = NULL, time_zone = NULL, answered_at = coalesce(answered_at, ?),
                    link_generation = link_generation + 1,
                    state = CASE WHEN state IN ('WAITING', 'ISSUED') THEN 'WITHDRAWN' ELSE state END
                WHERE person_id = ? RETURNING id
                """)
                .params(Timestamp.from(now), person)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
        erased.stream().map(participations::find).flatMap(Optional::stream).forEach(each -> end(each, cause));
        invitations.tellChanged(invited);
    }

    /** What is over stays as it was: the place was used, or not. */
    private void end(Participation participation, UUID cause) {
        Workshop workshop = workshops.find(participation.workshopId()).orElseThrow();
        if (participation.isCancelled() || workshop.isOverAt(clock.instant()) || workshop.isCalledOff()) {
            registrations.changed(participation, null);
        } else {
            book.decide(workshop.id(), List.of(new Cancellation(workshop.id(), participation.id(), cause)));
        }
    }

    private Optional<UUID> person(PersonAddress address) {
        return jdbc.sql("SELECT id FROM person WHERE address_key = ? FOR UPDATE")
                .param(address.key())
                .query(UUID.class)
                .optional();
    }

    private void lockWorkshopsOf(PersonAddress address) {
        jdbc.sql("""
                SELECT workshop_id FROM participation WHERE person_id IN (SELECT id FROM person WHERE address_key = :key)
                UNION
                SELECT workshop_id FROM invitation WHERE person_id IN (SELECT id FROM person WHERE address_key = :key)
                ORDER BY workshop_id
                """)
                .param("key", address.key())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list()
                .forEach(places::lockForChange);
    }
}

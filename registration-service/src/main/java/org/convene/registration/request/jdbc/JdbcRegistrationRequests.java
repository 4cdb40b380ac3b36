package org.convene.registration.request.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.convene.registration.participation.Participation;
import org.convene.registration.participation.Participations;
import org.convene.registration.person.PersonAddress;
import org.convene.registration.request.MailPace;
import org.convene.registration.request.RegistrationRequest;
import org.convene.registration.request.RegistrationRequests;
import org.convene.registration.workshop.Workshop;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcRegistrationRequests implements RegistrationRequests {

    private static final int GUESSES = 5;

    private final JdbcClient jdbc;
    private final Participations participations;
    private final RequestsTold told;
    private final Clock clock;

    JdbcRegistrationRequests(JdbcClient jdbc, Participations participations, RequestsTold told, Clock clock) {
        this.jdbc = jdbc;
        this.participations = participations;
        this.told = told;
        this.clock = clock;
    }

    @Override
    @Transactional
    public UUID ask(Workshop workshop, PersonAddress address, String language, String timeZone) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AddressLock.take(jdbc, workshop.id() + " " + address.key());
        List<RegistrationRequest> today = jdbc.sql("""
                SELECT * FROM registration_request
                WHERE workshop_id = :workshop AND address_key = :key AND requested_at > :since
                ORDER BY requested_at DESC
                """)
                .param("workshop", workshop.id())
                .param("key", address.key())
                .param("since", Timestamp.from(MailPace.since(now)))
                .query(JdbcRegistrationRequests::request)
                .list();
        // Asked for on every path, so that the time that this takes tells nothing.
        Optional<Participation> present = participations.activeOf(workshop.id(), address.key());
        if (!MailPace.allowsAnother(
                today.stream().map(RegistrationRequest::requestedAt).toList(), now)) {
            return today.getFirst().id();
        }
        RegistrationRequest request = new RegistrationRequest(
                UUID.randomUUID(),
                workshop.id(),
                address.given(),
                address.key(),
                language,
                timeZone,
                now,
                now.plus(RegistrationRequest.LIFE),
                null);
        insert(request);
        told.requested(request, present.orElse(null), workshop.position());
        return request.id();
    }

    private void insert(RegistrationRequest request) {
        jdbc.sql("""
                INSERT INTO registration_request (id, workshop_id, address, address_key, language, time_zone, requested_at,
                    expires_at)
                VALUES (:id, :workshop, :address, :key, :language, :zone, :requested, :expires)
                """)
                .param("id", request.id())
                .param("workshop", request.workshopId())
                .param("address", request.address())
                .param("key", request.addressKey())
                .param("language", request.language())
                .param("zone", request.timeZone())
                .param("requested", Timestamp.from(request.requestedAt()))
                .param("expires", Timestamp.from(request.expiresAt()))
                .update();
    }

    @Override
    public Optional<RegistrationRequest> find(UUID id) {
        return jdbc.sql("SELECT * FROM registration_request WHERE id = :id")
                .param("id", id)
                .query(JdbcRegistrationRequests::request)
                .optional();
    }

    @Override
    public Guess guess(UUID id, Predicate<UUID> isRight) {
        // Counted before it is compared: a hundred guesses at once are still only five.
        int counted = jdbc.sql("""
                UPDATE registration_request SET guesses = guesses + 1
                WHERE id = :id AND guesses < :most AND expires_at > :now
                """)
                .param("id", id)
                .param("most", GUESSES)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (counted == 0) {
            return Guess.NO_MORE;
        }
        if (!isRight.test(id)) {
            return Guess.WRONG;
        }
        jdbc.sql("UPDATE registration_request SET guesses = guesses - 1 WHERE id = :id AND guesses > 0")
                .param("id", id)
                .update();
        return Guess.RIGHT;
    }

    private static RegistrationRequest request(ResultSet row, int index) throws SQLException {
        Timestamp spent = row.getTimestamp("spent_at");
        return new RegistrationRequest(
                row.getObject("id", UUID.class),
                row.getObject("workshop_id", UUID.class),
                row.getString("address"),
                row.getString("address_key"),
                row.getString("language"),
                row.getString("time_zone"),
                row.getTimestamp("requested_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                spent == null ? null : spent.toInstant());
    }
}

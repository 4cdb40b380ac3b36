package org.convene.notification.mailing.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convene.notification.letter.Purpose;
import org.convene.notification.mailing.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the people of an audience, a batch at a time, in the order of their ids. */
@Component
class Recipients {

    private static final String MEMBERS = """
            SELECT m.person_id AS id, m.address, m.name, coalesce(a.language, 'en') AS language, a.time_zone,
                m.foundation_id, NULL::uuid AS participation_id, NULL AS state, 0 AS link_generation,
                NULL::integer AS waiting_position
            FROM (SELECT DISTINCT ON (person_id) * FROM member
                  WHERE foundation_id = ANY (:foundations) AND role LIKE :role
                      AND (:persons::uuid[] IS NULL OR person_id = ANY (:persons::uuid[]))
                  ORDER BY person_id, foundation_id) AS m
            LEFT JOIN account a USING (person_id)
            WHERE m.person_id > :after AND (:everybody OR NOT EXISTS (SELECT 1 FROM participation p
                WHERE p.workshop_id = :workshop AND p.state <> 'CANCELLED' AND lower(p.address) = lower(m.address)))
            ORDER BY m.person_id LIMIT :limit""";

    // Who came back may be heard of before her cancelling is: her later registration is the one that counts.
    private static final String PARTICIPANTS = """
            SELECT participation_id AS id, address, name, language, time_zone, host_foundation_id AS foundation_id,
                participation_id, state, link_generation, waiting_position
            FROM participation p
            WHERE workshop_id = :workshop AND state = ANY (:states) AND participation_id > :after
                AND (cardinality(:foundations::uuid[]) = 0 OR host_foundation_id = ANY (:foundations))
                AND (:end::uuid IS NULL OR participation_id < :end)
                AND (:epoch::bigint IS NULL OR (informed_epoch, informed_sequence) < (:epoch, :sequence))
                AND NOT EXISTS (SELECT 1 FROM participation later
                    WHERE later.workshop_id = p.workshop_id AND lower(later.address) = lower(p.address)
                        AND later.state <> 'CANCELLED' AND later.participation_id > p.participation_id)
            ORDER BY participation_id LIMIT :limit""";

    private static final String INVITEES = """
            SELECT invitation_id AS id, address, name, language, time_zone, host_foundation_id AS foundation_id,
                NULL::uuid AS participation_id, NULL AS state, link_generation, NULL::integer AS waiting_position
            FROM invitation i
            WHERE workshop_id = :workshop AND state = 'ISSUED' AND invitation_id > :after
                AND EXISTS (SELECT 1 FROM delivery d
                    WHERE d.invitation_id = i.invitation_id AND d.state = 'ACCEPTED')
                AND (:everybody OR NOT EXISTS (SELECT 1 FROM participation p
                    WHERE p.workshop_id = :workshop AND p.state <> 'CANCELLED' AND lower(p.address) = lower(i.address)))
            ORDER BY invitation_id LIMIT :limit""";

    private static final int TIME_BITS_ABOVE = 16;

    private final JdbcClient jdbc;

    Recipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them; {@code state} is that of her participation, if she is written to for one. */
    record Recipient(
            UUID id,
            String address,
            @Nullable String name,
            String language,
            @Nullable String timeZone,
            @Nullable UUID foundationId,
            @Nullable UUID participationId,
            @Nullable String state,
            int linkGeneration,
            @Nullable Integer waitingPosition) {

        boolean isConfirmed() {
            return "CONFIRMED".equals(state);
        }
    }

    List<Recipient> after(UUID after, OpenMailing mailing, int limit) {
        var query = switch (mailing.audience()) {
            case ADMINS -> members("ADMIN", mailing);
            case MEMBERS -> members("%", mailing);
            case PARTICIPANTS -> participants(mailing, "CONFIRMED", "WAITLISTED", "OFFERED", "PENDING");
            case CONFIRMED -> participants(mailing, "CONFIRMED");
            case WAITING -> participants(mailing, "WAITLISTED", "OFFERED", "PENDING");
            case INVITEES -> jdbc.sql(INVITEES);
        };
        // Of what ends a calendar entry a participant hears as such, and not once more as a member or an invitee.
        return query.param("everybody", !Purpose.WORKSHOP_CALLED_OFF.name().equals(mailing.purpose()))
                .param("workshop", mailing.workshopId())
                .param("after", after)
                .param("limit", limit)
                .query(new DataClassRowMapper<>(Recipient.class))
                .list();
    }

    private JdbcClient.StatementSpec members(String role, OpenMailing mailing) {
        return jdbc.sql(MEMBERS)
                .param("role", role)
                .param("foundations", mailing.foundations())
                .param("persons", mailing.persons());
    }

    private JdbcClient.StatementSpec participants(OpenMailing mailing, String... states) {
        return jdbc.sql(PARTICIPANTS)
                .param("states", states)
                .param("foundations", mailing.foundations())
                .param("epoch", mailing.epoch())
                .param("sequence", mailing.sequence())
                .param("end", mailing.registeredBy() == null ? null : firstAfter(mailing.registeredBy()));
    }

    // Ids tell when they were given (UUID version 7): the least of the next millisecond is above all until this one.
    private static UUID firstAfter(Instant at) {
        return new UUID((at.toEpochMilli() + 1) << TIME_BITS_ABOVE, 0);
    }

    /** A mailing as it lies open. */
    @SuppressWarnings("ArrayRecordComponent") // As the driver takes it; nobody compares these.
    record OpenMailing(
            UUID id,
            String purpose,
            String occurrence,
            Audience audience,
            UUID[] foundations,
            UUID @Nullable [] persons,
            @Nullable UUID workshopId,
            @Nullable Long epoch,
            @Nullable Long sequence,
            String news,
            UUID expandedTo,
            @Nullable Instant expiresAt,
            @Nullable Instant registeredBy) {

        boolean isOfParticipants() {
            return switch (audience) {
                case PARTICIPANTS, CONFIRMED, WAITING -> true;
                case ADMINS, MEMBERS, INVITEES -> false;
            };
        }
    }
}

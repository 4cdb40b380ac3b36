package org.convene.registration.participation.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.registration.participation.Participation;
import org.convene.registration.participation.ParticipationState;
import org.convene.registration.participation.Participations;
import org.convene.registration.participation.PlaceKind;
import org.convene.registration.participation.kafka.RegistrationsTold;
import org.convene.registration.person.Details;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcParticipations implements Participations {

    private final JdbcClient jdbc;
    private final RegistrationsTold told;

    JdbcParticipations(JdbcClient jdbc, RegistrationsTold told) {
        this.jdbc = jdbc;
        this.told = told;
    }

    @Override
    public Optional<Participation> find(UUID id) {
        return jdbc.sql("SELECT * FROM participation WHERE id = :id")
                .param("id", id)
                .query(JdbcParticipations::participation)
                .optional();
    }

    @Override
    public List<Participation> known(UUID workshopId, Collection<UUID> ids, Collection<UUID> personIds) {
        return jdbc.sql("""
                WITH named AS MATERIALIZED (SELECT * FROM participation WHERE id = ANY (:ids))
                SELECT * FROM named WHERE workshop_id = :workshop
                UNION
                SELECT * FROM participation
                WHERE workshop_id = :workshop AND person_id = ANY (:persons) AND state <> 'CANCELLED'
                """)
                .param("workshop", workshopId)
                .param("ids", ids.toArray(UUID[]::new))
                .param("persons", personIds.toArray(UUID[]::new))
                .query(JdbcParticipations::participation)
                .list();
    }

    @Override
    public List<Participation> firstWaiting(UUID workshopId, int count) {
        return jdbc.sql("""
                SELECT * FROM participation
                WHERE workshop_id = :workshop AND state = 'WAITLISTED'
                ORDER BY arrival LIMIT :count
                """)
                .param("workshop", workshopId)
                .param("count", count)
                .query(JdbcParticipations::participation)
                .list();
    }

    @Override
    public List<Participation> activeOf(String addressKey) {
        return jdbc.sql("""
                SELECT p.* FROM participation p JOIN person ON person.id = p.person_id
                WHERE person.address_key = :key AND p.state <> 'CANCELLED'
                ORDER BY p.registered_at, p.id
                """)
                .param("key", addressKey)
                .query(JdbcParticipations::participation)
                .list();
    }

    @Override
    public Optional<Participation> activeOf(UUID workshopId, String addressKey) {
        return jdbc.sql("""
                SELECT p.* FROM participation p JOIN person ON person.id = p.person_id
                WHERE p.workshop_id = :workshop AND person.address_key = :key AND p.state <> 'CANCELLED'
                """)
                .param("workshop", workshopId)
                .param("key", addressKey)
                .query(JdbcParticipations::participation)
                .optional();
    }

    @Override
    public int waitingPosition(Participation waiting) {
        return jdbc.sql("""
                SELECT count(*) FROM participation
                WHERE workshop_id = :workshop AND state = 'WAITLISTED' AND arrival <= :arrival
                """)
                .param("workshop", waiting.workshopId())
                .param("arrival", waiting.arrival())
                .query(Integer.class)
                .single();
    }

    @Override
    public void saveAll(Collection<Participation> participations, Instant now) {
        if (participations.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO participation (id, workshop_id, person_id, address, name, country, language, time_zone,
                    institution, profession, kind, state, arrival, host_id, link_generation, registered_at)
                SELECT id, "workshopId", "personId", address, details ->> 'name', details ->> 'country',
                    details ->> 'language', details ->> 'timeZone', details ->> 'institution', details ->> 'profession',
                    kind, state, arrival, "hostId", "linkGeneration", "registeredAt"
                FROM json_to_recordset(CAST(:rows AS json)) AS r(id uuid, "workshopId" uuid, "personId" uuid, address text,
                    details json, kind text, state text, arrival bigint, "hostId" uuid, "linkGeneration" integer,
                    "registeredAt" timestamptz)
                ON CONFLICT (id) DO UPDATE SET state = excluded.state,
                    cancelled_at = CASE WHEN excluded.state = 'CANCELLED' THEN CAST(:now AS timestamptz) END
                """)
                .param("rows", JsonMapper.shared().writeValueAsString(participations))
                .param("now", Timestamp.from(now))
                .update();
    }

    @Override
    @Transactional
    public Participation change(UUID id, Details details) {
        Participation changed = jdbc.sql("""
                UPDATE participation SET name = :name, country = :country, language = :language, time_zone = :zone,
                    institution = :institution, profession = :profession
                WHERE id = :id RETURNING *
                """)
                .param("id", id)
                .param("name", details.name())
                .param("country", details.country())
                .param("language", details.language())
                .param("zone", details.timeZone())
                .param("institution", details.institution())
                .param("profession", details.profession())
                .query(JdbcParticipations::participation)
                .single();
        told.changed(changed, changed.isWaiting() ? waitingPosition(changed) : null);
        return changed;
    }

    @Override
    @Transactional
    public boolean renewLink(UUID id, int generation) {
        // Who decides about places tells people as she read them: before this, or after it, never across it.
        jdbc.sql("""
                SELECT p.workshop_id FROM place p JOIN participation t USING (workshop_id)
                WHERE t.id = :id FOR UPDATE OF p
                """).param("id", id).query(UUID.class).optional();
        Optional<Participation> renewed = jdbc.sql("""
                UPDATE participation SET link_generation = link_generation + 1
                WHERE id = :id AND link_generation = :generation RETURNING *
                """)
                .param("id", id)
                .param("generation", generation)
                .query(JdbcParticipations::participation)
                .optional();
        renewed.ifPresent(p -> told.linkRenewed(p, p.isWaiting() ? waitingPosition(p) : null));
        return renewed.isPresent();
    }

    private static Participation participation(ResultSet row, int index) throws SQLException {
        Timestamp joined = row.getTimestamp("joined_at");
        return new Participation(
                row.getObject("id", UUID.class),
                row.getObject("workshop_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("address"),
                new Details(
                        row.getString("name"),
                        row.getString("country"),
                        row.getString("language"),
                        row.getString("time_zone"),
                        row.getString("institution"),
                        row.getString("profession")),
                PlaceKind.valueOf(row.getString("kind")),
                ParticipationState.valueOf(row.getString("state")),
                row.getLong("arrival"),
                row.getObject("host_id", UUID.class),
                row.getInt("link_generation"),
                row.getTimestamp("registered_at").toInstant(),
                joined == null ? null : joined.toInstant());
    }
}

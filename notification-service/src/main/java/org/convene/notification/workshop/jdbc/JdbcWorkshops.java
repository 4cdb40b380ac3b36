package org.convene.notification.workshop.jdbc;

import java.util.Optional;
import java.util.UUID;
import org.convene.notification.workshop.CurrentWorkshop;
import org.convene.notification.workshop.Position;
import org.convene.notification.workshop.Workshop;
import org.convene.notification.workshop.Workshops;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Holds a pointer to the current version; versions are never changed, so they may be read by any number of workers. */
@Repository
class JdbcWorkshops implements Workshops {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcWorkshops(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void replace(Workshop workshop, Position position) {
        jdbc.sql("""
                INSERT INTO workshop_version (workshop_id, epoch, sequence, body)
                VALUES (:id, :epoch, :sequence, :body::jsonb)
                ON CONFLICT (workshop_id, epoch, sequence) DO UPDATE SET body = EXCLUDED.body""")
                .param("id", workshop.workshopId())
                .param("epoch", position.epoch())
                .param("sequence", position.sequence())
                .param("body", json.writeValueAsString(workshop))
                .update();
        jdbc.sql("""
                INSERT INTO workshop (workshop_id, epoch, sequence) VALUES (:id, :epoch, :sequence)
                ON CONFLICT (workshop_id) DO UPDATE SET epoch = EXCLUDED.epoch, sequence = EXCLUDED.sequence""")
                .param("id", workshop.workshopId())
                .param("epoch", position.epoch())
                .param("sequence", position.sequence())
                .update();
    }

    @Override
    public Optional<CurrentWorkshop> find(UUID workshopId) {
        return jdbc.sql("""
                SELECT v.body, v.epoch, v.sequence
                FROM workshop w JOIN workshop_version v USING (workshop_id, epoch, sequence)
                WHERE w.workshop_id = ?""")
                .param(workshopId)
                .query((row, _) -> new CurrentWorkshop(
                        json.readValue(row.getString("body"), Workshop.class),
                        new Position(row.getLong("epoch"), row.getLong("sequence"))))
                .optional();
    }

    @Override
    public Optional<Workshop> at(UUID workshopId, Position position) {
        return jdbc.sql("SELECT body FROM workshop_version WHERE workshop_id = ? AND epoch = ? AND sequence = ?")
                .params(workshopId, position.epoch(), position.sequence())
                .query(String.class)
                .optional()
                .map(body -> json.readValue(body, Workshop.class));
    }

    @Override
    public void lock(UUID workshopId, Lock lock) {
        String function = switch (lock) {
            case REGISTRATION -> "pg_advisory_xact_lock_shared";
            case FACT -> "pg_advisory_xact_lock";
        };
        jdbc.sql("SELECT 1 FROM (SELECT " + function + "(?)) AS held")
                .param(workshopId.getMostSignificantBits() ^ workshopId.getLeastSignificantBits())
                .query(Integer.class)
                .single();
    }
}

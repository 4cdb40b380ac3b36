package org.convene.registration.place.jdbc;

import java.util.Optional;
import java.util.UUID;
import org.convene.registration.place.PlacePlan;
import org.convene.registration.place.PlaceRound;
import org.convene.registration.place.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlaceRows implements Places {

    private final JdbcClient jdbc;

    PlaceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<PlacePlan> find(UUID workshopId) {
        return jdbc.sql("SELECT agreed_limit, place_limit, taken, waiting FROM place WHERE workshop_id = :workshop")
                .param("workshop", workshopId)
                .query((row, index) -> new PlacePlan(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .optional();
    }

    @Override
    public void lockForChange(UUID workshopId) {
        jdbc.sql("UPDATE place SET changed = true WHERE workshop_id = :workshop")
                .param("workshop", workshopId)
                .update();
    }

    /** Two people may want the last place in the same instant; the second waits here and then finds it taken. */
    Locked lock(UUID workshopId) {
        return jdbc.sql("""
                SELECT agreed_limit, place_limit, taken, waiting, last_arrival
                FROM place WHERE workshop_id = :workshop FOR UPDATE
                """)
                .param("workshop", workshopId)
                .query((row, index) -> new Locked(
                        new PlacePlan(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)), row.getLong(5)))
                .single();
    }

    void create(UUID workshopId) {
        jdbc.sql("""
                INSERT INTO place (workshop_id, agreed_limit, place_limit) VALUES (:workshop, 0, 0)
                ON CONFLICT DO NOTHING
                """).param("workshop", workshopId).update();
    }

    void save(UUID workshopId, PlaceRound round) {
        PlacePlan plan = round.plan();
        jdbc.sql("""
                UPDATE place SET agreed_limit = :agreed, place_limit = :limit, taken = :taken, waiting = :waiting,
                    last_arrival = :arrival, changed = true
                WHERE workshop_id = :workshop
                """)
                .param("agreed", plan.agreed())
                .param("limit", plan.limit())
                .param("taken", plan.taken())
                .param("waiting", plan.waiting())
                .param("arrival", round.lastArrival())
                .param("workshop", workshopId)
                .update();
    }

    /** The places as they stand while we hold their lock. */
    record Locked(PlacePlan plan, long lastArrival) {}
}

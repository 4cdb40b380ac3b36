package org.convene.registration.count.jdbc;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.messaging.Outbox;
import org.convene.registration.count.PlaceCount;
import org.convene.registration.count.PlaceCount.HostCount;
import org.convene.registration.count.PlaceCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcPlaceCounts implements PlaceCounts {

    static final String TOPIC = "registration-service.places.v1";

    private static final Duration APART = Duration.ofSeconds(1);
    private static final int AT_ONCE = 20;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    JdbcPlaceCounts(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int countChanged() {
        Instant now = clock.instant();
        // Who decides about places goes first; those whose row is locked are counted a second later.
        List<UUID> changed = jdbc.sql("""
                SELECT workshop_id FROM place
                WHERE changed AND (counted_at IS NULL OR counted_at <= :before)
                ORDER BY workshop_id LIMIT :limit FOR UPDATE SKIP LOCKED
                """)
                .param("before", Timestamp.from(now.minus(APART)))
                .param("limit", AT_ONCE)
                .query((row, index) -> row.getObject(1, UUID.class))
                .list();
        changed.forEach(workshop -> tell(workshop, now));
        return changed.size();
    }

    private void tell(UUID workshopId, Instant now) {
        PlaceCount count = of(workshopId).orElseThrow();
        boolean news = jdbc.sql("""
                        UPDATE place SET changed = false, counted = CAST(:count AS jsonb), counted_at = :now
                        WHERE workshop_id = :workshop
                        RETURNING old.counted IS DISTINCT FROM new.counted
                        """)
                .param("count", JsonMapper.shared().writeValueAsString(count))
                .param("now", Timestamp.from(now))
                .param("workshop", workshopId)
                .query(Boolean.class)
                .single();
        if (news) {
            outbox.tell(TOPIC, workshopId, "PlacesCounted", count);
        }
    }

    @Override
    public Optional<PlaceCount> of(UUID workshopId) {
        return jdbc.sql("""
                SELECT taken, place_limit, waiting,
                    (SELECT count(*) FROM participation t
                     WHERE t.workshop_id = place.workshop_id AND t.kind = 'AUDIENCE' AND t.state = 'CONFIRMED') AS audience
                FROM place WHERE workshop_id = :workshop
                """)
                .param("workshop", workshopId)
                .query((row, index) -> new PlaceCount(
                        workshopId, row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), hosts(workshopId)))
                .optional();
    }

    private List<HostCount> hosts(UUID workshopId) {
        return jdbc.sql("""
                SELECT h.id,
                    (SELECT count(*) FROM invitation i
                     WHERE i.workshop_id = w.id AND i.host_id = h.id AND i.state IN ('ISSUED', 'ACCEPTED', 'DECLINED')),
                    (SELECT count(*) FROM participation t
                     WHERE t.workshop_id = w.id AND t.host_id = h.id AND t.state <> 'CANCELLED')
                FROM workshop w,
                    LATERAL (SELECT (host ->> 'foundationId')::uuid AS id FROM jsonb_array_elements(w.hosts) AS host) AS h
                WHERE w.id = :workshop ORDER BY h.id
                """)
                .param("workshop", workshopId)
                .query((row, index) -> new HostCount(row.getObject(1, UUID.class), row.getInt(2), row.getInt(3)))
                .list();
    }
}

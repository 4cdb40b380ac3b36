package org.convene.registration.count.jdbc;

import java.util.List;
import java.util.UUID;
import org.convene.messaging.Restatement;
import org.convene.registration.count.PlaceCounts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Restates the numbers of the workshops. */
@Component
class PlacesRestatement implements Restatement {

    private final JdbcClient jdbc;
    private final PlaceCounts counts;

    PlacesRestatement(JdbcClient jdbc, PlaceCounts counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    @Override
    public String topic() {
        return JdbcPlaceCounts.TOPIC;
    }

    @Override
    public String type() {
        return "PlacesRestated";
    }

    @Override
    public List<UUID> keysAfter(@Nullable UUID after, int limit) {
        return jdbc.sql("""
                SELECT workshop_id FROM place
                WHERE CAST(:after AS uuid) IS NULL OR workshop_id > CAST(:after AS uuid)
                ORDER BY workshop_id LIMIT :limit
                """)
                .param("after", after)
                .param("limit", limit)
                .query((row, index) -> row.getObject(1, UUID.class))
                .list();
    }

    @Override
    public @Nullable Object stateOf(UUID key) {
        return counts.of(key).orElse(null);
    }
}

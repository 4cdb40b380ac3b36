package org.convene.event.sitemap.jdbc;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.convene.event.sitemap.PublishedWorkshops;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPublishedWorkshops implements PublishedWorkshops {

    // What was called off before it was published was never public.
    private static final String PUBLISHED = """
            FROM workshop w JOIN revision r ON r.workshop_id = w.workshop_id AND r.number = w.in_effect
            WHERE w.in_effect > 0 AND EXISTS (
                SELECT FROM revision p
                WHERE p.workshop_id = w.workshop_id AND p.kind = 'TERMS' AND p.effective_at IS NOT NULL)
            """;

    private final JdbcClient jdbc;

    JdbcPublishedWorkshops(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Entry> from(UUID first, int limit) {
        return jdbc.sql("SELECT w.workshop_id, r.effective_at " + PUBLISHED
                        + " AND w.workshop_id >= ? ORDER BY w.workshop_id LIMIT ?")
                .params(first, limit)
                .query((rs, _) -> new Entry(
                        rs.getObject("workshop_id", UUID.class),
                        rs.getObject("effective_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public List<UUID> pages(int size) {
        return jdbc.sql(
                        "SELECT workshop_id FROM (SELECT w.workshop_id, row_number() OVER (ORDER BY w.workshop_id) AS place "
                                + PUBLISHED + ") AS numbered WHERE place % ? = 1 ORDER BY workshop_id")
                .param(size)
                .query((rs, _) -> rs.getObject(1, UUID.class))
                .list();
    }
}

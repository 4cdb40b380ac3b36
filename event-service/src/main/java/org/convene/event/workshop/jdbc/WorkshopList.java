package org.convene.event.workshop.jdbc;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.convene.event.workshop.WorkshopFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Asks for one page of workshops; only what is filtered stands in the statement, so that the indexes serve it. */
final class WorkshopList {

    // What was called off before it was published was never public.
    private static final String PUBLISHED = """
            AND (w.state IN ('PUBLISHED', 'COMPLETED') OR w.state = 'CALLED_OFF' AND EXISTS (
                SELECT FROM revision r
                WHERE r.workshop_id = w.workshop_id AND r.kind = 'TERMS' AND r.effective_at IS NOT NULL))
            """;
    // A proposal counts while it is the latest revision and the workshop is not over.
    private static final String CARRIED = """
            AND w.workshop_id IN (
                SELECT workshop_id FROM host WHERE foundation_id = ANY (:carriers)
                UNION SELECT workshop_id FROM revision r JOIN workshop p USING (workshop_id)
                WHERE p.state IN ('DRAFT', 'AGREEING', 'PUBLISHED') AND r.effective_at IS NULL
                    AND r.hosts && :carriers
                    AND r.number = (SELECT max(number) FROM revision l WHERE l.workshop_id = r.workshop_id))
            """;
    private static final String BY_FOUNDATION = """
            AND EXISTS (SELECT FROM host h WHERE h.workshop_id = w.workshop_id AND h.foundation_id = :foundation)
            """;

    private WorkshopList() {}

    static List<UUID> query(JdbcClient jdbc, WorkshopFilter filter, WorkshopFilter.@Nullable Spot after, int limit) {
        Set<UUID> carriers = filter.carriers();
        String order = filter.latestFirst() ? " DESC" : "";
        String sql = "SELECT w.workshop_id FROM workshop w WHERE true\n"
                + (carriers == null ? PUBLISHED : CARRIED)
                + (filter.foundation() == null ? "" : BY_FOUNDATION)
                + (filter.states().isEmpty() ? "" : " AND w.state = ANY (:states)")
                + (filter.endAfter() == null ? "" : " AND w.ends_at > :endAfter")
                + (after == null
                        ? ""
                        : " AND (w.starts_at, w.workshop_id) " + (filter.latestFirst() ? "<" : ">")
                                + " (:startsAt, :id)")
                + " ORDER BY w.starts_at" + order + ", w.workshop_id" + order + " LIMIT :limit";
        StatementSpec query = jdbc.sql(sql).param("limit", limit);
        if (carriers != null) {
            query.param("carriers", carriers.toArray(UUID[]::new));
        }
        if (filter.foundation() != null) {
            query.param("foundation", filter.foundation());
        }
        if (!filter.states().isEmpty()) {
            query.param("states", filter.states().stream().map(Enum::name).toArray(String[]::new));
        }
        if (filter.endAfter() != null) {
            query.param("endAfter", filter.endAfter().atOffset(ZoneOffset.UTC));
        }
        if (after != null) {
            query.param("startsAt", after.startsAt().atOffset(ZoneOffset.UTC)).param("id", after.id());
        }
        return query.query((rs, _) -> rs.getObject(1, UUID.class)).list();
    }
}

package org.convene.notification.ledger.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.notification.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts and lists deliveries. What answers one person's own act is one line a purpose, not one a person. */
@Repository
class JdbcLedger implements Ledger {

    private static final String ENTRIES = """
            SELECT d.id, d.purpose, r.address, d.name, d.state, coalesce(d.settled_at, d.queued_at) AS at, d.reason
            FROM delivery d JOIN recipient r ON r.id = d.recipient_id
            WHERE d.workshop_id = :workshop AND d.foundation_id = ANY (:foundations) AND r.erased_at IS NULL""";

    private final JdbcClient jdbc;

    JdbcLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> lines(UUID workshopId) {
        return jdbc.sql("""
                SELECT purpose, CASE WHEN m.occurrence IS NULL THEN '' ELSE d.occurrence END AS occurrence,
                    min(queued_at) AS since, count(*) FILTER (WHERE d.state <> 'SUPERSEDED') AS total,
                    count(*) FILTER (WHERE d.state = 'QUEUED') AS queued,
                    count(*) FILTER (WHERE d.state = 'ACCEPTED') AS accepted,
                    count(*) FILTER (WHERE d.state = 'FAILED') AS failed,
                    count(*) FILTER (WHERE d.state = 'SUPPRESSED') AS suppressed
                FROM delivery d
                LEFT JOIN (SELECT DISTINCT purpose, occurrence FROM mailing WHERE workshop_id = :workshop) AS m
                    USING (purpose, occurrence)
                WHERE d.workshop_id = :workshop
                GROUP BY 1, 2 HAVING bool_or(d.state <> 'SUPERSEDED') ORDER BY since DESC""")
                .param("workshop", workshopId)
                .query((row, _) -> new Line(
                        row.getString("purpose"),
                        row.getString("occurrence"),
                        row.getTimestamp("since").toInstant(),
                        row.getLong("total"),
                        row.getLong("queued"),
                        row.getLong("accepted"),
                        row.getLong("failed"),
                        row.getLong("suppressed")))
                .list();
    }

    @Override
    public List<Entry> entries(UUID workshopId, Collection<UUID> foundations, @Nullable String purpose, int limit) {
        String sql = ENTRIES
                + " AND d.purpose = coalesce(:purpose, d.purpose) ORDER BY d.state <> 'FAILED', at DESC LIMIT :limit";
        return ofPeople(sql, workshopId, foundations)
                .param("purpose", purpose)
                .param("limit", limit)
                .query(JdbcLedger::entry)
                .list();
    }

    @Override
    public List<Entry> entries(
            UUID workshopId, Collection<UUID> foundations, Selection selection, @Nullable UUID after, int limit) {
        String sql = ENTRIES
                + (selection.purpose() == null ? "" : " AND d.purpose = :purpose")
                + (selection.state() == null ? "" : " AND d.state = :state")
                + (after == null ? "" : " AND d.id > :after")
                + " ORDER BY d.id LIMIT :limit";
        JdbcClient.StatementSpec query = ofPeople(sql, workshopId, foundations).param("limit", limit);
        if (selection.purpose() != null) {
            query.param("purpose", selection.purpose());
        }
        if (selection.state() != null) {
            query.param("state", selection.state());
        }
        if (after != null) {
            query.param("after", after);
        }
        return query.query(JdbcLedger::entry).list();
    }

    @Override
    public Optional<Entry> entry(UUID deliveryId, UUID workshopId, Collection<UUID> foundations) {
        return ofPeople(ENTRIES + " AND d.id = :id", workshopId, foundations)
                .param("id", deliveryId)
                .query(JdbcLedger::entry)
                .optional();
    }

    private JdbcClient.StatementSpec ofPeople(String sql, UUID workshopId, Collection<UUID> foundations) {
        return jdbc.sql(sql).param("workshop", workshopId).param("foundations", foundations.toArray(UUID[]::new));
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("purpose"),
                row.getString("address"),
                row.getString("name"),
                row.getString("state"),
                row.getTimestamp("at").toInstant(),
                row.getString("reason"));
    }
}

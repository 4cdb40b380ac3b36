package org.convene.notification.webhook.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.notification.webhook.Answer;
import org.convene.notification.webhook.DeliveryLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads deliveries by their ids, which sort by time, and sends them anew. */
@Repository
class JdbcDeliveryLog implements DeliveryLog {

    private static final UUID LAST = new UUID(-1L, -1L);
    private static final String COLUMNS = "id, type, state, attempts, status, reason, took_millis, queued_at, last_at,"
            + " CASE state WHEN 'WAITING' THEN next_attempt_at END AS next";
    private static final String ANEW = "UPDATE webhook_delivery SET state = 'WAITING', attempts = 0, since = :now,"
            + " next_attempt_at = :now WHERE endpoint_id = :endpoint";

    private final JdbcClient jdbc;
    private final WebhookSignal signal;
    private final Clock clock;

    JdbcDeliveryLog(JdbcClient jdbc, WebhookSignal signal, Clock clock) {
        this.jdbc = jdbc;
        this.signal = signal;
        this.clock = clock;
    }

    @Override
    public List<Entry> entries(UUID endpointId, @Nullable UUID before, int limit) {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM webhook_delivery WHERE endpoint_id = ? AND id < ? ORDER BY id DESC LIMIT ?")
                .params(endpointId, before == null ? LAST : before, limit)
                .query(JdbcDeliveryLog::entry)
                .list();
    }

    @Override
    public Optional<Sent> find(UUID endpointId, UUID id) {
        return jdbc.sql("SELECT " + COLUMNS
                        + ", payload, excerpt FROM webhook_delivery WHERE endpoint_id = ? AND id = ?")
                .params(endpointId, id)
                .query((row, number) ->
                        new Sent(entry(row, number), row.getString("payload"), row.getString("excerpt")))
                .optional();
    }

    @Override
    @Transactional
    public boolean replay(UUID endpointId, UUID id) {
        return anew(ANEW + " AND id = :id AND state IN ('DELIVERED', 'FAILED')", endpointId, "id", id) == 1;
    }

    @Override
    @Transactional
    public int replayFailed(UUID endpointId, Instant since) {
        return anew(ANEW + " AND state = 'FAILED' AND queued_at >= :since", endpointId, "since", Timestamp.from(since));
    }

    private int anew(String sql, UUID endpointId, String name, Object value) {
        signal.raiseAfterCommit();
        return jdbc.sql(sql)
                .param("now", Timestamp.from(clock.instant()))
                .param("endpoint", endpointId)
                .param(name, value)
                .update();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason");
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("type"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("status", Integer.class),
                reason == null ? null : Answer.Reason.valueOf(reason),
                row.getObject("took_millis", Integer.class),
                row.getTimestamp("queued_at").toInstant(),
                EndpointRow.instant(row, "last_at"),
                EndpointRow.instant(row, "next"));
    }
}

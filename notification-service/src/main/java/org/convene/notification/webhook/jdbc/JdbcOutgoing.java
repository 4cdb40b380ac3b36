package org.convene.notification.webhook.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.convene.notification.webhook.Answer;
import org.convene.notification.webhook.DeliveryLog;
import org.convene.notification.webhook.Endpoint;
import org.convene.notification.webhook.Outgoing;
import org.convene.notification.webhook.RetryPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lends deliveries out instead of holding a transaction open while a receiver thinks: a lease that ends too early makes
 * a message come twice, which receivers must expect anyway.
 */
@Repository
class JdbcOutgoing implements Outgoing {

    /** Well beyond what one attempt may take. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final EndpointFate fate;
    private final Clock clock;

    JdbcOutgoing(JdbcClient jdbc, EndpointFate fate, Clock clock) {
        this.jdbc = jdbc;
        this.fate = fate;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Due> claim(int most, int mostOfOne, Map<UUID, Integer> inFlight) {
        Instant now = clock.instant();
        UUID[] busy = inFlight.keySet().toArray(UUID[]::new);
        Integer[] taken = inFlight.values().toArray(Integer[]::new);
        // Each endpoint gives what it may; one whose last attempt failed is tried with one message at a time.
        return jdbc.sql("""
                WITH claimed AS (
                    SELECT d.id, d.endpoint_id FROM webhook_endpoint e
                    LEFT JOIN unnest(:busy::uuid[], :taken::int[]) AS b (endpoint_id, taken) ON b.endpoint_id = e.id
                    CROSS JOIN LATERAL (
                        SELECT id, endpoint_id, next_attempt_at FROM webhook_delivery
                        WHERE endpoint_id = e.id AND state = 'WAITING' AND next_attempt_at <= :now
                        ORDER BY next_attempt_at, id
                        LIMIT greatest(0, CASE WHEN e.failing_since IS NULL THEN :each ELSE 1 END
                            - coalesce(b.taken, 0))
                        FOR UPDATE SKIP LOCKED) AS d
                    WHERE e.state = 'ACTIVE' AND (e.held_until IS NULL OR e.held_until <= :now)
                    ORDER BY d.next_attempt_at LIMIT :most)
                UPDATE webhook_delivery d SET attempts = attempts + 1, next_attempt_at = :lease,
                    since = CASE attempts WHEN 0 THEN :now ELSE since END
                FROM claimed JOIN webhook_endpoint e ON e.id = claimed.endpoint_id
                WHERE d.id = claimed.id
                RETURNING d.id, d.payload, d.attempts, d.since, %s""".formatted(EndpointRow.COLUMNS))
                .param("busy", busy)
                .param("taken", taken)
                .param("now", Timestamp.from(now))
                .param("each", mostOfOne)
                .param("most", most)
                .param("lease", Timestamp.from(now.plus(LEASE)))
                .query(JdbcOutgoing::read)
                .list();
    }

    private static Due read(ResultSet row, int number) throws SQLException {
        return new Due(
                row.getObject("id", UUID.class),
                EndpointRow.read(row, number),
                row.getString("payload"),
                row.getInt("attempts"),
                row.getTimestamp("since").toInstant());
    }

    @Override
    @Transactional
    public Verdict settle(Due due, Answer answer) {
        Instant now = clock.instant();
        UUID endpoint = due.endpoint().id();
        if (answer.isSuccess()) {
            fate.succeeded(endpoint);
            return note(due, answer, "DELIVERED", now) ? Verdict.DELIVERED : Verdict.OVERTAKEN;
        }
        fate.lock(endpoint);
        Optional<Instant> next = RetryPlan.next(
                due.attempt(),
                due.since(),
                now,
                answer,
                ThreadLocalRandom.current().nextDouble());
        boolean noted = note(due, answer, next.isPresent() ? "WAITING" : "FAILED", next.orElse(now));
        if (!noted) {
            return Verdict.OVERTAKEN;
        }
        RetryPlan.hold(now, answer).ifPresent(until -> fate.hold(endpoint, until));
        Instant failingSince = fate.failed(endpoint, now);
        if (answer.isGone()) {
            return fate.disable(due.endpoint(), Endpoint.State.GONE, now) ? Verdict.DISABLED : Verdict.GIVEN_UP;
        }
        if (RetryPlan.isHopeless(failingSince, now)) {
            return fate.disable(due.endpoint(), Endpoint.State.FAILING, now) ? Verdict.DISABLED : Verdict.GIVEN_UP;
        }
        return next.isPresent() ? Verdict.AGAIN : Verdict.GIVEN_UP;
    }

    // The number of the attempt tells whose answer it is: who lost the lease must not undo what came after.
    private boolean note(Due due, Answer answer, String state, Instant next) {
        return jdbc.sql("""
                UPDATE webhook_delivery SET state = :state, next_attempt_at = :next, last_at = :now, status = :status,
                    reason = :reason, took_millis = :took, excerpt = :excerpt
                WHERE id = :id AND state = 'WAITING' AND attempts = :attempt""")
                        .param("state", state)
                        .param("next", Timestamp.from(next))
                        .param("now", Timestamp.from(clock.instant()))
                        .param("status", answer.status())
                        .param("reason", reason(answer))
                        .param("took", (int) answer.took().toMillis())
                        .param("excerpt", answer.excerpt())
                        .param("id", due.id())
                        .param("attempt", due.attempt())
                        .update()
                == 1;
    }

    private static @Nullable String reason(Answer answer) {
        return answer.reason() == null ? null : answer.reason().name();
    }

    @Override
    public Figures figures() {
        return jdbc.sql("""
                SELECT (SELECT count(*) FROM webhook_endpoint) AS endpoints,
                    (SELECT count(*) FROM webhook_endpoint WHERE state IN ('GONE', 'FAILING')) AS disabled,
                    (SELECT count(*) FROM webhook_delivery WHERE state = 'WAITING') AS waiting,
                    (SELECT count(*) FROM webhook_delivery WHERE state = 'FAILED') AS failed,
                    (SELECT coalesce(extract(epoch FROM :now - min(queued_at))::bigint, 0) FROM webhook_delivery d
                        JOIN webhook_endpoint e ON e.id = d.endpoint_id AND e.state = 'ACTIVE'
                        WHERE d.state = 'WAITING') AS oldest""")
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> new Figures(
                        row.getLong("endpoints"),
                        row.getLong("disabled"),
                        row.getLong("waiting"),
                        row.getLong("failed"),
                        row.getLong("oldest")))
                .single();
    }

    @Override
    @Transactional
    public int forgetOld() {
        Timestamp old = Timestamp.from(clock.instant().minus(DeliveryLog.KEPT));
        jdbc.sql("DELETE FROM webhook_unaddressed WHERE heard_at < ?")
                .param(old)
                .update();
        return jdbc.sql("DELETE FROM webhook_delivery WHERE queued_at < ?")
                .param(old)
                .update();
    }
}

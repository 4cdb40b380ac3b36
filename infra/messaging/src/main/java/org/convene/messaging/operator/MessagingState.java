package org.convene.messaging.operator;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.convene.messaging.kafka.ConsumerLag;
import org.convene.messaging.operator.MessagingReport.Closed;
import org.convene.messaging.operator.MessagingReport.Consumer;
import org.convene.messaging.operator.MessagingReport.Outgoing;
import org.convene.messaging.operator.MessagingReport.Parked;
import org.convene.messaging.operator.MessagingReport.Running;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the state of a service's messages from its database and the broker. */
final class MessagingState {

    private static final Logger log = LoggerFactory.getLogger(MessagingState.class);

    /** More than an operator reads; a key has one row however much waits behind it. */
    private static final int LONGEST_LIST = 200;

    private final JdbcClient jdbc;
    private final ConsumerLag lag;

    MessagingState(JdbcClient jdbc, ConsumerLag lag) {
        this.jdbc = jdbc;
        this.lag = lag;
    }

    MessagingReport report() {
        return new MessagingReport(outgoing(), parked(), closed(), setAside(), consumers(), restating());
    }

    Outgoing outgoing() {
        return jdbc.sql("""
                        SELECT count(*) AS waiting,
                            coalesce(extract(epoch FROM clock_timestamp() - min(waiting_since)), 0)::bigint AS oldest
                        FROM messaging.outbox
                        """)
                .query((row, number) -> new Outgoing(row.getLong("waiting"), row.getLong("oldest")))
                .single();
    }

    long parkedKeys() {
        return count("SELECT count(*) AS count FROM messaging.inbox_guard WHERE parked_since IS NOT NULL");
    }

    long setAside() {
        return count("SELECT count(*) AS count FROM messaging.set_aside");
    }

    List<Consumer> consumers() {
        Map<String, Long> lags = Map.of();
        try {
            lags = lag.topics().isEmpty() ? lags : lag.byTopic();
        } catch (ExecutionException | RuntimeException e) {
            log.debug("The broker does not tell the lag", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Map<String, Long> known = lags;
        return lag.topics().stream()
                .sorted()
                .map(topic -> new Consumer(topic, known.get(topic)))
                .toList();
    }

    private List<Parked> parked() {
        return jdbc.sql("""
                        SELECT guard.topic, guard.key, reason, parked_since, message, count(queued.id) AS waiting
                        FROM messaging.inbox_guard AS guard
                        LEFT JOIN messaging.parked_event AS queued
                            ON queued.consumer = guard.consumer AND queued.topic = guard.topic
                                AND queued.key = guard.key AND queued.closed_at IS NULL
                        WHERE parked_since IS NOT NULL
                        GROUP BY guard.consumer, guard.topic, guard.key
                        ORDER BY parked_since LIMIT :limit
                        """)
                .param("limit", LONGEST_LIST)
                .query((row, number) -> new Parked(
                        Objects.requireNonNull(row.getString("topic")),
                        row.getObject("key", UUID.class),
                        Objects.requireNonNull(row.getString("reason")),
                        instant(row.getObject("parked_since", OffsetDateTime.class)),
                        row.getLong("waiting"),
                        row.getString("message")))
                .list();
    }

    private List<Closed> closed() {
        return jdbc.sql("""
                        SELECT topic, key, type, epoch, sequence, closed_at FROM messaging.parked_event
                        WHERE closed_at IS NOT NULL ORDER BY closed_at DESC LIMIT :limit
                        """)
                .param("limit", LONGEST_LIST)
                .query((row, number) -> new Closed(
                        Objects.requireNonNull(row.getString("topic")),
                        row.getObject("key", UUID.class),
                        Objects.requireNonNull(row.getString("type")),
                        row.getLong("epoch"),
                        row.getLong("sequence"),
                        instant(row.getObject("closed_at", OffsetDateTime.class))))
                .list();
    }

    private List<Running> restating() {
        return jdbc.sql("SELECT topic, restated, problem FROM messaging.restatement ORDER BY started_at, topic")
                .query((row, number) -> new Running(
                        Objects.requireNonNull(row.getString("topic")),
                        row.getLong("restated"),
                        row.getString("problem")))
                .list();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query((row, number) -> row.getLong("count")).single();
    }

    private static Instant instant(@Nullable OffsetDateTime time) {
        return Objects.requireNonNull(time).toInstant();
    }

    /** Forgets what nobody will look at any more. */
    void forgetOlderThan(Duration age) {
        jdbc.sql("DELETE FROM messaging.parked_event WHERE closed_at < clock_timestamp() - make_interval(secs => :age)")
                .param("age", age.toSeconds())
                .update();
        jdbc.sql("DELETE FROM messaging.set_aside WHERE set_aside_at < clock_timestamp() - make_interval(secs => :age)")
                .param("age", age.toSeconds())
                .update();
    }
}

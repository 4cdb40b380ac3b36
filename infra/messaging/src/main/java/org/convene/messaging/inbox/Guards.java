package org.convene.messaging.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.convene.messaging.event.AggregateKey;
import org.convene.messaging.event.Position;
import org.convene.messaging.event.RestatementCompleted;
import org.convene.messaging.inbox.Guard.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The guards of one consumer in its database. */
final class Guards {

    private final JdbcClient jdbc;
    private final String consumer;

    Guards(JdbcClient jdbc, String consumer) {
        this.jdbc = jdbc;
        this.consumer = consumer;
    }

    /**
     * Locks and reads the guards of all these aggregates, one statement if we know them all. Whoever else applies events of
     * one of them (a consumer that doesn't yet know that it lost its partition) waits here, and then sees what we did.
     * Each is looked up by its key, however the table had been when the statement was planned.
     */
    Map<AggregateKey, Guard> lock(Collection<AggregateKey> keys) {
        Set<AggregateKey> missing = new LinkedHashSet<>(keys);
        Map<AggregateKey, Guard> guards = new HashMap<>(select(missing));
        missing.removeAll(guards.keySet());
        if (!missing.isEmpty()) {
            insert(missing);
            guards.putAll(select(missing));
        }
        return guards;
    }

    private Map<AggregateKey, Guard> select(Collection<AggregateKey> keys) {
        Map<AggregateKey, Guard> guards = new HashMap<>();
        jdbc.sql("""
                        SELECT guard.* FROM (
                            SELECT * FROM unnest(:topics::text[], :keys::uuid[]) AS key (topic, key) ORDER BY topic, key
                        ) AS asked CROSS JOIN LATERAL (
                            SELECT topic, key, epoch, sequence, reason FROM messaging.inbox_guard
                            WHERE consumer = :consumer AND topic = asked.topic AND key = asked.key FOR UPDATE
                        ) AS guard
                        """)
                .param("topics", column(keys, AggregateKey::topic))
                .param("keys", column(keys, key -> key.key().toString()))
                .param("consumer", consumer)
                .query(row -> {
                    AggregateKey key = new AggregateKey(
                            Objects.requireNonNull(row.getString("topic")), row.getObject("key", UUID.class));
                    String reason = row.getString("reason");
                    guards.put(
                            key,
                            new Guard(
                                    key,
                                    new Position(row.getLong("epoch"), row.getLong("sequence")),
                                    reason == null ? null : Reason.valueOf(reason)));
                });
        return guards;
    }

    private void insert(Collection<AggregateKey> keys) {
        jdbc.sql("""
                        INSERT INTO messaging.inbox_guard (consumer, topic, key, epoch, sequence)
                        SELECT :consumer, topic, key, 0, 0
                        FROM unnest(:topics::text[], :keys::uuid[]) AS asked (topic, key)
                        ORDER BY topic, key
                        ON CONFLICT (consumer, topic, key) DO NOTHING
                        """)
                .param("topics", column(keys, AggregateKey::topic))
                .param("keys", column(keys, key -> key.key().toString()))
                .param("consumer", consumer)
                .update();
    }

    /** Writes where all these aggregates stand now; their locks must be held. */
    void move(Collection<Guard> guards) {
        if (guards.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        UPDATE messaging.inbox_guard AS guard
                        SET epoch = moved.epoch, sequence = moved.sequence, reason = moved.reason,
                            message = CASE WHEN moved.reason = guard.reason THEN guard.message END,
                            parked_since = CASE WHEN moved.reason IS NOT NULL
                                THEN coalesce(guard.parked_since, clock_timestamp()) END
                        FROM unnest(:topics::text[], :keys::uuid[], :epochs::bigint[], :sequences::bigint[], :reasons::text[])
                            AS moved (topic, key, epoch, sequence, reason)
                        WHERE consumer = :consumer AND guard.topic = moved.topic AND guard.key = moved.key
                        """)
                .param("topics", column(guards, guard -> guard.key().topic()))
                .param("keys", column(guards, guard -> guard.key().key().toString()))
                .param(
                        "epochs",
                        guards.stream().map(guard -> guard.position().epoch()).toArray(Long[]::new))
                .param(
                        "sequences",
                        guards.stream()
                                .map(guard -> guard.position().sequence())
                                .toArray(Long[]::new))
                .param("reasons", column(guards, guard -> name(guard.parked())))
                .param("consumer", consumer)
                .update();
    }

    /** Tells the operator what is wrong with a parked key. */
    void explain(AggregateKey key, String message) {
        jdbc.sql("""
                        UPDATE messaging.inbox_guard SET message = :message
                        WHERE consumer = :consumer AND topic = :topic AND key = :key
                        """)
                .param("message", message)
                .param("consumer", consumer)
                .param("topic", key.topic())
                .param("key", key.key())
                .update();
    }

    /** The parked keys, the longest waiting first; of one topic or key where asked for. */
    List<AggregateKey> parked(@Nullable Reason reason) {
        return jdbc.sql("""
                        SELECT topic, key FROM messaging.inbox_guard
                        WHERE consumer = :consumer AND parked_since IS NOT NULL
                            AND (:reason::text IS NULL OR reason = :reason)
                        ORDER BY parked_since
                        """)
                .param("consumer", consumer)
                .param("reason", name(reason))
                .query((row, number) -> new AggregateKey(
                        Objects.requireNonNull(row.getString("topic")), row.getObject("key", UUID.class)))
                .list();
    }

    /**
     * Lifts every aggregate that a completed restating did not name into its epoch, so that it is forgotten once; one with
     * an event of that epoch in its queue was named.
     */
    List<UUID> liftUnnamed(String topic, long epoch) {
        return jdbc.sql("""
                        UPDATE messaging.inbox_guard AS guard
                        SET epoch = :epoch, parked_since = NULL, reason = NULL, message = NULL
                        WHERE consumer = :consumer AND topic = :topic AND epoch < :epoch AND key <> :completion
                            AND NOT EXISTS (SELECT FROM messaging.parked_event AS queued
                                WHERE queued.consumer = guard.consumer AND queued.topic = guard.topic
                                    AND queued.key = guard.key AND queued.epoch >= :epoch AND closed_at IS NULL)
                        RETURNING key
                        """)
                .param("consumer", consumer)
                .param("topic", topic)
                .param("epoch", epoch)
                .param("completion", RestatementCompleted.KEY)
                .query((row, number) -> row.getObject("key", UUID.class))
                .list();
    }

    private static @Nullable String name(@Nullable Reason reason) {
        return reason == null ? null : reason.name();
    }

    private static <T> String[] column(Collection<T> rows, Function<T, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}

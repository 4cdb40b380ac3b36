package org.convene.messaging.outbox;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.convene.messaging.event.AggregateKey;
import org.convene.messaging.event.Envelope;
import org.convene.messaging.event.Position;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two statements that put events into the outbox: number them, write them. */
public final class OutboxRows {

    /** The outbox is shared out among relays by this many parts. */
    private static final int PARTS = 64;

    private final JdbcClient jdbc;

    public OutboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Moves each aggregate on by so many numbers and returns where it stands then; holds its lock until the transaction
     * ends. Zero only locks and reads.
     *
     * <p>Rows are locked in one order everywhere: two transactions that tell of the same aggregates wait for each other
     * and never both.
     */
    public Map<AggregateKey, Position> advance(Map<AggregateKey, Long> counts) {
        Collection<AggregateKey> keys = counts.keySet();
        Map<AggregateKey, Position> positions = new HashMap<>();
        jdbc.sql("""
                        INSERT INTO messaging.aggregate_sequence AS known (topic, key, epoch, sequence)
                        SELECT asked.topic, asked.key, coalesce(topic_epoch.epoch, 1), asked.count
                        FROM unnest(:topics::text[], :keys::uuid[], :counts::bigint[]) AS asked (topic, key, count)
                        LEFT JOIN messaging.topic_epoch USING (topic)
                        ORDER BY asked.topic, asked.key
                        ON CONFLICT (topic, key) DO UPDATE
                        SET sequence = known.sequence + excluded.sequence, epoch = greatest(known.epoch, excluded.epoch)
                        RETURNING topic, key, epoch, sequence
                        """)
                .param("topics", column(keys, AggregateKey::topic, new String[0]))
                .param("keys", column(keys, key -> key.key().toString(), new String[0]))
                .param("counts", counts.values().toArray(new Long[0]))
                .query(row -> {
                    positions.put(
                            new AggregateKey(
                                    Objects.requireNonNull(row.getString("topic")), row.getObject("key", UUID.class)),
                            new Position(row.getLong("epoch"), row.getLong("sequence")));
                });
        return positions;
    }

    /** Writes the events in their order; ids grow with it. */
    public void insert(List<Envelope> events) {
        jdbc.sql("""
                        INSERT INTO messaging.outbox (part, topic, key, event_id, type, epoch, sequence, occurred_at,
                                restated, trace_parent, kafka_partition, payload)
                        SELECT part, topic, key, event_id, type, epoch, sequence, occurred_at,
                                restated, trace_parent, kafka_partition, payload
                        FROM unnest(:parts::smallint[], :topics::text[], :keys::uuid[], :ids::uuid[], :types::text[],
                                :epochs::bigint[], :sequences::bigint[], :times::timestamptz[], :restated::boolean[],
                                :traces::text[], :partitions::integer[], :payloads::text[])
                            WITH ORDINALITY AS told (part, topic, key, event_id, type, epoch, sequence, occurred_at,
                                restated, trace_parent, kafka_partition, payload, place)
                        ORDER BY place
                        """)
                .param("parts", column(events, event -> partOf(event.key()), new Integer[0]))
                .param("topics", column(events, Envelope::topic, new String[0]))
                .param("keys", column(events, event -> event.key().toString(), new String[0]))
                .param("ids", column(events, event -> event.id().toString(), new String[0]))
                .param("types", column(events, Envelope::type, new String[0]))
                .param("epochs", column(events, event -> event.position().epoch(), new Long[0]))
                .param("sequences", column(events, event -> event.position().sequence(), new Long[0]))
                .param("times", column(events, OutboxRows::time, new String[0]))
                .param("restated", column(events, Envelope::restated, new Boolean[0]))
                .param("traces", events.stream().map(Envelope::traceParent).toArray(String[]::new))
                .param(
                        "partitions",
                        events.stream().map(Envelope::kafkaPartition).toArray(Integer[]::new))
                .param("payloads", column(events, Envelope::payload, new String[0]))
                .update();
    }

    private static int partOf(UUID key) {
        return Math.floorMod(key.hashCode(), PARTS);
    }

    private static String time(Envelope event) {
        return OffsetDateTime.ofInstant(event.occurredAt(), ZoneOffset.UTC).toString();
    }

    private static <T, C> C[] column(Collection<T> rows, Function<T, C> value, C[] type) {
        return rows.stream().map(value).toList().toArray(type);
    }
}

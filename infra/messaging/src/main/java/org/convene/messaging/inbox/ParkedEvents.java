package org.convene.messaging.inbox;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.convene.messaging.event.AggregateKey;
import org.convene.messaging.event.Envelope;
import org.convene.messaging.event.EnvelopeRow;
import org.convene.messaging.event.Position;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The queues behind parked keys, and what was set aside because it is no event. */
final class ParkedEvents {

    /** An event in the queue of its key. */
    record ParkedEvent(long id, Envelope event) {}

    private final JdbcClient jdbc;
    private final String consumer;

    ParkedEvents(JdbcClient jdbc, String consumer) {
        this.jdbc = jdbc;
        this.consumer = consumer;
    }

    /** Queues the event once, however often it is delivered. */
    void add(Envelope event) {
        jdbc.sql("""
                        INSERT INTO messaging.parked_event (consumer, %s)
                        VALUES (:consumer, :topic, :key, :id, :type, :epoch, :sequence, :time, :restated, :trace, :partition,
                                :payload)
                        ON CONFLICT (consumer, topic, key, epoch, sequence, restated)
                        DO UPDATE SET event_id = excluded.event_id, payload = excluded.payload, closed_at = NULL
                        """.formatted(EnvelopeRow.COLUMNS))
                .param("consumer", consumer)
                .param("topic", event.topic())
                .param("key", event.key())
                .param("id", event.id())
                .param("type", event.type())
                .param("epoch", event.position().epoch())
                .param("sequence", event.position().sequence())
                .param("time", OffsetDateTime.ofInstant(event.occurredAt(), ZoneOffset.UTC))
                .param("restated", event.restated())
                .param("trace", event.traceParent())
                .param("partition", event.kafkaPartition())
                .param("payload", event.payload())
                .update();
    }

    /** What is to be tried next: the owner's restated state if it is in the queue, for it covers others. */
    Optional<ParkedEvent> first(AggregateKey key) {
        EnvelopeRow row = new EnvelopeRow();
        return jdbc.sql("""
                        SELECT id, %s FROM messaging.parked_event
                        WHERE consumer = :consumer AND topic = :topic AND key = :key AND closed_at IS NULL
                        ORDER BY restated DESC, epoch, sequence LIMIT 1
                        """.formatted(EnvelopeRow.COLUMNS))
                .param("consumer", consumer)
                .param("topic", key.topic())
                .param("key", key.key())
                .query((found, number) -> new ParkedEvent(found.getLong("id"), row.mapRow(found, number)))
                .optional();
    }

    void remove(ParkedEvent parked) {
        jdbc.sql("DELETE FROM messaging.parked_event WHERE id = :id")
                .param("id", parked.id())
                .update();
    }

    /** Closes what a restatement covers: it is part of the state now, and will never be applied by itself. */
    void closeCovered(AggregateKey key, Position by) {
        jdbc.sql("""
                        UPDATE messaging.parked_event SET closed_at = clock_timestamp()
                        WHERE consumer = :consumer AND topic = :topic AND key = :key AND closed_at IS NULL
                            AND (epoch, sequence) <= (:epoch, :sequence)
                        """)
                .param("consumer", consumer)
                .param("topic", key.topic())
                .param("key", key.key())
                .param("epoch", by.epoch())
                .param("sequence", by.sequence())
                .update();
    }

    void closeAll(String topic, Collection<UUID> keys) {
        jdbc.sql("""
                        UPDATE messaging.parked_event SET closed_at = clock_timestamp()
                        WHERE consumer = :consumer AND topic = :topic AND key = ANY (:keys::uuid[]) AND closed_at IS NULL
                        """)
                .param("consumer", consumer)
                .param("topic", topic)
                .param("keys", keys.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    /** Keeps the record once, however often it is delivered. */
    void setAside(ConsumerRecord<byte[], byte[]> received, String problem) {
        jdbc.sql("""
                        INSERT INTO messaging.set_aside
                            (consumer, topic, kafka_partition, kafka_offset, problem, record_key, record_value)
                        VALUES (:consumer, :topic, :partition, :offset, :problem, :key, :value)
                        ON CONFLICT (consumer, topic, kafka_partition, kafka_offset)
                        DO UPDATE SET problem = excluded.problem, record_key = excluded.record_key,
                            record_value = excluded.record_value, set_aside_at = clock_timestamp()
                        """)
                .param("consumer", consumer)
                .param("topic", received.topic())
                .param("partition", received.partition())
                .param("offset", received.offset())
                .param("problem", problem)
                .param("key", received.key())
                .param("value", received.value())
                .update();
    }

    /** Which partitions have told that the restating of an epoch is complete, this one included. */
    int completedPartitions(String topic, long epoch, int partition) {
        jdbc.sql("""
                        INSERT INTO messaging.completed_restatement (consumer, topic, epoch, kafka_partition)
                        VALUES (:consumer, :topic, :epoch, :partition) ON CONFLICT DO NOTHING
                        """)
                .param("consumer", consumer)
                .param("topic", topic)
                .param("epoch", epoch)
                .param("partition", partition)
                .update();
        return jdbc.sql("""
                        SELECT count(*)::integer AS partitions FROM messaging.completed_restatement
                        WHERE consumer = :consumer AND topic = :topic AND epoch = :epoch
                        """)
                .param("consumer", consumer)
                .param("topic", topic)
                .param("epoch", epoch)
                .query((row, number) -> row.getInt("partitions"))
                .single();
    }
}

package org.convene.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.convene.messaging.event.Envelope;
import org.convene.messaging.event.EventIds;
import org.convene.messaging.event.EventJson;
import org.convene.messaging.event.Position;
import org.convene.messaging.kafka.EventHeaders;

/** Reads and writes a topic past all our code, as a stranger would. */
final class Records {

    private Records() {}

    /** Everything that lies on a topic now, each partition in its order. */
    static List<ConsumerRecord<byte[], byte[]>> on(String servers, String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", servers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    static void send(String servers, ProducerRecord<byte[], byte[]> message) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", servers),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(message).get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("record: not sent", e);
        }
    }

    /** An event that no outbox has numbered. */
    static ProducerRecord<byte[], byte[]> diary(
            String topic, UUID key, long epoch, long sequence, boolean restated, String text) {
        return event(topic, key, epoch, sequence, restated, EventJson.write(new DiaryService.DiaryWritten(text)));
    }

    static ProducerRecord<byte[], byte[]> event(
            String topic, UUID key, long epoch, long sequence, boolean restated, String payload) {
        return EventHeaders.write(
                new Envelope(
                        EventIds.next(Instant.EPOCH),
                        topic,
                        key,
                        restated ? "DiaryRestated" : "DiaryWritten",
                        new Position(epoch, sequence),
                        Instant.EPOCH,
                        restated,
                        null,
                        null,
                        payload),
                "stranger");
    }
}

package org.convene.faults.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.convene.faults.stage.TopicReader;

/** The records of the topics as bytes, which nobody here needs to understand. */
final class Records {

    private static final List<String> TOPICS = List.of(
            "event-service.foundations.v1",
            "event-service.workshops.v1",
            "registration-service.invitations.v1",
            "registration-service.registrations.v1",
            "registration-service.places.v1");
    private static final long PATIENCE = 20;

    private final String broker;

    Records(String broker) {
        this.broker = broker;
    }

    /** Returns where each partition ends now. */
    Map<TopicPartition, Long> ends() {
        try (var reader = new TopicReader(broker)) {
            return Map.copyOf(reader.ends(reader.partitions(TOPICS::contains)));
        }
    }

    /** Returns at most so many of the newest records of each partition, in their order. */
    List<ConsumerRecord<byte[], byte[]>> newest(int each) {
        return before(ends(), each);
    }

    /** Returns at most so many records of each partition that lie before these offsets, in their order. */
    List<ConsumerRecord<byte[], byte[]>> before(Map<TopicPartition, Long> offsets, int each) {
        try (var reader = new TopicReader(broker)) {
            var from = new HashMap<TopicPartition, Long>();
            offsets.forEach((partition, end) -> from.put(partition, Math.max(0, end - each)));
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            reader.read(from, offsets, records::add);
            return records.stream()
                    .filter(record -> record.offset()
                            < offsets.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L))
                    .toList();
        }
    }

    /** Returns the records since these ends, in the order of each partition. */
    List<ConsumerRecord<byte[], byte[]>> since(Map<TopicPartition, Long> from) {
        try (var reader = new TopicReader(broker)) {
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            reader.read(from, reader.ends(from.keySet()), records::add);
            return records;
        }
    }

    /** Sends records again where they were, in this order. */
    void send(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var record : records) {
                var again = new ProducerRecord<>(
                        record.topic(), record.partition(), record.key(), record.value(), record.headers());
                await(producer.send(again));
            }
        }
    }

    /** Lets the topics forget all that is before their present ends. */
    void forgetAll() {
        var ends = new HashMap<TopicPartition, RecordsToDelete>();
        ends().forEach((partition, end) -> ends.put(partition, RecordsToDelete.beforeOffset(end)));
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker))) {
            await(admin.deleteRecords(ends).all());
        }
    }

    private static <T> void await(Future<T> future) {
        try {
            future.get(PATIENCE, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker doesn't do it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the broker", e);
        }
    }
}

package org.convene.bench.latency;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.IntegerDeserializer;
import org.apache.kafka.common.serialization.IntegerSerializer;
import org.convene.bench.load.Load;
import org.convene.bench.load.Stopwatch;
import org.convene.bench.load.Timings;

/** The reference for effects: the same bytes, sent with acks=all and received, with no database on either side. */
final class BareKafka {

    private static final int CLIENTS = 100;

    private final String bootstrapServers;

    BareKafka(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    Timings round(int count, int perSecond, String words) {
        String topic = "bench-" + UUID.randomUUID();
        byte[] value = words.getBytes(StandardCharsets.UTF_8);
        long[] sentAt = new long[count];
        Stopwatch stopwatch = new Stopwatch();
        Map<String, Object> broker = Map.of("bootstrap.servers", bootstrapServers);
        try (Admin admin = Admin.create(broker)) {
            admin.createTopics(List.of(new NewTopic(topic, 6, (short) 1))).all().get();
        } catch (Exception e) {
            throw new IllegalStateException("topic " + topic + " can't be created", e);
        }
        Map<String, Object> hearing =
                Map.of("bootstrap.servers", bootstrapServers, "group.id", topic, "auto.offset.reset", "earliest");
        try (var producer = new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0),
                        new IntegerSerializer(),
                        new ByteArraySerializer());
                var consumer = new KafkaConsumer<>(hearing, new IntegerDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (consumer.assignment().isEmpty()) {
                consumer.poll(Duration.ofMillis(100));
            }
            Thread hearer = Thread.ofPlatform().start(() -> {
                for (int heard = 0; heard < count; ) {
                    for (var received : consumer.poll(Duration.ofSeconds(1))) {
                        stopwatch.note(System.nanoTime() - sentAt[received.key()]);
                        heard++;
                    }
                }
            });
            Load.open(CLIENTS, perSecond, count, number -> {
                sentAt[number] = System.nanoTime();
                var _ = producer.send(new ProducerRecord<>(topic, number, value));
            });
            hearer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending to " + topic, e);
        }
        return stopwatch.stop();
    }
}

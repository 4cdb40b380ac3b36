package org.convene.messaging.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.convene.testing.RealKafka;
import org.junit.jupiter.api.Test;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** A broker that lost its disk counts producers from the beginning, and takes two for one another. */
class LostProducerIdsIntegrationTests {

    private static final String TOPIC = "lost.ids.v1";

    @Test
    void losesNoEventThatABrokerTakesForAnotherProducers() throws Exception {
        try (RealKafka kafka = RealKafka.startOwn()) {
            create(kafka);
            try (Producer<byte[], byte[]> before = producer(kafka)) {
                send(before, "of the old disk");
                kafka.wipe();
                create(kafka);
                try (Producer<byte[], byte[]> after = producer(kafka)) {
                    send(after, "one");
                    send(before, "two");
                    send(after, "three");
                }
            }
            assertThat(end(kafka)).isEqualTo(3);
        }
    }

    private static void send(Producer<byte[], byte[]> producer, String words)
            throws ExecutionException, InterruptedException {
        await().ignoreExceptions().atMost(Duration.ofSeconds(30)).until(() -> {
            producer.send(new ProducerRecord<>(TOPIC, 0, null, words.getBytes(StandardCharsets.UTF_8)))
                    .get();
            return true;
        });
    }

    private static Producer<byte[], byte[]> producer(RealKafka kafka) {
        KafkaConnectionDetails servers = () -> List.of(kafka.bootstrapServers());
        KafkaProperties properties = new KafkaProperties();
        return new KafkaClients(properties, servers).producer();
    }

    private static void create(RealKafka kafka) {
        try (Admin admin = admin(kafka)) {
            await().ignoreExceptions().atMost(Duration.ofSeconds(30)).until(() -> {
                admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)))
                        .all()
                        .get();
                return true;
            });
        }
    }

    private static long end(RealKafka kafka) throws ExecutionException, InterruptedException {
        TopicPartition partition = new TopicPartition(TOPIC, 0);
        try (Admin admin = admin(kafka)) {
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
        }
    }

    private static Admin admin(RealKafka kafka) {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()));
    }
}

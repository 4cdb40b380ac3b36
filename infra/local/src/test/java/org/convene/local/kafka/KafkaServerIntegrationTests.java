package org.convene.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.convene.local.process.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerIntegrationTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @Test
    void hasAfterARestartWhatItAcknowledgedBefore() throws Exception {
        int port = Ports.free();
        int controller = Ports.free();
        try (var kafka = KafkaServer.start(home, port, controller)) {
            createTopic(kafka.bootstrapServers());
            produce(kafka.bootstrapServers(), "facts", "told");
            assertThatThrownBy(() -> produce(kafka.bootstrapServers(), "mistyped", "lost"))
                    .hasStackTraceContaining("mistyped not present in metadata");
        }
        assertThat(Ports.isFree(port)).isTrue();
        try (var kafka = KafkaServer.start(home, port, controller)) {
            assertThat(consume(kafka.bootstrapServers())).containsExactly("told");
        }
        assertThat(home.resolve("kafka.log")).content(StandardCharsets.UTF_8).doesNotContain("ERROR");
    }

    private static void createTopic(String servers) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic("facts", Optional.of(1), Optional.empty())))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private static void produce(String servers, String topic, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "acks", "all", "max.block.ms", 1000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", value)).get(30, TimeUnit.SECONDS);
        }
    }

    private static List<String> consume(String servers) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", servers, "group.id", "test", "auto.offset.reset", "earliest");
        var heard = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("facts"));
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> heard.add(record.value()));
                return !heard.isEmpty();
            });
        }
        return heard;
    }
}

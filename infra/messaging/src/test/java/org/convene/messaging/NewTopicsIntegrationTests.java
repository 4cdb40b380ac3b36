package org.convene.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.convene.messaging.outbox.ToldEvents;
import org.convene.testing.RealKafka;
import org.convene.testing.RealPostgres;
import org.junit.jupiter.api.Test;

/** Topics that are created anew under the same name, as after a broker lost its disk. */
class NewTopicsIntegrationTests {

    private static final Duration KEEPERS_ROUND = Duration.ofSeconds(40);

    private final String servers = RealKafka.shared().bootstrapServers();
    private final UUID key = UUID.randomUUID();

    @Test
    void hearsNewTopicsFromTheBeginningWhateverWasNotedOfTheOld() throws Exception {
        String topic = "anew.diaries.v1";
        var database = RealPostgres.shared().newDatabase("anew_reader");
        try (var owner = owner(topic, "anew-owner")) {
            owner.write(topic, key, "one", "two");
            try (var reader = DiaryService.reader("anew-reader", topic, database, servers, (event, diary) -> {})) {
                await().untilAsserted(() -> assertThat(reader.heard(key)).containsExactly("one", "two"));
            }
            owner.write(topic, key, "three");
            await().untilAsserted(
                            () -> assertThat(owner.count("messaging.outbox")).isZero());
            createAnew(topic);
            owner.bean(ToldEvents.class).resend(Instant.EPOCH, Instant.now().plusSeconds(60));
            await().untilAsserted(
                            () -> assertThat(owner.count("messaging.outbox")).isZero());
            // As a consumer notes it that read the old topic to its end and lives on.
            note("anew-reader", topic, 3);
            try (var reader = DiaryService.reader("anew-reader", topic, database, servers, (event, diary) -> {})) {
                await().untilAsserted(() -> assertThat(reader.heard(key)).containsExactly("one", "two", "three"));
            }
        }
    }

    @Test
    void goesOnListeningWhenTopicsAreCreatedAnew() throws Exception {
        String topic = "again.diaries.v1";
        try (var owner = owner(topic, "again-owner");
                var reader = DiaryService.reader(
                        "again-reader",
                        topic,
                        RealPostgres.shared().newDatabase("again_reader"),
                        servers,
                        (event, diary) -> {})) {
            owner.write(topic, key, "one", "two");
            await().untilAsserted(() -> assertThat(reader.heard(key)).containsExactly("one", "two"));
            createAnew(topic);
            owner.write(topic, key, "three");
            await().atMost(KEEPERS_ROUND)
                    .untilAsserted(() -> assertThat(reader.heard(key)).containsExactly("one", "two", "three"));
        }
    }

    private DiaryService owner(String topic, String name) {
        return DiaryService.owner(name, topic, RealPostgres.shared().newDatabase(name.replace('-', '_')), servers);
    }

    private void createAnew(String topic) throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            admin.deleteTopics(List.of(topic)).all().get();
            await().ignoreExceptions().until(() -> {
                admin.createTopics(List.of(new NewTopic(topic, DiaryService.PARTITIONS, (short) 1)))
                        .all()
                        .get();
                return true;
            });
        }
    }

    private void note(String group, String topic, long offset) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> stale = IntStream.range(0, DiaryService.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .collect(Collectors.toMap(
                        Function.identity(), partition -> new OffsetAndMetadata(offset, "of the old topic")));
        try (Admin admin = admin()) {
            admin.alterConsumerGroupOffsets(group, stale).all().get();
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers));
    }
}

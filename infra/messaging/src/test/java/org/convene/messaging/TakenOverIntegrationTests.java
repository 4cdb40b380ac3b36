package org.convene.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.convene.messaging.kafka.ConsumerLag;
import org.convene.messaging.kafka.KafkaClients;
import org.convene.testing.Database;
import org.convene.testing.RealKafka;
import org.convene.testing.RealPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;

/** Partitions that another instance takes over while one has a batch of theirs: what it notes late must not count. */
class TakenOverIntegrationTests {

    private static final UUID[] KEYS =
            Stream.generate(UUID::randomUUID).limit(12).toArray(UUID[]::new);
    private static final Duration STAYS = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String servers = RealKafka.shared().bootstrapServers();
    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void end() {
        over.countDown();
    }

    @Test
    void notesNothingOverWhatAnotherHeardWhileItsDatabaseWasAway() throws Exception {
        String topic = "away.diaries.v1";
        Database copies = RealPostgres.shared().newDatabase("away");
        try (var owner = owner(topic);
                var late = reader(topic, copies, (event, diary) -> failUntilOver())) {
            write(owner, topic, "one");
            try (var other = reader(topic, copies, (event, diary) -> {})) {
                write(owner, topic, "two");
                await().atMost(PATIENCE).until(() -> instances(topic) == 2);
                await().atMost(PATIENCE).until(() -> other.count("heard WHERE text = 'two'") > 0);

                over.countDown();

                awaitHeard(late);
                await().during(STAYS).atMost(PATIENCE).until(() -> unheard(owner, topic) == 0);
            }
        }
    }

    private DiaryService owner(String topic) {
        return DiaryService.owner(
                "taken-over-owner", topic, RealPostgres.shared().newDatabase("taken_over"), servers);
    }

    private DiaryService reader(String topic, Database copies, DiaryService.Trouble trouble) {
        return DiaryService.reader(topic, topic, copies, servers, trouble);
    }

    private void failUntilOver() {
        if (over.getCount() > 0) {
            throw new TransientDataAccessResourceException("away");
        }
    }

    private static void write(DiaryService owner, String topic, String text) {
        owner.inTransaction(() -> Stream.of(KEYS).forEach(key -> owner.writeHere(topic, key, text)));
    }

    private static void awaitHeard(DiaryService reader) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(KEYS)
                        .allSatisfy(key -> assertThat(reader.heard(key)).containsExactly("one", "two")));
    }

    private static long unheard(DiaryService owner, String topic) throws Exception {
        return new ConsumerLag(owner.bean(KafkaClients.class), topic, Set.of(topic))
                .byTopic().values().stream().mapToLong(Long::longValue).sum();
    }

    private int instances(String group) throws Exception {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers))) {
            ConsumerGroupDescription described = admin.describeConsumerGroups(Set.of(group))
                    .describedGroups()
                    .values()
                    .iterator()
                    .next()
                    .get();
            return described.members().size();
        }
    }
}

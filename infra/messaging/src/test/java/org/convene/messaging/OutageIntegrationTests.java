package org.convene.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.convene.messaging.outbox.ToldEvents;
import org.convene.testing.Database;
import org.convene.testing.RealKafka;
import org.convene.testing.RealPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is away comes back: nothing is parked, nothing is lost, and nobody has to do anything, unless a disk is gone. */
class OutageIntegrationTests {

    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final Duration MINUTE = Duration.ofSeconds(60);

    private static RealKafka kafka;
    private static RealPostgres postgres;

    @BeforeAll
    static void start() {
        kafka = RealKafka.startOwn();
        postgres = RealPostgres.startOwn();
    }

    @AfterAll
    static void stop() {
        kafka.close();
        postgres.close();
    }

    private static DiaryService owner(String topic) {
        return owner(topic, RealPostgres.shared().newDatabase("outage_owner"));
    }

    private static DiaryService owner(String topic, Database database) {
        return DiaryService.owner("outage-owner", topic, database, kafka.bootstrapServers());
    }

    private static DiaryService reader(String topic, Database database) {
        return DiaryService.reader(topic + "-reader", topic, database, kafka.bootstrapServers(), (event, diary) -> {});
    }

    private static void awaitHeard(DiaryService reader, UUID key, String... texts) {
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(reader.heard(key)).containsExactly(texts));
    }

    private static void assertNothingParked(DiaryService reader) {
        assertThat(reader.count("messaging.inbox_guard WHERE parked_since IS NOT NULL"))
                .isZero();
        assertThat(reader.count("messaging.parked_event")).isZero();
        assertThat(reader.count("messaging.set_aside")).isZero();
    }

    private static void awaitTold(DiaryService owner) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(owner.count("messaging.outbox")).isZero());
    }

    /** Lets an outage last; what happens meanwhile is judged afterwards. */
    private static void last(Duration outage) {
        Instant end = Instant.now().plus(outage);
        await().atMost(outage.plusSeconds(10)).until(() -> !Instant.now().isBefore(end));
    }

    @Test
    void healsWhenTheDatabaseWasAway() {
        databaseAway("database.diaries.v1", SHORT);
    }

    @Test
    @Tag("long")
    void healsWhenTheDatabaseWasAwayForAMinute() {
        databaseAway("database.minute.v1", MINUTE);
    }

    private static void databaseAway(String topic, Duration outage) {
        UUID key = UUID.randomUUID();
        try (var owner = owner(topic);
                var reader = reader(topic, postgres.newDatabase("outage_reader"))) {
            owner.write(topic, key, "before");
            awaitHeard(reader, key, "before");
            postgres.stop();
            owner.write(topic, key, "meanwhile", "and more");
            awaitTold(owner);
            last(outage);
            postgres.start();
            owner.write(topic, key, "after");
            awaitHeard(reader, key, "before", "meanwhile", "and more", "after");
            assertNothingParked(reader);
        }
    }

    @Test
    void healsWhenTheBrokerWasAway() {
        brokerAway("broker.diaries.v1", SHORT, kafka::stop);
    }

    @Test
    @Tag("long")
    void healsWhenTheBrokerWasAwayForAMinute() {
        brokerAway("broker.minute.v1", MINUTE, kafka::kill);
    }

    private static void brokerAway(String topic, Duration outage, Runnable end) {
        UUID key = UUID.randomUUID();
        try (var owner = owner(topic);
                var reader = reader(topic, RealPostgres.shared().newDatabase("outage_reader"))) {
            owner.write(topic, key, "before");
            awaitHeard(reader, key, "before");
            end.run();
            owner.write(topic, key, "meanwhile");
            last(outage);
            assertThat(owner.count("messaging.outbox")).isEqualTo(1);
            kafka.start();
            awaitHeard(reader, key, "before", "meanwhile");
            assertNothingParked(reader);
        }
    }

    @Test
    void startsWithoutABrokerAndHealsWhenItComes() {
        String topic = "late.diaries.v1";
        UUID key = UUID.randomUUID();
        kafka.stop();
        try (var owner = owner(topic);
                var reader = reader(topic, RealPostgres.shared().newDatabase("late_reader"))) {
            owner.write(topic, key, "written without a broker");
            kafka.start();
            awaitHeard(reader, key, "written without a broker");
            assertNothingParked(reader);
        }
    }

    @Test
    void catchesUpWhenItWasStopped() {
        String topic = "stopped.diaries.v1";
        Database database = RealPostgres.shared().newDatabase("stopped_reader");
        UUID key = UUID.randomUUID();
        try (var owner = owner(topic)) {
            try (var reader = reader(topic, database)) {
                owner.write(topic, key, "before");
                awaitHeard(reader, key, "before");
            }
            owner.write(topic, key, "meanwhile");
            awaitTold(owner);
            try (var reader = reader(topic, database)) {
                awaitHeard(reader, key, "before", "meanwhile");
                assertNothingParked(reader);
            }
        }
    }

    @Test
    void losesNothingWithTheDiskOfTheBroker() {
        String topic = "disk.diaries.v1";
        Database database = RealPostgres.shared().newDatabase("disk_reader");
        UUID heardBefore = UUID.randomUUID();
        List<UUID> unheard = new ArrayList<>();
        try (var owner = owner(topic)) {
            try (var reader = reader(topic, database)) {
                owner.write(topic, heardBefore, "1", "2");
                awaitHeard(reader, heardBefore, "1", "2");
            }
            for (int i = 0; i < 20; i++) {
                unheard.add(UUID.randomUUID());
                owner.write(topic, unheard.getLast(), "first of " + i, "second of " + i);
            }
            owner.write(topic, heardBefore, "3");
            awaitTold(owner);
            kafka.wipe();
            try (var reader = reader(topic, database)) {
                assertThat(owner.bean(ToldEvents.class).resend(Instant.EPOCH, Instant.MAX))
                        .isEqualTo(43);
                for (int i = 0; i < 20; i++) {
                    awaitHeard(reader, unheard.get(i), "first of " + i, "second of " + i);
                }
                awaitHeard(reader, heardBefore, "1", "2", "3");
                assertNothingParked(reader);
            }
        }
    }
}

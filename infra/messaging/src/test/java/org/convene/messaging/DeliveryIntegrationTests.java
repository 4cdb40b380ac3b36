package org.convene.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.convene.messaging.event.AggregateKey;
import org.convene.messaging.inbox.ParkedKeys;
import org.convene.testing.RealKafka;
import org.convene.testing.RealPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One service tells another, with the troubles that messages meet on their way. */
class DeliveryIntegrationTests {

    private static final String TOPIC = "delivery.diaries.v1";
    private static final Set<String> POISONED = ConcurrentHashMap.newKeySet();

    private static final Set<String> CUT = ConcurrentHashMap.newKeySet();

    private static String servers = "";
    private static DiaryService owner;
    private static DiaryService reader;

    private final UUID key = UUID.randomUUID();

    @BeforeAll
    static void start() {
        servers = RealKafka.shared().bootstrapServers();
        owner = DiaryService.owner(
                "delivery-owner",
                TOPIC,
                RealPostgres.shared().newDatabase("delivery_owner"),
                servers,
                // So whatever arrives in these tests was told because a commit woke the relay.
                "convene.messaging.poll=10m");
        reader = DiaryService.reader(
                "delivery-reader",
                TOPIC,
                RealPostgres.shared().newDatabase("delivery_reader"),
                servers,
                DeliveryIntegrationTests::refusePoison);
    }

    @AfterAll
    static void stop() {
        owner.close();
        reader.close();
    }

    private static void refusePoison(IncomingEvent event, DiaryService.DiaryWritten diary) {
        if (CUT.remove(diary.text())) {
            reader.jdbc()
                    .sql("SELECT pg_terminate_backend(pg_backend_pid())")
                    .query(Boolean.class)
                    .single();
        }
        if (POISONED.contains(diary.text())) {
            throw new IllegalStateException("to anna@example.org: poison");
        }
    }

    private void awaitHeard(String... texts) {
        await().untilAsserted(() -> assertThat(reader.heard(key)).containsExactly(texts));
    }

    private String guard() {
        return reader.jdbc()
                .sql(
                        "SELECT epoch || '/' || sequence || coalesce(' ' || reason, '') FROM messaging.inbox_guard WHERE key = ?")
                .param(key)
                .query(String.class)
                .optional()
                .orElse("none");
    }

    private void awaitGuard(String expected) {
        await().untilAsserted(() -> assertThat(guard()).isEqualTo(expected));
    }

    @Test
    void bringsTwoEventsOfOneTransaction() {
        owner.write(TOPIC, key, "first", "second");
        awaitHeard("first", "second");
        awaitGuard("1/2");
    }

    @Test
    void neverTellsWhatWasRolledBack() {
        assertThatThrownBy(() -> owner.inTransaction(() -> {
                    owner.writeHere(TOPIC, key, "never");
                    throw new IllegalArgumentException("changed my mind");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        // The next event of the same key would come after it.
        owner.write(TOPIC, key, "instead");
        awaitHeard("instead");
        awaitGuard("1/1");
    }

    @Test
    void doesNotLoseRowsOfATransactionThatCommitsLate() throws InterruptedException {
        UUID late = UUID.randomUUID();
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Thread slow = Thread.ofVirtual()
                .start(() -> owner.inTransaction(() -> {
                    owner.writeHere(TOPIC, late, "late");
                    told.countDown();
                    awaitLatch(commit);
                }));
        awaitLatch(told);
        // Takes a higher id, commits first, and is told and gone before the lower id is seen.
        owner.write(TOPIC, key, "quick");
        awaitHeard("quick");
        await().untilAsserted(() -> assertThat(owner.jdbc()
                        .sql("SELECT count(*) FROM messaging.outbox WHERE key = ?")
                        .param(key)
                        .query(Long.class)
                        .single())
                .isZero());
        commit.countDown();
        slow.join();
        await().untilAsserted(() -> assertThat(reader.heard(late)).containsExactly("late"));
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void actsOnceWhenTheRelayIsKilledBetweenSendAndDelete() {
        // The relay's own connection is cut in the statement that would move the sent row.
        owner.jdbc().sql("CREATE SEQUENCE killed").update();
        owner.jdbc().sql("""
                CREATE FUNCTION kill_once() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF OLD.payload LIKE '%told twice%' AND nextval('killed') = 1 THEN
                        PERFORM pg_terminate_backend(pg_backend_pid());
                    END IF;
                    RETURN OLD;
                END $$""").update();
        owner.jdbc()
                .sql(
                        "CREATE TRIGGER kill_once BEFORE DELETE ON messaging.outbox FOR EACH ROW EXECUTE FUNCTION kill_once()")
                .update();
        owner.write(TOPIC, key, "told twice", "after");
        awaitHeard("told twice", "after");
        assertThat(recordsOf(TOPIC, key)).hasSize(3);
        assertThat(owner.jdbc()
                        .sql("SELECT last_value FROM killed")
                        .query(Long.class)
                        .single())
                .isGreaterThan(1);
        owner.jdbc().sql("DROP TRIGGER kill_once ON messaging.outbox").update();
    }

    private static List<String> recordsOf(String topic, UUID key) {
        return Records.on(servers, topic).stream()
                .filter(found -> new String(found.key(), UTF_8).equals(key.toString()))
                .map(found -> new String(found.value(), UTF_8))
                .toList();
    }

    @Test
    void setsAsideWhatIsNoEventAndGoesOn() {
        long before = reader.count("messaging.set_aside");
        byte[] sameKey = key.toString().getBytes(UTF_8);
        Records.send(servers, new ProducerRecord<>(TOPIC, sameKey, "no headers".getBytes(UTF_8)));
        ProducerRecord<byte[], byte[]> lying = Records.diary(TOPIC, key, 1, 1, false, "no number");
        lying.headers().remove("ce_sequence").add("ce_sequence", "many".getBytes(UTF_8));
        Records.send(servers, lying);
        owner.write(TOPIC, key, "fine");
        awaitHeard("fine");
        assertThat(reader.count("messaging.set_aside")).isEqualTo(before + 2);
        await().untilAsserted(() ->
                assertThat(recordsOf(TOPIC + "-delivery-reader-dlt", key)).contains("no headers"));
    }

    @Test
    void letsTheSixthWaitForTheFifth() {
        owner.write(TOPIC, key, "1", "2", "3", "4");
        awaitHeard("1", "2", "3", "4");
        Records.send(servers, Records.diary(TOPIC, key, 1, 6, false, "6"));
        awaitGuard("1/4 GAP");
        Records.send(servers, Records.diary(TOPIC, key, 1, 7, false, "7"));
        Records.send(servers, Records.diary(TOPIC, key, 1, 5, false, "5"));
        awaitHeard("1", "2", "3", "4", "5", "6", "7");
        awaitGuard("1/7");
        assertThat(parkedOf(key)).isZero();
    }

    @Test
    void dropsWhatItHasSeenAndMovesOverWhatItDoesNotUse() {
        owner.write(TOPIC, key, "once");
        awaitHeard("once");
        Records.send(servers, Records.diary(TOPIC, key, 1, 1, false, "again"));
        owner.inTransaction(() -> owner.bean(Outbox.class).tell(TOPIC, key, "DiaryAdmired", List.of("unused")));
        awaitGuard("1/2");
        owner.write(TOPIC, key, "more");
        awaitHeard("once", "more");
    }

    @Test
    void parksOnlyTheKeyOfAPoisonousEventAndAppliesItsQueueInOrder() {
        UUID other = UUID.randomUUID();
        POISONED.add("poison of " + key);
        owner.write(TOPIC, key, "before", "poison of " + key);
        awaitGuard("1/1 FAILED");
        owner.write(TOPIC, key, "queued 1", "queued 2");
        owner.write(TOPIC, other, "not concerned");
        await().untilAsserted(() -> assertThat(reader.heard(other)).containsExactly("not concerned"));
        await().untilAsserted(() -> assertThat(parkedOf(key)).isEqualTo(3));
        assertThat(reader.heard(key)).containsExactly("before");
        assertThat(messageOf(key))
                .contains("IllegalStateException", "DeliveryIntegrationTests.java")
                .doesNotContain("@");
        await().untilAsserted(() ->
                assertThat(recordsOf(TOPIC + "-delivery-reader-dlt", key)).hasSize(1));

        ParkedKeys queues = reader.bean(ParkedKeys.class);
        assertThat(queues.retry(new AggregateKey(TOPIC, key))).isFalse();
        awaitGuard("1/1 FAILED");

        POISONED.clear();
        assertThat(queues.retry(new AggregateKey(TOPIC, key))).isTrue();
        assertThat(reader.heard(key)).containsExactly("before", "poison of " + key, "queued 1", "queued 2");
        assertThat(guard()).isEqualTo("1/4");
        assertThat(parkedOf(key)).isZero();
    }

    @Test
    void parksAKeyWhosePayloadCannotBeRead() {
        Records.send(servers, Records.event(TOPIC, key, 1, 1, false, "{ not JSON"));
        awaitGuard("0/0 FAILED");
        Records.send(servers, Records.diary(TOPIC, key, 1, 2, false, "behind"));
        await().untilAsserted(() -> assertThat(parkedOf(key)).isEqualTo(2));
        assertThat(reader.heard(key)).isEmpty();
        // The owner tells the state of the second event: what it covers is closed, and nothing else happens.
        Records.send(servers, Records.diary(TOPIC, key, 1, 2, true, "restated"));
        awaitHeard("restated");
        awaitGuard("1/2");
        assertThat(reader.jdbc()
                        .sql("SELECT count(*) FROM messaging.parked_event WHERE key = ? AND closed_at IS NOT NULL")
                        .param(key)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void refusesANewEpochWithoutARestatement() {
        Records.send(servers, Records.diary(TOPIC, key, 1, 1, false, "old"));
        Records.send(servers, Records.diary(TOPIC, key, 2, 2, false, "new epoch"));
        awaitGuard("1/1 GAP");
        Records.send(servers, Records.diary(TOPIC, key, 2, 1, true, "restated"));
        awaitHeard("old", "restated", "new epoch");
        awaitGuard("2/2");
    }

    @Test
    void parksNothingWhenTheConnectionIsCutInTheMiddleOfAnEffect() {
        CUT.add("cut at " + key);
        owner.write(TOPIC, key, "cut at " + key);
        awaitHeard("cut at " + key);
        assertThat(CUT).doesNotContain("cut at " + key);
        awaitGuard("1/1");
        assertThat(parkedOf(key)).isZero();
    }

    private static long parkedOf(UUID key) {
        return reader.jdbc()
                .sql("SELECT count(*) FROM messaging.parked_event WHERE key = ? AND closed_at IS NULL")
                .param(key)
                .query(Long.class)
                .single();
    }

    private static String messageOf(UUID key) {
        return reader.jdbc()
                .sql("SELECT message FROM messaging.inbox_guard WHERE key = ?")
                .param(key)
                .query(String.class)
                .single();
    }
}

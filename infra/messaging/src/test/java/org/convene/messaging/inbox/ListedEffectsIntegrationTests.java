package org.convene.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.convene.messaging.Subscription;
import org.convene.messaging.Subscription.Heard;
import org.convene.messaging.event.Envelope;
import org.convene.messaging.event.EventIds;
import org.convene.messaging.event.EventJson;
import org.convene.messaging.event.Position;
import org.convene.messaging.kafka.EventHeaders;
import org.convene.messaging.outbox.OutboxPieces;
import org.convene.testing.Database;
import org.convene.testing.RealPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Which events an effect is given in one list, and in what order everything happens. */
class ListedEffectsIntegrationTests {

    private static final String TOPIC = "listed.notes.v1";

    private static DriverManagerDataSource source;

    private final List<List<String>> done = new ArrayList<>();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final UUID third = UUID.randomUUID();

    record Note(String text) {}

    @BeforeAll
    static void prepare() {
        Database database = RealPostgres.shared().newDatabase("listed");
        source = new DriverManagerDataSource(database.url(), database.user(), database.password());
        OutboxPieces.migrate(source);
    }

    private void receive(List<ProducerRecord<byte[], byte[]>> told) {
        JdbcClient jdbc = JdbcClient.create(source);
        Subscription subscription = Subscription.to(TOPIC)
                .onAll("Written", Note.class, this::written)
                .onAll("Struck", Note.class, this::written)
                .on("Read", Note.class, (event, note) -> done.add(List.of(note.text())))
                .build();
        new InboxPieces(
                        jdbc,
                        jdbc,
                        new TransactionTemplate(new JdbcTransactionManager(source)),
                        subscription,
                        () -> new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()))
                .receive(told.stream()
                        .map(ListedEffectsIntegrationTests::received)
                        .toList());
    }

    private void written(List<Heard<Note>> events) {
        List<String> texts = events.stream().map(heard -> heard.told().text()).toList();
        if (texts.contains("poison")) {
            throw new IllegalStateException("poison");
        }
        done.add(texts);
    }

    private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> told) {
        return new ConsumerRecord<>(
                told.topic(),
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                -1,
                -1,
                told.key(),
                told.value(),
                told.headers(),
                Optional.empty());
    }

    private static ProducerRecord<byte[], byte[]> event(String type, UUID key, long sequence, String text) {
        return EventHeaders.write(
                new Envelope(
                        EventIds.next(Instant.EPOCH),
                        TOPIC,
                        key,
                        type,
                        new Position(1, sequence),
                        Instant.EPOCH,
                        false,
                        null,
                        null,
                        EventJson.write(new Note(text))),
                "stranger");
    }

    @Test
    void givesWhatFollowsEachOtherInOneList() {
        receive(List.of(
                event("Written", first, 1, "a"), event("Written", second, 1, "b"), event("Written", third, 1, "c")));

        assertThat(done).containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void keepsTheOrderWithOtherTypes() {
        receive(List.of(
                event("Written", first, 1, "a"),
                event("Written", second, 1, "b"),
                event("Read", third, 1, "alone"),
                event("Written", third, 2, "c"),
                event("Struck", first, 2, "d")));

        assertThat(done).containsExactly(List.of("a", "b"), List.of("alone"), List.of("c"), List.of("d"));
    }

    @Test
    void neverHasTwoEventsOfOneAggregateInAList() {
        receive(List.of(
                event("Written", first, 1, "a"), event("Written", second, 1, "b"), event("Written", first, 2, "c")));

        assertThat(done).containsExactly(List.of("a", "b"), List.of("c"));
    }

    @Test
    void leavesOutWhatWasHeardBefore() {
        receive(List.of(event("Written", first, 1, "a")));
        done.clear();

        receive(List.of(event("Written", first, 1, "a"), event("Written", second, 1, "b")));

        assertThat(done).containsExactly(List.of("b"));
    }

    @Test
    void costsOnlyThePoisonedItsEffect() {
        receive(List.of(
                event("Written", first, 1, "a"),
                event("Written", second, 1, "poison"),
                event("Written", third, 1, "c")));

        assertThat(done).containsExactly(List.of("a"), List.of("c"));
        assertThat(JdbcClient.create(source)
                        .sql("SELECT count(*) FROM messaging.inbox_guard WHERE key = ? AND reason = 'FAILED'")
                        .param(second)
                        .query(Long.class)
                        .single())
                .isOne();
    }
}

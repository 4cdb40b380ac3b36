package org.convene.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.convene.testing.Database;
import org.convene.testing.RealKafka;
import org.convene.testing.RealPostgres;
import org.junit.jupiter.api.Test;

/** Many relays on one outbox, and what an outbox refuses. */
class RelayOrderIntegrationTests {

    private static final String TOPIC = "order.diaries.v1";
    private static final int KEYS = 500;
    private static final int EACH = 20;

    private final Database database = RealPostgres.shared().newDatabase("relay_order");
    private final String servers = RealKafka.shared().bootstrapServers();

    @Test
    void fourRelaysKeepTheOrderOfEachKey() throws Exception {
        List<UUID> keys = Stream.generate(UUID::randomUUID).limit(KEYS).toList();
        try (var one = DiaryService.owner("order-owner", TOPIC, database, servers, "convene.messaging.relays=2");
                var two = DiaryService.owner("order-owner", TOPIC, database, servers, "convene.messaging.relays=2")) {
            tellAtOnce(keys, one, two);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(
                            () -> assertThat(one.count("messaging.outbox")).isZero());
            assertThat(one.count("messaging.told_event")).isEqualTo(KEYS * EACH);
        }
        Map<String, List<Long>> sequences = Records.on(servers, TOPIC).stream()
                .collect(Collectors.groupingBy(
                        found -> new String(found.key(), UTF_8),
                        Collectors.mapping(
                                found -> Long.parseLong(new String(
                                        found.headers()
                                                .lastHeader("ce_sequence")
                                                .value(),
                                        UTF_8)),
                                Collectors.toList())));
        assertThat(sequences).hasSize(KEYS);
        List<Long> expected = LongStream.rangeClosed(1, EACH).boxed().toList();
        assertThat(sequences.values()).allSatisfy(found -> assertThat(found).isEqualTo(expected));
    }

    /** Four writers in two instances, each telling of all keys, in other orders. */
    private static void tellAtOnce(List<UUID> keys, DiaryService one, DiaryService two)
            throws InterruptedException, ExecutionException {
        List<Future<?>> writers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (DiaryService service : List.of(one, two, one, two)) {
                List<UUID> ordered = writers.size() < 2 ? keys : keys.reversed();
                writers.add(threads.submit(() -> {
                    for (int i = 0; i < EACH / 4; i++) {
                        String text = "entry " + i;
                        service.inTransaction(() -> service.bean(Outbox.class)
                                .tellAll(ordered.stream()
                                        .map(key -> new DomainEvent(
                                                TOPIC, key, "DiaryWritten", new DiaryService.DiaryWritten(text)))
                                        .toList()));
                    }
                }));
            }
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
    }

    @Test
    void refusesWhatCouldNotBeTold() {
        UUID key = UUID.randomUUID();
        try (var owner = DiaryService.owner("order-owner", TOPIC, database, servers, "convene.messaging.relays=0")) {
            Outbox outbox = owner.bean(Outbox.class);
            assertThatThrownBy(() -> outbox.tell(TOPIC, key, "DiaryWritten", "outside"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("transaction: none");
            assertThatThrownBy(() -> owner.inTransaction(() -> outbox.tell("unknown.v1", key, "DiaryWritten", "lost")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("topic: unknown.v1");
            assertThatThrownBy(() ->
                            owner.inTransaction(() -> outbox.tell(TOPIC, key, "DiaryWritten", "x".repeat(1_000_000))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("1000002 bytes");
            assertThat(owner.count("messaging.outbox")).isZero();
        }
    }

    @Test
    void numbersEachKeyByItself() {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        try (var owner = DiaryService.owner("order-owner", TOPIC, database, servers, "convene.messaging.relays=0")) {
            List<ToldEvent> told = new ArrayList<>();
            owner.inTransaction(() -> told.addAll(owner.bean(Outbox.class)
                    .tellAll(List.of(
                            new DomainEvent(TOPIC, one, "DiaryWritten", "a"),
                            new DomainEvent(TOPIC, two, "DiaryWritten", "b"),
                            new DomainEvent(TOPIC, one, "DiaryWritten", "c")))));
            owner.inTransaction(() -> told.add(owner.bean(Outbox.class).tell(TOPIC, two, "DiaryWritten", "d")));
            assertThat(told).extracting(ToldEvent::key).containsExactly(one, two, one, two);
            assertThat(told).extracting(ToldEvent::sequence).containsExactly(1L, 1L, 2L, 2L);
            assertThat(told).extracting(ToldEvent::epoch).containsOnly(1L);
            assertThat(told).extracting(event -> event.id().version()).containsOnly(7);
            // Two services of a platform have the same clock and never the same id.
            assertThat(told).extracting(ToldEvent::id).doesNotHaveDuplicates();
        }
    }
}

package org.convene.bench;

import static java.util.Objects.requireNonNull;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.convene.messaging.Outbox;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** From a commit in one service to the commit of its effect in another: outbox, relay, Kafka and inbox, durable. */
final class EffectBench {

    private static final int PER_SECOND = 200;
    private static final int ROUND = PER_SECOND * 10;
    private static final int ROUNDS = 5;
    private static final String WORDS = "x".repeat(1_000);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PrintStream out;

    EffectBench(PrintStream out) {
        this.out = out;
    }

    void run() {
        try (var servers = new Servers();
                var teller = servers.service(Teller.class, "teller");
                var hearer = servers.service(Hearer.class, "hearer")) {
            var bare = new BareKafka(servers.bootstrapServers());
            out.printf(
                    "effect: %d events/s of 1 kB, 500 aggregates, %d rounds of 10 s; warming up%n", PER_SECOND, ROUNDS);
            round(teller, hearer, ROUND * 3);
            bare.round(ROUND, PER_SECOND, WORDS);
            for (int i = 1; i <= ROUNDS; i++) {
                out.printf("  round %d  commit -> effect   %s%n", i, round(teller, hearer, ROUND));
                out.printf("           bare Kafka         %s%n", bare.round(ROUND, PER_SECOND, WORDS));
            }
        }
    }

    private static Latencies round(
            ConfigurableApplicationContext teller, ConfigurableApplicationContext hearer, int count) {
        var outbox = teller.getBean(Outbox.class);
        var transaction = teller.getBean(TransactionTemplate.class);
        Map<UUID, Long> effectiveAt = hearer.getBean(Hearer.class).effectiveAt();
        Map<UUID, Long> committedAt = new ConcurrentHashMap<>();
        effectiveAt.clear();
        UUID[] keys = IntStream.range(0, 500).mapToObj(i -> UUID.randomUUID()).toArray(UUID[]::new);
        Pace.run(count, PER_SECOND, number -> {
            var told = transaction.execute(status ->
                    outbox.tell(Teller.TOPIC, keys[number % keys.length], Teller.TYPE, new Teller.Fact(number, WORDS)));
            committedAt.put(told.id(), System.nanoTime());
        });
        awaitSize(effectiveAt, count);
        return new Latencies(committedAt.entrySet().stream()
                .mapToLong(entry -> Math.max(0, requireNonNull(effectiveAt.get(entry.getKey())) - entry.getValue()))
                .toArray());
    }

    private static void awaitSize(Map<UUID, Long> effects, int count) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (effects.size() < count) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("effects: " + effects.size() + " (expected: " + count + ")");
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for effects", e);
            }
        }
    }
}

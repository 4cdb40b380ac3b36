package org.convene.bench.latency;

import static java.util.Objects.requireNonNull;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.convene.bench.load.Effort;
import org.convene.bench.load.Load;
import org.convene.bench.load.Stopwatch;
import org.convene.bench.load.Timings;
import org.convene.bench.report.Figure;
import org.convene.messaging.Outbox;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** From a commit in one service to the commit of its effect in another: outbox, relay, Kafka and inbox, durable. */
public final class EffectBench {

    private static final List<Integer> RATES = List.of(10, 100, 500);
    private static final int SECONDS = 10;
    private static final int WARM_UP = 10_000;
    private static final int ROUNDS = 3;
    private static final int CLIENTS = 100;
    private static final String WORDS = "x".repeat(1_000);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PrintStream out;
    private final Effort effort;
    private final Map<Integer, List<Timings>> effects = new TreeMap<>();
    private final Map<Integer, List<Timings>> references = new TreeMap<>();

    public EffectBench(PrintStream out, Effort effort) {
        this.out = out;
        this.effort = effort;
    }

    /** Measures and returns the figures. */
    public List<Figure> run() {
        try (var servers = new Servers();
                var teller = servers.service(Teller.class, "teller");
                var hearer = servers.service(Hearer.class, "hearer")) {
            var bare = new BareKafka(servers.bootstrapServers());
            out.println("latency: commit to effect, events of 1 kB, 500 aggregates; warming up");
            round(teller, hearer, effort.of(WARM_UP), 500);
            bare.round(effort.of(WARM_UP), 500, WORDS);
            for (int i = 1; i <= effort.rounds(ROUNDS); i++) {
                for (int rate : RATES) {
                    Timings effect = round(teller, hearer, effort.of(rate * SECONDS), rate);
                    Timings reference = bare.round(effort.of(rate * SECONDS), rate, WORDS);
                    out.printf("  round %d  commit -> effect at %d/s  %s%n", i, rate, effect);
                    out.printf("           bare Kafka              %s%n", reference);
                    effects.computeIfAbsent(rate, _ -> new ArrayList<>()).add(effect);
                    references.computeIfAbsent(rate, _ -> new ArrayList<>()).add(reference);
                }
            }
        }
        List<Figure> figures = new ArrayList<>();
        effects.forEach((rate, timings) -> Map.of("p50", 0.5, "p99", 0.99)
                .forEach((name, share) -> figures.add(Figure.of(
                                "latency",
                                "commit to effect, " + name + " at " + rate + "/s",
                                "ms",
                                Timings.millis(timings, share))
                        .beside(
                                "the same bytes over Kafka",
                                Timings.millis(references.getOrDefault(rate, List.of()), share)))));
        return figures;
    }

    private static Timings round(
            ConfigurableApplicationContext teller, ConfigurableApplicationContext hearer, int count, int perSecond) {
        var outbox = teller.getBean(Outbox.class);
        var transaction = teller.getBean(TransactionTemplate.class);
        Map<UUID, Long> effectiveAt = hearer.getBean(Hearer.class).effectiveAt();
        Map<UUID, Long> committedAt = new ConcurrentHashMap<>();
        effectiveAt.clear();
        UUID[] keys = IntStream.range(0, 500).mapToObj(i -> UUID.randomUUID()).toArray(UUID[]::new);
        Stopwatch stopwatch = new Stopwatch();
        Load.open(CLIENTS, perSecond, count, number -> {
            var told = transaction.execute(status ->
                    outbox.tell(Teller.TOPIC, keys[number % keys.length], Teller.TYPE, new Teller.Fact(number, WORDS)));
            committedAt.put(told.id(), System.nanoTime());
        });
        awaitSize(effectiveAt, count);
        committedAt.forEach((id, committed) -> stopwatch.note(requireNonNull(effectiveAt.get(id)) - committed));
        return stopwatch.stop();
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

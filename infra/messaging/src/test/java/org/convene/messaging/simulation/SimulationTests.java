package org.convene.messaging.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The promises of messaging in as many simulated worlds as there is time for, or in {@code -Dconvene.simulation.seeds} of
 * them; {@code -Dconvene.simulation.seed} plays one again.
 */
class SimulationTests {

    private static final Logger log = LoggerFactory.getLogger("simulation");
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final long SEEDS = Long.getLong("convene.simulation.seeds", 0);

    /** Simulated processes wait for the database most of the time, so two worlds at once make use of two cores. */
    private static final int AT_ONCE = 2;

    /** Each way of putting it together wrongly shows within fewer worlds than this. */
    private static final int SHOWS_WITHIN = 100;

    private static Silence silence;

    @BeforeAll
    static void beSilent() {
        silence = new Silence();
    }

    @AfterAll
    static void speak() {
        silence.close();
    }

    @Test
    void keepsItsPromisesInEveryWorld() throws Exception {
        Long seed = Long.getLong("convene.simulation.seed");
        if (seed != null) {
            try (Ground ground = new Ground()) {
                Simulation.Outcome outcome = Simulation.of(seed, Wiring.RIGHT, ground);
                log.warn("{}", outcome);
                assertThat(outcome.broken()).as(outcome.toString()).isEmpty();
            }
            return;
        }
        long start = System.nanoTime();
        List<Simulation.Outcome> outcomes = run(start + TIME.toNanos());
        double seconds = (System.nanoTime() - start) / 1e9;
        log.warn("{} worlds in {} s, {} a second", outcomes.size(), seconds, outcomes.size() / seconds);
        assertThat(outcomes).as("as many as show every kind of trouble").hasSizeGreaterThan(20);
        assertThat(outcomes)
                .allSatisfy(outcome ->
                        assertThat(outcome.broken()).as(outcome.toString()).isEmpty());
        // A world without trouble would prove nothing.
        assertThat(outcomes.stream()
                        .flatMap(outcome -> outcome.lines().stream())
                        .toList())
                .anyMatch(line -> line.contains("loses its database"))
                .anyMatch(line -> line.contains("after its commit was done"))
                .anyMatch(line -> line.contains("is killed"))
                .anyMatch(line -> line.contains("hears no acknowledgement"))
                .anyMatch(line -> line.contains("gives the partitions"))
                .anyMatch(line -> line.contains("loses its disk"))
                .anyMatch(line -> line.contains("parks"))
                .anyMatch(line -> line.contains("acts on the restated"));
    }

    private static List<Simulation.Outcome> run(long end) throws Exception {
        AtomicLong seeds = new AtomicLong();
        Callable<List<Simulation.Outcome>> lane = () -> {
            List<Simulation.Outcome> outcomes = new ArrayList<>();
            try (Ground ground = new Ground()) {
                for (long seed = seeds.incrementAndGet(); isWanted(seed, end); seed = seeds.incrementAndGet()) {
                    outcomes.add(Simulation.of(seed, Wiring.RIGHT, ground));
                }
            }
            return outcomes;
        };
        List<Simulation.Outcome> all = new ArrayList<>();
        try (ExecutorService lanes = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<List<Simulation.Outcome>> done : lanes.invokeAll(List.of(lane, lane))) {
                all.addAll(done.get());
            }
        }
        return all;
    }

    private static boolean isWanted(long seed, long end) {
        return SEEDS > 0 ? seed <= SEEDS : System.nanoTime() < end;
    }

    @Test
    void hasTheSameHistoryForTheSameSeed() {
        try (Ground ground = new Ground()) {
            for (long seed = 1; seed <= 3; seed++) {
                assertThat(Simulation.of(seed, Wiring.RIGHT, ground).lines())
                        .isEqualTo(Simulation.of(seed, Wiring.RIGHT, ground).lines());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RIGHT")
    void noticesWhatIsPutTogetherWrongly(Wiring wiring) {
        try (Ground ground = new Ground()) {
            String broken = "";
            for (long seed = 1; broken.isEmpty() && seed <= SHOWS_WITHIN; seed++) {
                broken = Simulation.of(seed, wiring, ground).broken().orElse("");
            }
            assertThat(broken).as("what is broken first").containsPattern(wiring.symptom());
        }
    }
}

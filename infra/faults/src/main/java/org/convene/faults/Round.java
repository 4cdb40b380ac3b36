package org.convene.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.convene.faults.check.Checker;
import org.convene.faults.fault.Fault;
import org.convene.faults.play.History;
import org.convene.faults.play.Patience;
import org.convene.faults.play.Play;
import org.convene.faults.stage.Backlog;
import org.convene.faults.stage.Hearing;
import org.convene.faults.stage.Instance;
import org.convene.faults.stage.Part;
import org.convene.faults.stage.Pause;
import org.convene.faults.stage.Stage;

/** One round: people act, something breaks and is mended, all comes to rest, and the checker looks at it. */
final class Round {

    private static final Duration RESTART = Duration.ofMinutes(2);
    private static final Duration TO_TELL = Duration.ofSeconds(2);
    private static final Duration DRAINED = Duration.ofSeconds(60);
    private static final Duration SHORTEST_RUSH = Duration.ofSeconds(6);
    private static final Duration AFTER_HEALING = Duration.ofMillis(2500);
    private static final int LOOKS = 4;
    private static final long MOST_MEGABYTES = 700;

    private final Stage stage;
    private final Checker checker;
    private final int number;
    private final long seed;
    private final Fault fault;
    private final Random random;
    private final Patience patience = new Patience();
    private final CountDownLatch rush = new CountDownLatch(1);
    private volatile String done = "";

    Round(Stage stage, Checker checker, int number, long seed, Fault fault) {
        this.stage = stage;
        this.checker = checker;
        this.number = number;
        this.seed = seed;
        this.fault = fault;
        this.random = new Random(seed);
    }

    Verdict play(Path directory) {
        long began = System.nanoTime();
        try (var history = new History(directory.resolve("round-" + number + ".jsonl"))) {
            var play = new Play(stage, history, patience, seed, "r%d-%s".formatted(number, Long.toString(seed, 36)));
            var findings = new ArrayList<String>();
            double drained = 0;
            var breaking = CompletableFuture.runAsync(() -> breakAndHeal(history), Thread::startVirtualThread);
            try {
                var opened = play.open();
                rush.countDown();
                // However it ended: nobody may go on acting for ever.
                var ended = breaking.whenComplete((nothing, problem) -> play.end());
                findings.addAll(play.rush(opened));
                ended.join();
                drained = comeToRest(findings);
                findings.addAll(findings.isEmpty() ? look(opened.cast(), history) : List.of());
            } catch (RuntimeException e) {
                findings.add("the round broke off: " + e);
                rush.countDown();
                breaking.join();
            }
            var memory = memory();
            memory.forEach((part, megabytes) -> {
                if (megabytes > MOST_MEGABYTES) {
                    findings.add("%s holds %d MB (expected: at most %d)".formatted(part, megabytes, MOST_MEGABYTES));
                }
            });
            findings.forEach(history::note);
            return new Verdict(
                    number, seed, fault.name(), done, history.actions(), since(began), drained, memory, findings);
        }
    }

    private void breakAndHeal(History history) {
        boolean early = random.nextInt(4) == 0 && fault.mayStrikeEarly();
        try {
            if (!early) {
                rush.await();
            }
            Pause.of(Duration.ofMillis(200L + random.nextInt(2500)));
            done = fault.inject(stage, random);
            history.note("broken: " + done);
            Pause.of(Duration.ofMillis(2000L + random.nextInt(5000)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stage.heal();
            fault.heal(stage);
            patience.healed();
            history.note("healed");
        }
        try {
            rush.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Pause.of(early ? SHORTEST_RUSH : AFTER_HEALING);
    }

    /** Waits until every instance is there and nothing waits; returns the seconds that took since the healing. */
    private double comeToRest(List<String> findings) {
        if (!Pause.until(RESTART, stage::isReady)) {
            findings.add("not ready in " + RESTART + ": "
                    + stage.all().filter(instance -> !instance.isReady()).toList());
        }
        long restarted = System.nanoTime();
        if (!Pause.until(DRAINED, this::isAtRest)) {
            findings.add("still waits after " + DRAINED + ": " + Backlog.of(stage));
            findings.addAll(Hearing.of(stage));
            stage.all().map(Instance::part).forEach(Part::tellThreads);
            Pause.of(TO_TELL);
        }
        return since(restarted);
    }

    /** Nothing waits, and a moment later still nothing: what was heard last made nobody tell anything. */
    private boolean isAtRest() {
        if (!Backlog.of(stage).isEmpty()) {
            return false;
        }
        Pause.of(Duration.ofMillis(300));
        return Backlog.of(stage).isEmpty();
    }

    /** What one service tells the others once a second may be on its way; only what stays is wrong. */
    private List<String> look(Play.Cast cast, History history) {
        var findings = checker.check(cast, history, fault.licences());
        for (int again = 1; again < LOOKS && !findings.isEmpty(); again++) {
            Pause.of(Duration.ofSeconds(2));
            findings = checker.check(cast, history, fault.licences());
        }
        return findings;
    }

    private Map<String, Long> memory() {
        var megabytes = new TreeMap<String, Long>();
        Stream.concat(
                        stage.all().map(Instance::part),
                        Stream.of(stage.servers().postgres(), stage.servers().kafka()))
                .forEach(part -> megabytes.put(part.name(), megabytes(part)));
        return megabytes;
    }

    private static long megabytes(Part part) {
        return part.memory() >> 20;
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}

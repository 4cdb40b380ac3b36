package org.convene.messaging.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.convene.messaging.kafka.TopicKeeper;
import org.convene.messaging.outbox.RelaySignal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs rounds as long as something waits, and never gives up: no failure ends it, only being stopped does. */
final class Relay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration GRACE = Duration.ofSeconds(4);

    private final Supplier<RelayRound> rounds;
    private final RelaySignal signal;
    private final TopicKeeper topics;
    private final int threads;
    private final Duration poll;
    private final List<Thread> running = new ArrayList<>();
    private volatile boolean stopped = true;

    Relay(Supplier<RelayRound> rounds, RelaySignal signal, TopicKeeper topics, int threads, Duration poll) {
        this.rounds = rounds;
        this.signal = signal;
        this.topics = topics;
        this.threads = threads;
        this.poll = poll;
    }

    @Override
    public void start() {
        stopped = false;
        for (int i = 0; i < threads; i++) {
            running.add(Thread.ofPlatform().name("relay-" + i).start(this::work));
        }
    }

    /** Lets a round end by itself, for what is sent should be moved; a round that hangs is cut, and sends again later. */
    @Override
    public void stop() {
        stopped = true;
        signal.raise();
        for (Thread thread : running) {
            try {
                if (!thread.join(GRACE)) {
                    thread.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                thread.interrupt();
            }
        }
        running.clear();
    }

    @Override
    public boolean isRunning() {
        return !stopped;
    }

    @Override
    public int getPhase() {
        return 200;
    }

    private void work() {
        RelayRound round = rounds.get();
        Duration pause = FIRST_PAUSE;
        boolean wasWell = true;
        try {
            while (!stopped) {
                long seen = signal.count();
                RoundOutcome outcome = attempt(round);
                Throwable failure = outcome.failure();
                if (failure == null) {
                    if (!wasWell && outcome.told() > 0) {
                        log.info("Events are told again");
                        wasWell = true;
                    }
                    pause = FIRST_PAUSE;
                    if (outcome.told() == 0) {
                        signal.awaitAfter(seen, poll);
                    }
                    continue;
                }
                if (wasWell) {
                    log.warn("Events wait in the outbox, trying again until it works ({})", reason(failure));
                    wasWell = false;
                }
                topics.check();
                Thread.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        } catch (InterruptedException e) {
            log.debug("Relay interrupted while waiting", e);
        } finally {
            round.close();
        }
    }

    private static RoundOutcome attempt(RelayRound round) {
        try {
            return round.run();
        } catch (RuntimeException | Error e) {
            return new RoundOutcome(0, e);
        }
    }

    /** Kinds only: a message may hold an address. */
    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause();
        String kind = failure.getClass().getSimpleName();
        return cause == null ? kind : kind + ", " + cause.getClass().getSimpleName();
    }
}

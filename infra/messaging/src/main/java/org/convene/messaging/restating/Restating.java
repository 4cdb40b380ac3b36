package org.convene.messaging.restating;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/** Restates in the background, page by page, and goes on after a restart where it was. */
public final class Restating implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Restating.class);
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final Duration SOON = Duration.ofMillis(50);
    private static final Duration AFTER_PROBLEM = Duration.ofSeconds(2);

    private final TransactionTemplate transactions;
    private final RunningRestatements running;
    private final RestatingStep step;
    private final List<String> topics;
    private final Semaphore asked = new Semaphore(0);
    private @Nullable Thread thread;
    private volatile boolean started;

    Restating(
            TransactionTemplate transactions,
            RunningRestatements running,
            RestatingStep step,
            Collection<String> topics) {
        this.transactions = transactions;
        this.running = running;
        this.step = step;
        this.topics = topics.stream().sorted().toList();
    }

    /**
     * Begins to tell everything again that this service owns.
     *
     * @param raiseEpoch true after this service's database was restored: what consumers know of it from the lost time is
     *     replaced, and what it does not name again is closed
     * @return the topics that are restated
     */
    public List<String> begin(boolean raiseEpoch) {
        transactions.executeWithoutResult(status -> topics.forEach(topic -> {
            if (raiseEpoch) {
                running.raiseEpoch(topic);
            }
            running.begin(topic);
        }));
        log.info("Restating {}{}", topics, raiseEpoch ? " in a new epoch" : "");
        asked.release();
        return topics;
    }

    @Override
    public void start() {
        started = true;
        thread = Thread.ofVirtual().name("restating").start(this::work);
    }

    @Override
    public void stop() {
        started = false;
        Thread current = thread;
        if (current == null) {
            return;
        }
        asked.release();
        try {
            if (!current.join(Duration.ofSeconds(5))) {
                current.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    @Override
    public int getPhase() {
        return 250;
    }

    private void work() {
        while (started) {
            Duration pause;
            try {
                pause = switch (step.take()) {
                    case WORKED -> Duration.ZERO;
                    case WAITS -> SOON;
                    case NOTHING_TO_DO -> IDLE;
                };
            } catch (RuntimeException e) {
                log.warn("Restating waits, trying again ({})", e.getClass().getSimpleName());
                pause = AFTER_PROBLEM;
            }
            try {
                if (asked.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    asked.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}

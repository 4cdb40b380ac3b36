package org.convene.messaging.operator;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.convene.messaging.inbox.ParkedKeys;
import org.convene.messaging.outbox.ToldEvents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Makes room for the coming days, forgets old ones, and looks once an hour whether a queue could go on. */
final class Housekeeping implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration AFTER_PROBLEM = Duration.ofMinutes(1);

    private final ToldEvents told;
    private final ParkedKeys queues;
    private final MessagingState state;
    private final Duration kept;
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    Housekeeping(ToldEvents told, ParkedKeys queues, MessagingState state, Duration kept) {
        this.told = told;
        this.queues = queues;
        this.state = state;
        this.kept = kept;
    }

    @Override
    public void start() {
        CountDownLatch end = new CountDownLatch(1);
        stopped = end;
        Thread.ofVirtual().name("messaging-housekeeping").start(() -> keep(end));
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void keep(CountDownLatch end) {
        try {
            Duration pause = PAUSE;
            while (!end.await(pause.toSeconds(), TimeUnit.SECONDS)) {
                pause = once() ? PAUSE : AFTER_PROBLEM;
            }
        } catch (InterruptedException e) {
            log.debug("Housekeeping interrupted", e);
        }
    }

    private boolean once() {
        try {
            told.maintain();
            state.forgetOlderThan(kept);
            queues.goOnWhereNothingIsMissing();
            return true;
        } catch (RuntimeException e) {
            log.warn("Housekeeping waits, trying again ({})", e.getClass().getSimpleName());
            return false;
        }
    }
}

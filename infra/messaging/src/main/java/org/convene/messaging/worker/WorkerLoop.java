package org.convene.messaging.worker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Has a few threads work as long as something waits. No failure ends them, not even an {@link Error}: they back off and
 * try again until they are stopped.
 */
public final class WorkerLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WorkerLoop.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Manner manner;
    private final WorkSignal signal;
    private final Supplier<? extends Work> works;
    private final List<Thread> running = new ArrayList<>();
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    /**
     * Makes a loop that is not yet started.
     *
     * @param works opens the work of one thread, on that thread; it may fail too and is tried again
     */
    public WorkerLoop(Manner manner, WorkSignal signal, Supplier<? extends Work> works) {
        this.manner = manner;
        this.signal = signal;
        this.works = works;
    }

    /**
     * How the threads go about it.
     *
     * @param name what the threads are called, such as {@code relay}
     * @param waiting what waits during an outage, in the plural, such as {@code Events}
     * @param poll how long something may lie unnoticed if a signal was lost
     * @param pace how far apart a thread begins portions while each is all there is, so that what comes in a moment shares
     *     one; what comes alone does not wait for it
     * @param grace how long a portion that has begun may take to end by itself when the loop is stopped
     * @param phase when it is started among the other beans, see {@link SmartLifecycle}
     */
    public record Manner(
            String name, String waiting, int threads, Duration poll, Duration pace, Duration grace, int phase) {}

    @Override
    public void start() {
        var end = new CountDownLatch(1);
        stopped = end;
        for (int i = 0; i < manner.threads(); i++) {
            running.add(Thread.ofPlatform().name(manner.name() + "-" + i).start(() -> work(end)));
        }
    }

    /** Lets a portion end by itself, for what is sent should be noted; one that hangs is cut, and done again later. */
    @Override
    public void stop() {
        stopped.countDown();
        signal.raiseForAll();
        long end = System.nanoTime() + manner.grace().toNanos();
        for (Thread thread : running) {
            try {
                if (!thread.join(Duration.ofNanos(Math.max(0, end - System.nanoTime())))) {
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
        return stopped.getCount() > 0;
    }

    @Override
    public int getPhase() {
        return manner.phase();
    }

    private void work(CountDownLatch end) {
        Duration pause = FIRST_PAUSE;
        boolean wasWell = true;
        Work work = null;
        while (end.getCount() > 0) {
            long seen = signal.count();
            long next = System.nanoTime() + manner.pace().toNanos();
            Work.Outcome outcome;
            try {
                if (work == null) {
                    work = works.get();
                }
                outcome = work.attempt();
            } catch (Exception | Error e) {
                outcome = Work.Outcome.failed(e);
            }
            switch (outcome) {
                case Work.Outcome.Done(boolean full) -> {
                    if (!wasWell) {
                        log.info("{} are worked off again", manner.waiting());
                        wasWell = true;
                    }
                    pause = FIRST_PAUSE;
                    if (full) {
                        signal.raise();
                    } else {
                        await(end, Duration.ofNanos(next - System.nanoTime()));
                    }
                }
                case Work.Outcome.Nothing _ -> {
                    pause = FIRST_PAUSE;
                    idle(seen);
                }
                case Work.Outcome.Failed(String reason) -> {
                    if (wasWell && end.getCount() > 0) {
                        log.warn("{} wait, and are tried again until it works ({})", manner.waiting(), reason);
                        wasWell = false;
                    }
                    await(end, pause);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                }
            }
        }
        close(work);
    }

    // Only stop() may end a thread: an interrupt of any other origin just ends its pause.
    private void idle(long seen) {
        try {
            signal.awaitAfter(seen, manner.poll());
        } catch (InterruptedException e) {
            log.debug("Interrupted while idle", e);
        }
    }

    private static void await(CountDownLatch end, Duration pause) {
        try {
            end.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            log.debug("Interrupted while backing off", e);
        }
    }

    private static void close(@Nullable Work work) {
        if (work == null) {
            return;
        }
        try {
            work.close();
        } catch (Exception e) {
            log.debug("What was worked with can't be closed", e);
        }
    }
}

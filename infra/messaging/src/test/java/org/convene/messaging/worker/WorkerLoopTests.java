package org.convene.messaging.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerLoopTests {

    private static final Duration NEVER = Duration.ofHours(1);

    private final WorkSignal signal = new WorkSignal();
    private final List<WorkerLoop> started = new ArrayList<>();

    @AfterEach
    void stopAll() {
        started.forEach(WorkerLoop::stop);
    }

    @Test
    void survivesAnError() {
        var attempts = new AtomicInteger();
        start(1, () -> {
            if (attempts.incrementAndGet() < 3) {
                throw new StackOverflowError("on purpose");
            }
            return Work.Outcome.NOTHING;
        });

        await().until(() -> attempts.get() == 3);
        signal.raise();
        await().until(() -> attempts.get() == 4);
    }

    @Test
    void survivesThatItsWorkCannotBeOpened() {
        var opened = new AtomicInteger();
        var done = new CountDownLatch(1);
        var loop = new WorkerLoop(manner(1, NEVER), signal, () -> {
            if (opened.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
            return () -> {
                done.countDown();
                return Work.Outcome.NOTHING;
            };
        });
        started.add(loop);
        loop.start();

        await().until(() -> done.getCount() == 0);
        assertThat(opened).hasValue(2);
    }

    @Test
    void survivesAnInterruptThatNobodyMeant() {
        var worker = new CopyOnWriteArrayList<Thread>();
        start(1, () -> {
            worker.add(Thread.currentThread());
            return Work.Outcome.NOTHING;
        });
        await().until(() -> worker.size() == 1);

        worker.getFirst().interrupt();

        await().until(() -> worker.size() == 2);
        signal.raise();
        await().until(() -> worker.size() == 3);
        assertThat(worker).containsOnly(worker.getFirst());
    }

    @Test
    void waitsLongerAfterEachFailureAndNoLongerAfterASuccess() {
        var at = new CopyOnWriteArrayList<Long>();
        start(1, () -> {
            at.add(System.nanoTime());
            return switch (at.size()) {
                case 1, 2, 3, 5 -> Work.Outcome.failed("on purpose");
                case 4 -> Work.Outcome.DONE;
                default -> Work.Outcome.NOTHING;
            };
        });
        await().until(() -> at.size() >= 6);

        assertThat(millis(at, 0)).isBetween(99L, 199L);
        assertThat(millis(at, 1)).isBetween(199L, 399L);
        assertThat(millis(at, 2)).isBetween(399L, 799L);
        assertThat(millis(at, 3)).isLessThan(90L);
        assertThat(millis(at, 4)).isBetween(99L, 199L);
    }

    @Test
    void isWokenBySignals() {
        var attempts = new AtomicInteger();
        start(1, () -> {
            attempts.incrementAndGet();
            return Work.Outcome.NOTHING;
        });
        await().until(() -> attempts.get() == 1);

        signal.raiseAfterCommit();

        await().until(() -> attempts.get() == 2);
    }

    @Test
    void hearsASignalThatComesWhileItLooks() {
        var attempts = new AtomicInteger();
        start(1, () -> {
            if (attempts.incrementAndGet() == 1) {
                signal.raise();
            }
            return Work.Outcome.NOTHING;
        });

        await().until(() -> attempts.get() == 2);
    }

    @Test
    void keepsItsPaceWhileEachPortionIsAllThereIs() {
        List<Work.Outcome> outcomes = List.of(Work.Outcome.DONE, Work.Outcome.DONE, Work.Outcome.SOME);
        var attempts = new AtomicInteger();
        var loop =
                new WorkerLoop(manner(1, NEVER, NEVER), signal, () -> () -> outcomes.get(attempts.getAndIncrement()));
        started.add(loop);
        loop.start();
        await().until(() -> attempts.get() == 3);

        signal.raise();

        await().during(Duration.ofMillis(200)).until(() -> attempts.get() == 3);
        loop.stop();
        assertThat(threads()).isEmpty();
    }

    @Test
    void looksAgainByItselfIfASignalWasLost() {
        var attempts = new AtomicInteger();
        var loop = new WorkerLoop(manner(1, Duration.ofMillis(20)), signal, () -> () -> {
            attempts.incrementAndGet();
            return Work.Outcome.NOTHING;
        });
        started.add(loop);
        loop.start();

        await().until(() -> attempts.get() > 2);
    }

    @Test
    void wakesTheNextThreadWhereThereIsMore() {
        var idle = new AtomicInteger();
        var first = new AtomicBoolean();
        var busy = new AtomicBoolean();
        var together = new CyclicBarrier(2);
        var met = new AtomicInteger();
        start(2, () -> {
            if (first.compareAndSet(true, false)) {
                return Work.Outcome.DONE;
            }
            if (busy.get()) {
                together.await(10, TimeUnit.SECONDS);
                met.incrementAndGet();
                busy.set(false);
            }
            idle.incrementAndGet();
            return Work.Outcome.NOTHING;
        });
        await().until(() -> idle.get() == 2);
        busy.set(true);
        first.set(true);

        signal.raise();

        await().until(() -> met.get() == 2);
    }

    @Test
    void stopsAtOnceWhetherIdleOrBackingOff() {
        var failing = new AtomicInteger();
        WorkerLoop backingOff = start(1, () -> {
            failing.incrementAndGet();
            return Work.Outcome.failed("on purpose");
        });
        var idle = new AtomicInteger();
        WorkerLoop idling = start(4, () -> {
            idle.incrementAndGet();
            return Work.Outcome.NOTHING;
        });
        await().until(() -> failing.get() >= 4 && idle.get() >= 4);

        long before = System.nanoTime();
        backingOff.stop();
        idling.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(300));
        assertThat(threads()).isEmpty();
        assertThat(backingOff.isRunning()).isFalse();
    }

    @Test
    void letsAPortionEndAndClosesItsWork() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var ended = new AtomicBoolean();
        var closed = new AtomicBoolean();
        var loop = new WorkerLoop(manner(1, NEVER), signal, () -> new Work() {
            @Override
            public Outcome attempt() throws InterruptedException {
                begun.countDown();
                mayEnd.await();
                ended.set(true);
                return Outcome.DONE;
            }

            @Override
            public void close() {
                closed.set(true);
            }
        });
        loop.start();
        begun.await();
        Thread stopping = Thread.ofVirtual().start(loop::stop);
        await().until(() -> !loop.isRunning());
        mayEnd.countDown();
        stopping.join();

        assertThat(ended).isTrue();
        assertThat(closed).isTrue();
    }

    @Test
    void cutsAPortionThatHangsBeyondTheGrace() throws InterruptedException {
        var begun = new CountDownLatch(2);
        var hangs = new CountDownLatch(1);
        var cut = new CountDownLatch(2);
        WorkerLoop loop = start(2, () -> {
            begun.countDown();
            try {
                hangs.await();
            } catch (InterruptedException e) {
                cut.countDown();
                throw e;
            }
            return Work.Outcome.DONE;
        });
        begun.await();

        long before = System.nanoTime();
        loop.stop();

        // The grace is for all threads together, not for each in turn.
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isBetween(Duration.ofMillis(400), Duration.ofMillis(700));
        await().until(() -> cut.getCount() == 0);
        await().until(() -> threads().isEmpty());
    }

    @Test
    void worksAgainAfterItWasStopped() {
        var attempts = new AtomicInteger();
        WorkerLoop loop = start(1, () -> {
            attempts.incrementAndGet();
            return Work.Outcome.NOTHING;
        });
        await().until(() -> attempts.get() == 1);
        loop.stop();
        signal.raise();
        assertThat(threads()).isEmpty();

        loop.start();

        await().until(() -> attempts.get() == 2);
    }

    private WorkerLoop start(int threads, Work work) {
        var loop = new WorkerLoop(manner(threads, NEVER), signal, () -> work);
        started.add(loop);
        loop.start();
        return loop;
    }

    private static WorkerLoop.Manner manner(int threads, Duration poll) {
        return manner(threads, poll, Duration.ZERO);
    }

    private static WorkerLoop.Manner manner(int threads, Duration poll, Duration pace) {
        return new WorkerLoop.Manner("loop-test", "Trials", threads, poll, pace, Duration.ofMillis(400), 0);
    }

    private static long millis(List<Long> at, int gap) {
        return Duration.ofNanos(at.get(gap + 1) - at.get(gap)).toMillis();
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("loop-test-"))
                .toList();
    }
}

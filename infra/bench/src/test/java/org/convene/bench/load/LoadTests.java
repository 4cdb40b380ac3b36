package org.convene.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class LoadTests {

    @Test
    void doesEachPieceOnceByAllClientsTogether() {
        Set<Integer> done = ConcurrentHashMap.newKeySet();
        CountDownLatch together = new CountDownLatch(4);
        Timings timings = Load.closed(4, 1_000, number -> {
            together.countDown();
            together.await();
            assertThat(done.add(number)).isTrue();
        });
        assertThat(done).hasSize(1_000);
        assertThat(timings.count()).isEqualTo(1_000);
    }

    @Test
    void neverRunsMoreAtOnceThanThereAreClients() {
        AtomicInteger running = new AtomicInteger();
        Load.open(3, 100_000, 300, number -> {
            assertThat(running.incrementAndGet()).isBetween(1, 3);
            LockSupport.parkNanos(100_000);
            running.decrementAndGet();
        });
        assertThat(running).hasValue(0);
    }

    @Test
    void timesWhatHadToWaitFromWhenItWasDue() {
        // One client, and pieces that last ten times as long as there is between two of them: the last waits for all.
        long piece = 2_000_000;
        Timings timings = Load.open(1, 5_000, 50, number -> {
            for (long end = System.nanoTime() + piece; System.nanoTime() < end; ) {
                Thread.onSpinWait();
            }
        });
        assertThat(timings.millis(1)).isGreaterThan(50 * 2 - 50 / 5.0 - 1);
    }

    @Test
    void failsWithThePieceThatFailed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Load.closed(2, 10, number -> {
                    if (number == 7) {
                        throw new IllegalStateException("the seventh");
                    }
                }))
                .havingCause()
                .withMessage("the seventh");
    }
}

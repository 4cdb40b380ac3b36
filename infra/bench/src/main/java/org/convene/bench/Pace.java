package org.convene.bench;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** An open loop: starts work at a fixed rate whether or not the earlier work is done, so that a stall is not hidden. */
final class Pace {

    private Pace() {}

    /** Starts {@code count} pieces of work, {@code perSecond} of them each second, and waits until all have ended. */
    static void run(int count, int perSecond, IntConsumer work) {
        long interval = 1_000_000_000L / perSecond;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long next = System.nanoTime();
            for (int i = 0; i < count; i++) {
                long wait = next - System.nanoTime();
                if (wait > 0) {
                    LockSupport.parkNanos(wait);
                }
                int number = i;
                threads.execute(() -> work.accept(number));
                next += interval;
            }
        }
    }
}

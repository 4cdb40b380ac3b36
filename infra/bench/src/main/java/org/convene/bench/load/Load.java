package org.convene.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Makes load. A closed loop asks for the rate that so many clients reach when each waits for its answer; an open loop asks
 * for the latency at a rate, and times each piece from when it should have begun, so that a stall hides from nobody
 * (coordinated omission).
 */
public final class Load {

    private Load() {}

    /** A piece of the work; pieces are numbered from 0. */
    @FunctionalInterface
    public interface Work {
        void run(int number) throws Exception;
    }

    /** Lets so many clients do the pieces, each the next when its last is done. */
    public static Timings closed(int clients, int count, Work work) {
        AtomicInteger next = new AtomicInteger();
        Stopwatch stopwatch = new Stopwatch();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                running.add(threads.submit((Callable<Void>) () -> {
                    for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                        long began = System.nanoTime();
                        work.run(number);
                        stopwatch.note(System.nanoTime() - began);
                    }
                    return null;
                }));
            }
            running.forEach(Load::await);
        }
        return stopwatch.stop();
    }

    /**
     * Begins so many pieces a second, whether or not earlier ones are done.
     *
     * @param clients how many may run at once; what has to wait for one of them waits on its own time
     */
    public static Timings open(int clients, int perSecond, int count, Work work) {
        long interval = 1_000_000_000L / perSecond;
        Semaphore free = new Semaphore(clients);
        Stopwatch stopwatch = new Stopwatch();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            long due = System.nanoTime();
            for (int i = 0; i < count; i++, due += interval) {
                for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                    LockSupport.parkNanos(early);
                }
                int number = i;
                long intended = due;
                running.add(threads.submit((Callable<Void>) () -> {
                    free.acquire();
                    try {
                        work.run(number);
                    } finally {
                        free.release();
                    }
                    stopwatch.note(System.nanoTime() - intended);
                    return null;
                }));
            }
            running.forEach(Load::await);
        }
        return stopwatch.stop();
    }

    private static void await(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the load could not be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making load", e);
        }
    }
}

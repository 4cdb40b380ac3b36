package org.convene.local.platform;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;
import org.convene.local.process.KeptProcess;
import org.convene.local.process.LogTail;

/** A process that is started again when it ends though nobody asked it to, later each time as long as it keeps ending. */
final class Supervised {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LASTING = Duration.ofMinutes(1);
    private static final int LAST_LINES = 12;
    private static final int ASKED_TO_END = 128 + 15;

    private final String name;
    private final Supplier<KeptProcess> start;
    private final PrintStream out;
    private final Runnable changed;
    private KeptProcess process;
    private boolean stopping;

    /** Starts the process; {@code changed} is called whenever another process has taken its place. */
    Supervised(String name, Supplier<KeptProcess> start, PrintStream out, Runnable changed) {
        this.name = name;
        this.start = start;
        this.out = out;
        this.changed = changed;
        this.process = start.get();
        Thread.ofVirtual().name("watching " + name).start(this::watch);
    }

    String name() {
        return name;
    }

    synchronized KeptProcess process() {
        return process;
    }

    private void watch() {
        var pause = FIRST_PAUSE;
        while (true) {
            long started = System.nanoTime();
            int status = process().exit().join();
            if (isStopping()) {
                return;
            }
            if (System.nanoTime() - started > LASTING.toNanos()) {
                pause = FIRST_PAUSE;
            }
            tell(status, pause);
            while (!restartAfter(pause)) {
                if (isStopping()) {
                    return;
                }
                pause = longer(pause);
            }
            pause = longer(pause);
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private void tell(int status, Duration pause) {
        if (status == ASKED_TO_END) {
            out.printf("%s was asked to end; it is started again in %d s%n", name, pause.toSeconds());
            return;
        }
        var lines = new StringBuilder("%n%s ended by itself (status %d). Its last lines:%n".formatted(name, status));
        LogTail.of(process().log(), LAST_LINES)
                .forEach(line -> lines.append("  | ").append(line).append('\n'));
        lines.append("It is started again in %d s; its log: %s%n"
                .formatted(pause.toSeconds(), process().log()));
        out.print(lines);
    }

    private boolean restartAfter(Duration pause) {
        try {
            Thread.sleep(pause);
            if (isStopping()) {
                return false;
            }
            var next = start.get();
            synchronized (this) {
                process = next;
                if (stopping) {
                    next.requestStop();
                }
            }
            changed.run();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (RuntimeException e) {
            out.printf("%s can't be started: %s%n", name, e.getMessage());
            return false;
        }
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    /** Asks it to end for good and doesn't wait. */
    synchronized void requestStop() {
        stopping = true;
        process.requestStop();
    }

    void awaitEnd() {
        process().exit().join();
    }
}

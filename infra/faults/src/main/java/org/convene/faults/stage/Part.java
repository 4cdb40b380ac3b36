package org.convene.faults.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.convene.local.process.KeptProcess;
import org.convene.local.status.Memory;

/** A process of the platform that can be killed, frozen and started again. */
public final class Part {

    private final String name;
    private final Supplier<KeptProcess> start;
    private KeptProcess process;

    /** Starts it. */
    Part(String name, Supplier<KeptProcess> start) {
        this.name = name;
        this.start = start;
        this.process = start.get();
    }

    public String name() {
        return name;
    }

    public synchronized boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it as a power cut would. */
    public synchronized void kill() {
        process.kill();
    }

    /** Ends it in good order. */
    public synchronized void stop() {
        process.close();
    }

    /** Asks it to end and doesn't wait. */
    synchronized void requestStop() {
        process.requestStop();
    }

    /** Starts it again if it has ended. */
    public void start() {
        start(start);
    }

    /** Starts something else in its place if it has ended, until it is stopped and started again. */
    synchronized void start(Supplier<KeptProcess> other) {
        if (!process.isAlive()) {
            process = other.get();
        }
    }

    /** Stops it with all of its children where they are, until they are thawed; they notice nothing. */
    public void freeze() {
        signal("STOP");
    }

    /** Lets it go on. */
    public void thaw() {
        signal("CONT");
    }

    /** Has a JVM write into its log what each of its threads is doing. */
    public void tellThreads() {
        signal("QUIT");
    }

    /** Returns bytes. */
    public synchronized long memory() {
        return process.isAlive() ? Memory.of(process.pid()) : 0;
    }

    private synchronized void signal(String signal) {
        var words = new ArrayList<>(List.of("kill", "-" + signal));
        ProcessHandle.of(process.pid())
                .map(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                .orElseGet(Stream::empty)
                .forEach(handle -> words.add(Long.toString(handle.pid())));
        if (words.size() == 2) {
            return;
        }
        try {
            // A child may have ended since it was listed; then kill says so, which is of no interest.
            new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException("no kill on this machine", e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}

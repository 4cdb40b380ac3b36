package org.convene.local.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A process that ends when this JVM does, even if this JVM is killed: a small shell script between the two waits for the
 * end of a pipe that only this JVM holds.
 */
public final class KeptProcess implements AutoCloseable {

    private static final String KEEPER = keeper();

    // Where there is setsid, Ctrl-C in a terminal reaches the launcher alone, which then ends everything in good order.
    private static final List<String> OWN_SESSION = ownSession();

    private final Command command;
    private final Process keeper;
    private final long pid;

    private KeptProcess(Command command, Process keeper, long pid) {
        this.command = command;
        this.keeper = keeper;
        this.pid = pid;
    }

    /** Returns as soon as the process runs, which says nothing about its readiness. */
    public static KeptProcess start(Command command) {
        var words = new ArrayList<>(OWN_SESSION);
        words.addAll(List.of("sh", "-c", KEEPER, "keeper", command.signal()));
        words.add(Long.toString(command.grace().toSeconds()));
        words.add(command.log().toString());
        words.addAll(command.words());
        try {
            Files.createDirectories(command.log().toAbsolutePath().getParent());
            var builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putAll(command.environment());
            var keeper = builder.start();
            BufferedReader output = keeper.inputReader(StandardCharsets.UTF_8);
            var first = output.readLine();
            if (first == null) {
                throw new IllegalStateException(command.name() + ": the shell that should keep it ended at once");
            }
            return new KeptProcess(command, keeper, Long.parseLong(first.strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(command.name() + " can't be started", e);
        }
    }

    public String name() {
        return command.name();
    }

    public Path log() {
        return command.log();
    }

    /** The id of the process itself, not of the script that keeps it. */
    public long pid() {
        return pid;
    }

    public boolean isAlive() {
        return keeper.isAlive();
    }

    /** Completes with the exit status once the process has ended; 128 + n if signal n ended it. */
    public CompletableFuture<Integer> exit() {
        return keeper.onExit().thenApply(Process::exitValue);
    }

    /** Asks the process to end and doesn't wait. */
    public void requestStop() {
        try {
            keeper.getOutputStream().close();
        } catch (IOException e) {
            // Only a pipe whose reader is gone fails to close, and then there is nobody left to ask.
            keeper.destroy();
        }
    }

    /** Ends the process in good order and returns when it has ended. */
    @Override
    public void close() {
        requestStop();
        exit().join();
    }

    /** Ends the process as a power cut would. */
    public void kill() {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        exit().join();
    }

    private static List<String> ownSession() {
        return Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();
    }

    private static String keeper() {
        try (InputStream script = KeptProcess.class.getResourceAsStream("keeper.sh")) {
            if (script == null) {
                throw new IllegalStateException("keeper.sh: missing (expected: beside this class)");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

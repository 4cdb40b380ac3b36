package org.convene.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.convene.local.process.Directories;

/** Directories and servers of tests that end with this JVM, the youngest first. */
public final class Throwaway {

    private static final Deque<Runnable> AT_EXIT = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Throwaway::endAll, "throwaway"));
    }

    private Throwaway() {}

    public static Path directory(String purpose) {
        try {
            var directory = Files.createTempDirectory("convene-" + purpose + "-");
            atExit(() -> Directories.delete(directory));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory for " + purpose, e);
        }
    }

    public static void atExit(Runnable end) {
        synchronized (AT_EXIT) {
            AT_EXIT.push(end);
        }
    }

    private static void endAll() {
        synchronized (AT_EXIT) {
            while (!AT_EXIT.isEmpty()) {
                end(AT_EXIT.pop());
            }
        }
    }

    /** One that fails must not keep the others. */
    private static void end(Runnable end) {
        try {
            end.run();
        } catch (RuntimeException e) {
            System.err.println("left behind by a test: " + e);
        }
    }
}

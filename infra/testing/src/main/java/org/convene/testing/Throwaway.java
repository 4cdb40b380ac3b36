package org.convene.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.convene.local.process.Directories;

/** Directories and servers that end with this JVM, the youngest first. */
final class Throwaway {

    private static final Deque<Runnable> AT_EXIT = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Throwaway::endAll, "throwaway"));
    }

    private Throwaway() {}

    static Path directory(String purpose) {
        try {
            var directory = Files.createTempDirectory("convene-" + purpose + "-");
            atExit(() -> Directories.delete(directory));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory for " + purpose, e);
        }
    }

    static void atExit(Runnable end) {
        synchronized (AT_EXIT) {
            AT_EXIT.push(end);
        }
    }

    private static void endAll() {
        synchronized (AT_EXIT) {
            while (!AT_EXIT.isEmpty()) {
                AT_EXIT.pop().run();
            }
        }
    }
}

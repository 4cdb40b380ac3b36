package org.convene.local.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process and its children hold in memory. */
public final class Memory {

    private static final int KILOBYTE = 1024;

    private Memory() {}

    /** Returns bytes; on Linux a page that several processes share counts in parts, elsewhere as often as it is mapped. */
    public static long of(long pid) {
        var root = ProcessHandle.of(pid);
        return root.stream()
                .mapToLong(process -> own(pid)
                        + process.descendants()
                                .mapToLong(child -> own(child.pid()))
                                .sum())
                .sum();
    }

    /** Returns what this process holds without its children. */
    static long own(long pid) {
        var rollup = Path.of("/proc", Long.toString(pid), "smaps_rollup");
        try {
            if (Files.exists(rollup)) {
                return Files.readString(rollup)
                        .lines()
                        .filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILOBYTE)
                        .sum();
            }
            var process = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return said.isEmpty() ? 0 : Long.parseLong(said) * KILOBYTE;
        } catch (IOException e) {
            // It has ended since it was listed.
            return 0;
        }
    }
}

package org.convene.bench.report;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** On what it was measured: figures of other machines are other figures. */
public record Machine(int processors, long memoryMegabytes, String system, String java) {

    private static final long MEGABYTE = 1024 * 1024;

    /** This one. */
    public static Machine here() {
        long memory =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os
                        ? os.getTotalMemorySize() / MEGABYTE
                        : 0;
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                memory,
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.vendor") + " " + Runtime.version());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%d processors, %,d MB, %s, JDK %s", processors, memoryMegabytes, system, java);
    }
}

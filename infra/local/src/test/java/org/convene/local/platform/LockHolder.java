package org.convene.local.platform;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** A process of its own that holds a directory's lock until it is killed. */
final class LockHolder {

    private LockHolder() {}

    /** Takes the directory; says so once it holds it. */
    public static void main(String[] arguments) throws InterruptedException {
        var home = Path.of(arguments[0]);
        try (var _ = Lock.take(home).orElseThrow()) {
            RunRecord.write(
                    home,
                    new RunRecord(ProcessHandle.current().pid(), Instant.EPOCH, true, Map.of(), Map.of("Kafka", 7L)));
            System.out.println("held");
            Thread.currentThread().join();
        }
    }
}

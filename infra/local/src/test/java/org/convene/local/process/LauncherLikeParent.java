package org.convene.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A process of its own that keeps two others, one of which ignores every polite request, until it is killed. */
final class LauncherLikeParent {

    private LauncherLikeParent() {}

    /** Takes a directory for logs; prints both process ids, then stays. */
    public static void main(String[] arguments) throws InterruptedException {
        var polite = keep(arguments[0], "polite", "exec sleep 1000");
        var stubborn = keep(arguments[0], "stubborn", "trap '' TERM INT HUP; while :; do sleep 1; done");
        System.out.println(polite.pid() + " " + stubborn.pid());
        Thread.currentThread().join();
    }

    private static KeptProcess keep(String logs, String name, String script) {
        return KeptProcess.start(new Command(
                name, List.of("sh", "-c", script), Map.of(), Path.of(logs, name), "TERM", Duration.ofSeconds(1)));
    }
}

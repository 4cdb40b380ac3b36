package org.convene.bench.scene;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.local.platform.RunRecord;

/** How much processor time each process has had, with its children. */
public record Processors(Map<String, Duration> used) {

    public Processors {
        used = Map.copyOf(used);
    }

    /** Asks all processes of the platform, and this one. */
    public static Processors now(Scene scene) {
        RunRecord run = RunRecord.read(scene.place().home())
                .orElseThrow(() -> new IllegalStateException("the platform: not running (expected: running)"));
        Map<String, Duration> used = new LinkedHashMap<>();
        run.processes().forEach((name, pid) -> used.put(name, of(pid)));
        used.put("mailbox", own(ProcessHandle.of(run.launcher()).orElseThrow()));
        used.put("clients", own(ProcessHandle.current()));
        return new Processors(used);
    }

    /** What each has used since, added to what was counted before. */
    public static Processors sum(Processors counted, Processors before, Processors now) {
        Map<String, Duration> sum = new TreeMap<>(counted.used());
        now.used()
                .forEach((name, used) ->
                        sum.merge(name, used.minus(before.used().getOrDefault(name, Duration.ZERO)), Duration::plus));
        return new Processors(sum);
    }

    /** What each has used for one of so many things, in words. */
    public String each(String thing, int count) {
        return "Processor time for each " + thing + ": "
                + new TreeMap<>(used)
                        .entrySet().stream()
                                .map(entry -> String.format(
                                        Locale.ROOT,
                                        "%s %.2f ms",
                                        entry.getKey(),
                                        entry.getValue().toNanos() / 1e6 / count))
                                .collect(Collectors.joining("; "));
    }

    private static Duration of(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .map(Processors::own)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration own(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}

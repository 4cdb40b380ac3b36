package org.convene.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The command {@code ./convene bench [NAME…]}: runs the named benches, or all, and prints what they measured. */
public final class Bench {

    private static final Map<String, Consumer<PrintStream>> BENCHES =
            new TreeMap<>(Map.of("effect", out -> new EffectBench(out).run()));

    private Bench() {}

    /** Exits with 2 if a name is none of a bench. */
    public static void main(String[] names) {
        PrintStream out = System.out;
        List<String> wanted = names.length == 0 ? List.copyOf(BENCHES.keySet()) : List.of(names);
        for (String name : wanted) {
            Consumer<PrintStream> bench = BENCHES.get(name);
            if (bench == null) {
                out.println("bench: " + name + " (expected: one of " + BENCHES.keySet() + ")");
                System.exit(2);
            } else {
                bench.accept(out);
            }
        }
    }
}

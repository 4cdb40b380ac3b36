package org.convene.testing.server;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether the servers of tests run in containers: chosen once for a JVM, at the first server, and printed.
 *
 * @param containers else they are processes of this machine
 * @param reason in words for whoever reads a build's output
 */
record ServerChoice(boolean containers, String reason) {

    private static final String PROPERTY = "convene.test.servers";

    private static @Nullable ServerChoice made;

    /** Returns the choice of this JVM; fails where containers are demanded and can't be had. */
    static synchronized ServerChoice made() {
        if (made == null) {
            var wish = System.getProperty(PROPERTY, "auto");
            made = of(wish, () -> Engine.find(wish.equals("auto")));
            System.out.println(made);
        }
        return made;
    }

    static ServerChoice of(String wish, Supplier<Engine> engine) {
        return switch (wish) {
            case "embedded" -> new ServerChoice(false, PROPERTY + "=embedded");
            case "auto" -> {
                Engine found = engine.get();
                yield new ServerChoice(found.usable(), PROPERTY + "=auto, " + found.says());
            }
            case "containers" -> {
                Engine found = engine.get();
                if (!found.usable()) {
                    throw new IllegalStateException(
                            PROPERTY + ": containers (expected: auto or embedded, since " + found.says() + ")");
                }
                yield new ServerChoice(true, PROPERTY + "=containers, " + found.says());
            }
            default ->
                throw new IllegalArgumentException(
                        PROPERTY + ": " + wish + " (expected: auto, containers or embedded)");
        };
    }

    @Override
    public String toString() {
        String servers = containers ? "containers of " + Images.postgres() + " and " + Images.kafka() : "embedded";
        return "Servers of these tests: " + servers + " (" + reason + ")";
    }
}

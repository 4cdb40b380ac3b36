package org.convene.faults.fault;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.convene.faults.stage.Stage;

/** All that can be broken. */
public final class Faults {

    private static final List<Fault> ALL = List.of(
            new Calm(),
            new Kill(),
            new KillServer(),
            new Freeze(),
            new BrokenLine(),
            new FullDisk(),
            new ClockJump(),
            new MailTrouble(),
            new Replace(),
            new Echo(),
            new Disorder(),
            new LostBroker(),
            new RestoredDatabase(),
            new OlderVersion());

    private Faults() {}

    /** Draws one that this machine lets us do. */
    public static Fault draw(Stage stage, Random random) {
        var possible = ALL.stream().filter(fault -> fault.isPossible(stage)).toList();
        return possible.get(random.nextInt(possible.size()));
    }

    /** Returns the fault of this name. */
    public static Fault named(String name) {
        return ALL.stream()
                .filter(fault -> fault.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("fault: " + name + " (expected: one of " + names() + ")"));
    }

    public static String names() {
        return ALL.stream().map(Fault::name).collect(Collectors.joining(", "));
    }
}

package org.convene.messaging.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convene.messaging.event.Position;

/** One world from its beginning: a time of trouble, then healing, then the question whether all promises were kept. */
final class Simulation {

    private static final int STORM = 600;

    /** How many steps an undisturbed world may need until nothing is left to do. */
    private static final int PATIENCE = 20_000;

    private final Ground ground;
    private final World world;
    private final List<Actor> actors;
    private final Operator operator;

    private Simulation(long seed, Wiring wiring, Ground ground) {
        this.ground = ground;
        world = new World(seed, wiring, ground.newTopic());
        Operator[] desk = new Operator[1];
        actors = Stream.of(
                        IntStream.of(1, 2)
                                .mapToObj(
                                        i -> new Actor("owner-" + i, world, actor -> new Owner(actor, world, ground))),
                        IntStream.of(1, 2)
                                .mapToObj(
                                        i -> new Actor("relay-" + i, world, actor -> new Relay(actor, world, ground))),
                        IntStream.of(0, 1)
                                .mapToObj(i ->
                                        new Actor("reader-" + i, world, actor -> new Reader(actor, world, ground, i))),
                        Stream.of(new Actor("operator", world, actor -> desk[0] = new Operator(actor, world, ground))))
                .flatMap(some -> some)
                .toList();
        operator = desk[0];
    }

    /**
     * What came of a world.
     *
     * @param broken the promise that was broken first, in words
     * @param lines all that happened, in order
     */
    record Outcome(long seed, Optional<String> broken, List<String> lines) {

        /** What happened, and how to see it happen again. */
        @Override
        public String toString() {
            return "seed %d: %s%n  %s%nAgain: ./mvnw test -am -pl infra/messaging -Dtest=SimulationTests -Dsurefire.failIfNoSpecifiedTests=false -Dconvene.simulation.seed=%d"
                    .formatted(seed, broken.orElse("all promises kept"), String.join("\n  ", lines), seed);
        }
    }

    /** Runs the world of a seed; the same seed always has the same history. */
    static Outcome of(long seed, Wiring wiring, Ground ground) {
        Simulation simulation = new Simulation(seed, wiring, ground);
        try {
            simulation.storm();
            simulation.heal();
            simulation.check();
            return new Outcome(
                    seed,
                    simulation.world.history().broken(),
                    simulation.world.history().lines());
        } finally {
            simulation.actors.forEach(Actor::end);
            if (simulation.isBroken()) {
                ground.clean();
            }
        }
    }

    private boolean isBroken() {
        return world.history().broken().isPresent();
    }

    private void storm() {
        for (int i = 0; i < STORM && !isBroken(); i++) {
            happen();
            List<Actor> able = able();
            if (able.isEmpty()) {
                return;
            }
            Actor actor = world.chance().oneOf(able);
            if (actor.isActing() && world.trouble().kills()) {
                actor.kill();
            } else {
                actor.step();
            }
        }
    }

    private void happen() {
        if (world.trouble().movesPartitions()) {
            world.broker().movePartitions();
        }
        if (world.trouble().losesDisk()) {
            world.broker().loseDisk();
        }
        if (world.broker().hasLate() && world.chance().once(0.05)) {
            world.broker().appendLate();
        }
        if (!world.isMended() && world.chance().once(0.002)) {
            world.mend();
        }
    }

    private List<Actor> able() {
        return actors.stream().filter(Actor::canGoOn).toList();
    }

    private void heal() {
        world.history().note("the world", "heals");
        world.trouble().heal();
        world.mend();
        while (world.broker().hasLate()) {
            world.broker().appendLate();
        }
        settle();
        if (world.broker().hasLost()) {
            operator.ask(Operator.Task.SEND_AGAIN);
            settle();
        }
        operator.ask(Operator.Task.RETRY);
        operator.ask(Operator.Task.GO_ON);
        settle();
    }

    /** Goes on until nobody has anything to do. */
    private void settle() {
        world.wakeRelays();
        for (int i = 0; !isBroken(); i++) {
            List<Actor> able = able();
            if (able.isEmpty()) {
                return;
            }
            if (i == PATIENCE) {
                world.history().broken(able + " still have something to do after " + i + " undisturbed steps");
            }
            world.chance().oneOf(able).step();
        }
    }

    private void check() {
        if (isBroken()) {
            return;
        }
        List<String> missing = world.history().missing();
        if (!missing.isEmpty()) {
            world.history().broken("not everything told is in effect: " + missing);
        }
        expectNone("waiting event", "messaging.outbox WHERE topic = :topic");
        expectNone("queued event", "messaging.parked_event WHERE topic = :topic AND closed_at IS NULL");
        expectNone("parked key", "messaging.inbox_guard WHERE topic = :topic AND parked_since IS NOT NULL");
        if (!byKey(world.history().effects()).equals(byKey(effectsKept()))) {
            world.history().broken("the effects kept are not those that were committed");
        }
    }

    private void expectNone(String what, String where) {
        int found = ground.jdbc()
                .sql("SELECT count(*)::integer AS found FROM " + where)
                .param("topic", world.topic())
                .query((row, number) -> row.getInt("found"))
                .single();
        if (found > 0) {
            world.history().broken(found + " x " + what + " when all is done");
        }
    }

    private static Map<UUID, List<History.Effect>> byKey(List<History.Effect> effects) {
        return effects.stream().collect(Collectors.groupingBy(History.Effect::key));
    }

    private List<History.Effect> effectsKept() {
        return ground.jdbc()
                .sql("SELECT * FROM simulated_effect WHERE topic = :topic ORDER BY id")
                .param("topic", world.topic())
                .query((row, number) -> new History.Effect(
                        row.getObject("key", UUID.class),
                        new Position(row.getLong("epoch"), row.getLong("sequence")),
                        row.getBoolean("restated"),
                        row.getString("text")))
                .list();
    }
}

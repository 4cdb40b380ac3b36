package org.convene.messaging.simulation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.convene.testing.TestClock;

/** What the actors of one simulation share, and all that is drawn for it. */
final class World {

    private final Wiring wiring;
    private final String topic;
    private final Chance chance;
    private final Trouble trouble;
    private final History history = new History();
    private final Broker broker = new Broker(this);
    private final TestClock clock = TestClock.at("2030-01-01T00:00:00Z");
    private final List<UUID> keys;
    private final double poison;
    private int numbers;
    private boolean relaysAreAwake = true;
    private boolean isMended;

    World(long seed, Wiring wiring, String topic) {
        this.wiring = wiring;
        this.topic = topic;
        chance = new Chance(seed);
        trouble = new Trouble(chance);
        keys = Stream.generate(chance::id).limit(chance.upTo(3)).toList();
        poison = chance.oneOf(List.of(0.0, 0.1, 0.3));
    }

    Wiring wiring() {
        return wiring;
    }

    String topic() {
        return topic;
    }

    Chance chance() {
        return chance;
    }

    Trouble trouble() {
        return trouble;
    }

    History history() {
        return history;
    }

    Broker broker() {
        return broker;
    }

    Clock clock() {
        return clock;
    }

    /** Of which notes this world tells. */
    List<UUID> keys() {
        return keys;
    }

    /** How likely a text is one that the reader can't bear before it is mended. */
    double poison() {
        return poison;
    }

    int nextNumber() {
        return ++numbers;
    }

    /** A commit wakes them, as a signal does. */
    void wakeRelays() {
        relaysAreAwake = true;
    }

    void relayLooks() {
        relaysAreAwake = false;
    }

    /** Now and then they look by themselves. */
    boolean relaysAreAwake() {
        return relaysAreAwake || (!trouble.isHealed() && chance.once(0.01));
    }

    void mend() {
        isMended = true;
    }

    boolean isMended() {
        return isMended;
    }
}

package org.convene.messaging.simulation;

import java.util.List;

/** How hostile one world is: some are calm but for one kind of fault, some have them all; in the end it heals. */
final class Trouble {

    private final Chance chance;
    private final double database;
    private final double broker;
    private final double kills;
    private final double moves;
    private final double losses;
    private boolean isHealed;

    Trouble(Chance chance) {
        this.chance = chance;
        database = chance.oneOf(List.of(0.0, 0.01, 0.03, 0.1));
        broker = chance.oneOf(List.of(0.0, 0.1, 0.3));
        kills = chance.oneOf(List.of(0.0, 0.005, 0.02));
        moves = chance.oneOf(List.of(0.0, 0.01, 0.05));
        losses = chance.oneOf(List.of(0.0, 0.0, 0.005));
    }

    void heal() {
        isHealed = true;
    }

    boolean isHealed() {
        return isHealed;
    }

    boolean strikesDatabase() {
        return strikes(database);
    }

    boolean strikesBroker() {
        return strikes(broker);
    }

    boolean kills() {
        return strikes(kills);
    }

    /** Whether partitions go to another reader. */
    boolean movesPartitions() {
        return strikes(moves);
    }

    /** Whether the broker loses its disk in this world, sooner or later. */
    boolean mayLoseDisk() {
        return losses > 0;
    }

    /** Whether the broker loses its disk. */
    boolean losesDisk() {
        return strikes(losses);
    }

    private boolean strikes(double probability) {
        return !isHealed && chance.once(probability);
    }
}

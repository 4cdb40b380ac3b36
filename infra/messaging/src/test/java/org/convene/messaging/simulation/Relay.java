package org.convene.messaging.simulation;

import java.time.Period;
import org.convene.messaging.outbox.RelaySignal;
import org.convene.messaging.outbox.ToldEvents;
import org.convene.messaging.relay.RelayPieces;
import org.convene.messaging.worker.Work;

/** Sends what waits in the outbox, round after round. */
final class Relay implements Party {

    /** Few enough that two relays share the outbox, many enough that they meet. */
    private static final int PARTS = 2;

    private final World world;
    private final Actor actor;
    private final DatabaseAccess access;
    private Work work;

    Relay(Actor actor, World world, Ground ground) {
        this.world = world;
        this.actor = actor;
        access = new DatabaseAccess(actor, world, ground.line(actor.toString()));
        work = open();
    }

    private Work open() {
        ToldEvents told = new ToldEvents(access.jdbc(), access.transactions(), new RelaySignal(), Period.ofDays(30));
        return world.wiring() == Wiring.RELAYS_WITH_A_CURSOR
                ? new CursorRelay(access, told, new FaultyProducer(actor, world))
                : RelayPieces.round(
                        access.jdbc(), access.transactions(), told, () -> new FaultyProducer(actor, world), PARTS);
    }

    @Override
    public boolean isReady() {
        return world.relaysAreAwake();
    }

    @Override
    public void act() throws Exception {
        world.relayLooks();
        boolean isDone = false;
        try {
            isDone = work.attempt() instanceof Work.Outcome.Nothing;
        } finally {
            if (!isDone) {
                world.wakeRelays();
            }
        }
    }

    @Override
    public void restart() {
        world.wakeRelays();
        work = open();
    }
}

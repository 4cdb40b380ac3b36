package org.convene.messaging.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * A process of the simulated world: a thread that runs only while it has its turn, and gives it back between any two
 * statements or messages. So all of them together are as good as one thread, and their order is the seed's.
 */
final class Actor {

    private static final double GOES_ON = 0.5;

    private final String name;
    private final World world;
    private final Party party;
    private final Semaphore turn = new Semaphore(0);
    private final Semaphore back = new Semaphore(0);
    private final List<Runnable> uncommitted = new ArrayList<>();
    private boolean isActing;
    private boolean isDying;
    private boolean isOver;

    Actor(String name, World world, Function<Actor, Party> party) {
        this.name = name;
        this.world = world;
        this.party = party.apply(this);
        Thread.ofPlatform().name(name).start(this::live);
    }

    boolean canGoOn() {
        return isActing || party.isReady();
    }

    boolean isActing() {
        return isActing;
    }

    /** Lets it run until it gives its turn back. */
    void step() {
        turn.release();
        back.acquireUninterruptibly();
    }

    /** Ends what it is doing at the point where it stands. */
    void kill() {
        isDying = true;
        world.history().note(this, "is killed");
        step();
    }

    /** Ends it for good. */
    void end() {
        isOver = true;
        isDying = true;
        step();
    }

    boolean isDying() {
        return isDying;
    }

    /** Another may go on here; called by the actor's own thread. */
    void pause() {
        if (!isDying && !world.chance().once(GOES_ON)) {
            giveBack();
        }
        dieIfKilled();
    }

    void dieIfKilled() {
        if (isDying) {
            throw new Killed();
        }
    }

    void whenCommitted(Runnable fact) {
        uncommitted.add(fact);
    }

    void committed() {
        List<Runnable> facts = List.copyOf(uncommitted);
        uncommitted.clear();
        facts.forEach(Runnable::run);
    }

    void rolledBack() {
        uncommitted.clear();
    }

    private void live() {
        turn.acquireUninterruptibly();
        while (!isOver) {
            try {
                isActing = true;
                party.act();
            } catch (Exception | Error e) {
                // On its way the death of a thread may have been wrapped.
                if (!isDying) {
                    world.history().note(this, "meets " + kindOf(e));
                }
            }
            isActing = false;
            if (isDying && !isOver) {
                isDying = false;
                uncommitted.clear();
                party.restart();
            }
            if (!isOver) {
                giveBack();
            }
        }
        back.release();
    }

    private void giveBack() {
        back.release();
        turn.acquireUninterruptibly();
    }

    private static String kindOf(Throwable failure) {
        Throwable cause = failure.getCause();
        String kind = failure.getClass().getSimpleName();
        return cause == null ? kind : kind + " because of " + cause.getClass().getSimpleName();
    }

    @Override
    public String toString() {
        return name;
    }
}

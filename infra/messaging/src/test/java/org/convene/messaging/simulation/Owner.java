package org.convene.messaging.simulation;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.convene.messaging.DomainEvent;
import org.convene.messaging.Outbox;
import org.convene.messaging.ToldEvent;
import org.convene.messaging.outbox.OutboxPieces;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes notes and tells of it; sometimes takes it back at the last moment. */
final class Owner implements Party {

    /** Marks a text that no reader can bear until somebody has mended the reader. */
    static final String POISON = "poison";

    private final Actor actor;
    private final World world;
    private final DatabaseAccess access;
    private final Outbox outbox;
    private int left;

    Owner(Actor actor, World world, Ground ground) {
        this.actor = actor;
        this.world = world;
        access = new DatabaseAccess(actor, world, ground.line(actor.toString()));
        JdbcClient told = world.wiring() == Wiring.TELLS_IN_ANOTHER_TRANSACTION
                ? new DatabaseAccess(actor, world, ground.line(actor + "'s other line")).jdbc()
                : access.jdbc();
        outbox = OutboxPieces.outbox(told, world.clock(), world.topic());
        left = world.chance().upTo(4);
    }

    /** What is told of a note. */
    record Note(String text) {}

    @Override
    public boolean isReady() {
        return left > 0;
    }

    @Override
    public void act() {
        left--;
        List<DomainEvent> changes =
                Stream.generate(this::change).limit(world.chance().upTo(3)).toList();
        access.transactions().executeWithoutResult(status -> {
            changes.forEach(this::keep);
            List<ToldEvent> told = outbox.tellAll(changes);
            for (int i = 0; i < told.size(); i++) {
                ToldEvent event = told.get(i);
                String text = textOf(changes.get(i));
                actor.whenCommitted(() -> world.history().told(actor, event, text));
            }
            actor.whenCommitted(world::wakeRelays);
            if (world.chance().once(0.1)) {
                status.setRollbackOnly();
            }
        });
    }

    private DomainEvent change() {
        String text = (world.chance().once(world.poison()) ? POISON : "text") + world.nextNumber();
        UUID key = world.chance().oneOf(world.keys());
        return new DomainEvent(world.topic(), key, "NoteWritten", new Note(text));
    }

    private void keep(DomainEvent change) {
        access.jdbc()
                .sql("""
                        INSERT INTO simulated_note VALUES (:topic, :key, :text)
                        ON CONFLICT (topic, key) DO UPDATE SET text = excluded.text
                        """)
                .param("topic", change.topic())
                .param("key", change.key())
                .param("text", textOf(change))
                .update();
    }

    private static String textOf(DomainEvent change) {
        return ((Note) change.payload()).text();
    }
}

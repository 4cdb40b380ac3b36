package org.convene.messaging.simulation;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.convene.messaging.Restatement;
import org.convene.messaging.inbox.InboxPieces;
import org.convene.messaging.outbox.RelaySignal;
import org.convene.messaging.outbox.ToldEvents;
import org.convene.messaging.restating.RestatingPieces;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Does what people and clocks do: retries, sends again after a loss, has the owner restate, lets an hour pass. */
final class Operator implements Party {

    /** One thing to do; it is done again until it comes through. */
    enum Task {
        RETRY,
        GO_ON,
        SEND_AGAIN,
        RESTATE,
        RESTATE_IN_A_NEW_EPOCH
    }

    private static final List<Task> WITHOUT_NEW_EPOCH = List.of(Task.RETRY, Task.GO_ON, Task.SEND_AGAIN, Task.RESTATE);

    private final World world;
    private final DatabaseAccess access;
    private final InboxPieces inbox;
    private final RestatingPieces restating;
    private final ToldEvents told;
    private final Instant began = Instant.now();
    private final Deque<Task> tasks = new ArrayDeque<>();
    private boolean isRestating;

    Operator(Actor actor, World world, Ground ground) {
        this.world = world;
        access = new DatabaseAccess(actor, world, ground.line(actor.toString()));
        inbox = new Reader(actor, world, ground, Broker.PARTITIONS).inbox();
        restating = new RestatingPieces(
                access.jdbc(),
                access.transactions(),
                new Notes(access.jdbc(), world.topic()),
                world.clock(),
                Broker.PARTITIONS);
        told = new ToldEvents(access.jdbc(), access.transactions(), new RelaySignal(), Period.ofDays(30));
        // A disk that is lost between restatements and their completion makes readers forget for a while what they are
        // told
        // again only when it is sent again: known, and written down in docs/outbox.md.
        List<Task> possible = world.trouble().mayLoseDisk() ? WITHOUT_NEW_EPOCH : List.of(Task.values());
        for (int i = world.chance().upTo(4); i > 1; i--) {
            tasks.add(world.chance().oneOf(possible));
        }
    }

    void ask(Task task) {
        tasks.add(task);
    }

    @Override
    public boolean isReady() {
        return isRestating || !tasks.isEmpty();
    }

    @Override
    public void act() {
        Task task = tasks.peek();
        if (task == null || (isRestating && world.chance().once(0.5))) {
            isRestating = restating.step();
            world.wakeRelays();
        } else {
            world.history().note("operator", task.name());
            perform(task);
            tasks.remove();
        }
    }

    private void perform(Task task) {
        switch (task) {
            case RETRY -> inbox.queues().retryAll();
            case GO_ON -> inbox.queues().goOnWhereNothingIsMissing();
            case SEND_AGAIN -> {
                told.resend(began, Instant.MAX.minusSeconds(1));
                world.wakeRelays();
            }
            case RESTATE, RESTATE_IN_A_NEW_EPOCH -> {
                restating.begin(task == Task.RESTATE_IN_A_NEW_EPOCH);
                isRestating = true;
            }
        }
    }

    /** The owner's notes as they are. */
    private record Notes(JdbcClient jdbc, String topic) implements Restatement {

        @Override
        public String type() {
            return "NoteRestated";
        }

        @Override
        public List<UUID> keysAfter(@Nullable UUID after, int limit) {
            return jdbc.sql("""
                            SELECT key FROM simulated_note
                            WHERE topic = :topic AND (:after::uuid IS NULL OR key > :after) ORDER BY key LIMIT :limit
                            """)
                    .param("topic", topic)
                    .param("after", after)
                    .param("limit", limit)
                    .query((row, number) -> row.getObject("key", UUID.class))
                    .list();
        }

        @Override
        public @Nullable Object stateOf(UUID key) {
            return jdbc.sql("SELECT text FROM simulated_note WHERE topic = :topic AND key = :key")
                    .param("topic", topic)
                    .param("key", key)
                    .query((row, number) -> new Owner.Note(Objects.requireNonNull(row.getString("text"))))
                    .optional()
                    .orElse(null);
        }
    }
}

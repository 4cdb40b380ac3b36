package org.convene.messaging.simulation;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.convene.messaging.IncomingEvent;
import org.convene.messaging.Subscription;
import org.convene.messaging.inbox.InboxPieces;

/** Hears the partitions that are given to it, and keeps a copy of the notes; treats its inbox as the container does. */
final class Reader implements Party {

    private final Actor actor;
    private final World world;
    private final int number;
    private final DatabaseAccess access;
    private final InboxPieces inbox;
    private final int[] next = new int[Broker.PARTITIONS];
    private int generation = -1;
    private boolean isNew = true;
    private List<ConsumerRecord<byte[], byte[]>> batch = List.of();

    Reader(Actor actor, World world, Ground ground, int number) {
        this.actor = actor;
        this.world = world;
        this.number = number;
        access = new DatabaseAccess(actor, world, ground.line(actor.toString()));
        DatabaseAccess guarded = world.wiring() == Wiring.GUARDS_IN_ANOTHER_TRANSACTION
                ? new DatabaseAccess(actor, world, ground.line(actor + "'s other line"))
                : access;
        inbox = new InboxPieces(
                access.jdbc(),
                guarded.jdbc(),
                access.transactions(),
                subscription(),
                () -> new FaultyProducer(actor, world));
    }

    private Subscription subscription() {
        return Subscription.to(world.topic())
                .onAll(
                        "NoteWritten",
                        Owner.Note.class,
                        events -> events.forEach(heard -> hear(heard.event(), heard.told())))
                .on("NoteRestated", Owner.Note.class, this::hear)
                .onForgotten(key -> actor.whenCommitted(() -> world.history().forgotten(key)))
                .build();
    }

    private void hear(IncomingEvent event, Owner.Note note) {
        if (note.text().startsWith(Owner.POISON) && !world.isMended()) {
            throw new IllegalStateException(note.text());
        }
        access.jdbc()
                .sql("""
                        INSERT INTO simulated_effect (topic, key, epoch, sequence, restated, text)
                        VALUES (:topic, :key, :epoch, :sequence, :restated, :text)
                        """)
                .param("topic", event.topic())
                .param("key", event.key())
                .param("epoch", event.epoch())
                .param("sequence", event.sequence())
                .param("restated", event.restated())
                .param("text", note.text())
                .update();
        actor.whenCommitted(() -> world.history().acted(actor, event, note.text()));
    }

    InboxPieces inbox() {
        return inbox;
    }

    @Override
    public boolean isReady() {
        return isNew || !batch.isEmpty() || generation != world.broker().generation() || waits();
    }

    private boolean waits() {
        for (int partition = 0; partition < Broker.PARTITIONS; partition++) {
            if (hears(partition) && next[partition] < world.broker().end(partition)) {
                return true;
            }
        }
        return false;
    }

    private boolean hears(int partition) {
        return world.broker().isReader(number, partition);
    }

    @Override
    public void act() {
        if (isNew) {
            isNew = false;
            inbox.queues().goOnWhereNothingIsMissing();
        }
        if (generation != world.broker().generation()
                && (batch.isEmpty() || world.chance().once(0.5))) {
            join();
        }
        if (batch.isEmpty()) {
            batch = poll();
        }
        if (!batch.isEmpty()) {
            inbox.receive(batch);
            int partition = batch.getLast().partition();
            next[partition] = (int) batch.getLast().offset() + 1;
            batch = List.of();
            actor.pause();
            if (!world.trouble().strikesBroker()) {
                world.broker().note(partition, next[partition], generation);
            }
        }
    }

    private void join() {
        generation = world.broker().generation();
        batch = List.of();
        for (int partition = 0; partition < Broker.PARTITIONS; partition++) {
            next[partition] = world.broker().noted(partition);
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> poll() {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int partition = 0; partition < Broker.PARTITIONS && records.isEmpty(); partition++) {
            if (hears(partition)) {
                records.addAll(world.broker()
                        .read(partition, next[partition], world.chance().upTo(5)));
            }
        }
        return records;
    }

    @Override
    public void restart() {
        isNew = true;
        generation = -1;
        batch = List.of();
    }
}

package org.convene.messaging.simulation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A producer whose records arrive or not, once or twice, now or much later, and whose acknowledgements get lost. */
final class FaultyProducer extends MockProducer<byte[], byte[]> {

    private final Actor actor;
    private final World world;

    FaultyProducer(Actor actor, World world) {
        super(false, null, new ByteArraySerializer(), new ByteArraySerializer());
        this.actor = actor;
        this.world = world;
    }

    @Override
    public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> sent) {
        actor.pause();
        if (world.trouble().strikesBroker() && world.chance().once(0.2)) {
            world.history().note(actor, "can't send");
            return CompletableFuture.failedFuture(new TimeoutException("simulated"));
        }
        if (world.wiring() == Wiring.MARKS_BEFORE_IT_SENDS) {
            if (!world.trouble().strikesBroker()) {
                world.broker().append(sent);
            }
            return CompletableFuture.completedFuture(metadata(sent));
        }
        return new Acknowledgement(sent);
    }

    /** Dead letters are copies for people: the database is what counts. */
    @Override
    public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> copy, @Nullable Callback callback) {
        world.history().parked(copy);
        return CompletableFuture.completedFuture(metadata(copy));
    }

    private static RecordMetadata metadata(ProducerRecord<byte[], byte[]> sent) {
        return new RecordMetadata(new TopicPartition(sent.topic(), 0), 0, 0, 0, 0, 0);
    }

    /** What a sender waits for. */
    private final class Acknowledgement extends CompletableFuture<RecordMetadata> {

        private final ProducerRecord<byte[], byte[]> sent;
        private boolean isWritten;

        Acknowledgement(ProducerRecord<byte[], byte[]> sent) {
            this.sent = sent;
            if (world.chance().once(0.5)) {
                write();
            }
        }

        private void write() {
            isWritten = true;
            world.broker().append(sent);
            if (world.trouble().strikesBroker()) {
                world.broker().appendLater(sent);
            }
        }

        @Override
        public RecordMetadata get() throws ExecutionException {
            actor.pause();
            if (world.trouble().strikesBroker()) {
                if (!isWritten && world.chance().once(0.5)) {
                    world.broker().appendLater(sent);
                }
                world.history().note(actor, "hears no acknowledgement");
                throw new ExecutionException(new TimeoutException("simulated"));
            }
            if (!isWritten) {
                write();
            }
            return metadata(sent);
        }
    }
}

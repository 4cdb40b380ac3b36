package org.convene.messaging.inbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.convene.messaging.Subscription;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An inbox and its queues without a Spring context and without a listener container. */
public final class InboxPieces {

    private static final String CONSUMER = "reader";

    private final Inbox inbox;
    private final ParkedKeys queues;

    /**
     * Puts an inbox together.
     *
     * @param guarded where the guards are read and moved; the same as the rest, or they protect nothing
     */
    public InboxPieces(
            JdbcClient jdbc,
            JdbcClient guarded,
            TransactionTemplate transactions,
            Subscription subscription,
            Supplier<Producer<byte[], byte[]>> deadLetters) {
        Guards guards = new Guards(guarded, CONSUMER);
        ParkedEvents parked = new ParkedEvents(jdbc, CONSUMER);
        Effects effects = new Effects(Stream.of(subscription), guards, parked);
        DeadLetters copies = new DeadLetters(deadLetters, CONSUMER);
        queues = new ParkedKeys(transactions, guards, parked, effects, copies);
        inbox = new Inbox(transactions, guards, parked, effects, queues, copies, new SimpleMeterRegistry());
    }

    public void receive(List<ConsumerRecord<byte[], byte[]>> records) {
        inbox.receive(records);
    }

    public ParkedKeys queues() {
        return queues;
    }
}

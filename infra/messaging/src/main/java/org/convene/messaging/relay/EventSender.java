package org.convene.messaging.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.convene.messaging.kafka.EventHeaders;
import org.jspecify.annotations.Nullable;

/** Sends events and tells which of them the broker has acknowledged. */
final class EventSender {

    private final Supplier<Producer<byte[], byte[]>> producers;
    private final String source;
    private @Nullable Producer<byte[], byte[]> producer;

    EventSender(Supplier<Producer<byte[], byte[]>> producers, String source) {
        this.producers = producers;
        this.source = source;
    }

    /**
     * What became of a round's events.
     *
     * @param acknowledged the outbox ids of those that the broker has
     * @param failure why the others failed, {@code null} if none did
     */
    record Sent(List<Long> acknowledged, @Nullable Exception failure) {}

    Sent send(List<WaitingEvent> events) {
        List<Future<RecordMetadata>> results = new ArrayList<>(events.size());
        Exception failure = null;
        List<Long> acknowledged = new ArrayList<>(events.size());
        try {
            Producer<byte[], byte[]> current = open();
            for (WaitingEvent waiting : events) {
                Future<RecordMetadata> result = current.send(EventHeaders.write(waiting.event(), source));
                results.add(result);
                // The broker is away or the topic is missing: each further try would block as long as this one did.
                if (result.state() == Future.State.FAILED) {
                    break;
                }
            }
        } catch (KafkaException e) {
            failure = e;
        }
        for (int i = 0; i < results.size(); i++) {
            try {
                results.get(i).get();
                acknowledged.add(events.get(i).id());
            } catch (ExecutionException e) {
                failure = e.getCause() instanceof Exception cause ? cause : e;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failure = e;
                break;
            }
        }
        if (failure != null) {
            // Whatever still lies in its buffers must not be sent behind our back, after something newer.
            close();
        }
        return new Sent(acknowledged, failure);
    }

    void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private Producer<byte[], byte[]> open() {
        if (producer == null) {
            producer = producers.get();
        }
        return producer;
    }
}

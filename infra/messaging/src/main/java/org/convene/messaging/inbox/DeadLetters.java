package org.convene.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.convene.messaging.event.Envelope;
import org.convene.messaging.kafka.DeadLetterTopics;
import org.convene.messaging.kafka.EventHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies what a consumer could not use to a topic where people look. The database is what counts: a copy that can't be
 * written is only logged.
 */
final class DeadLetters implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final Supplier<Producer<byte[], byte[]>> producers;
    private final String consumer;
    private @Nullable Producer<byte[], byte[]> producer;

    DeadLetters(Supplier<Producer<byte[], byte[]>> producers, String consumer) {
        this.producers = producers;
        this.consumer = consumer;
    }

    void copy(ConsumerRecord<byte[], byte[]> received, String problem) {
        ProducerRecord<byte[], byte[]> copy = new ProducerRecord<>(
                DeadLetterTopics.nameOf(received.topic(), consumer), null, received.key(), received.value());
        received.headers().forEach(header -> copy.headers().add(header));
        copy.headers().add("convene_offset", (received.partition() + "/" + received.offset()).getBytes(UTF_8));
        send(copy, problem);
    }

    /** Copies an event that failed when its turn in the queue came. */
    void copy(Envelope event, String problem) {
        ProducerRecord<byte[], byte[]> told = EventHeaders.write(event, ownerOf(event.topic()));
        send(
                new ProducerRecord<>(
                        DeadLetterTopics.nameOf(event.topic(), consumer),
                        null,
                        told.key(),
                        told.value(),
                        told.headers()),
                problem);
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }

    private synchronized void send(ProducerRecord<byte[], byte[]> copy, String problem) {
        copy.headers().add("convene_problem", problem.getBytes(UTF_8));
        try {
            if (producer == null) {
                producer = producers.get();
            }
            var _ = producer.send(copy, (written, failure) -> {
                if (failure != null) {
                    log.warn(
                            "No copy on {} ({})",
                            copy.topic(),
                            failure.getClass().getSimpleName());
                }
            });
        } catch (KafkaException e) {
            log.warn("No copy on {} ({})", copy.topic(), e.getClass().getSimpleName());
        }
    }

    private static String ownerOf(String topic) {
        int end = topic.indexOf('.');
        return end < 0 ? topic : topic.substring(0, end);
    }
}

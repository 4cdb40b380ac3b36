package org.convene.notification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.convene.contracts.Contracts;

/** Tells events as the other services do: from the contracts' examples, with ids and times of the test's own. */
final class Told implements AutoCloseable {

    private final KafkaProducer<String, String> producer;
    private final Map<UUID, Long> sequences = new ConcurrentHashMap<>();

    Told(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Returns the example of an event with some texts replaced: old, new, old, new… */
    static String example(String topic, String type, Object... replaced) {
        return inEnglish(replaced(Contracts.example(topic, type), replaced));
    }

    /** People of the examples read many languages, tests read English; who reads another one here, names a region. */
    static String inEnglish(String json) {
        return json.replaceAll("\"language\": \"[a-z]{2}\"", "\"language\": \"en\"");
    }

    static String replaced(String text, Object... replaced) {
        String json = text;
        for (int i = 0; i < replaced.length; i += 2) {
            json = json.replace(replaced[i].toString(), replaced[i + 1].toString());
        }
        return json;
    }

    /** Tells the next event of an aggregate. */
    void tell(String topic, UUID key, String type, String json) {
        tell(topic, key, type, json, sequences.merge(key, 1L, Long::sum), false);
    }

    void tell(String topic, UUID key, String type, String json, long sequence, boolean restated) {
        if (!Contracts.violations(topic, type, json).isEmpty()) {
            throw new AssertionError(Contracts.violations(topic, type, json).toString());
        }
        var message = new ProducerRecord<>(topic, key.toString(), json);
        Map<String, String> headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_type",
                type,
                "ce_source",
                "/test",
                "ce_time",
                Instant.EPOCH.toString(),
                "ce_subject",
                key.toString(),
                "ce_sequence",
                Long.toString(sequence),
                "ce_epoch",
                "1",
                "ce_restated",
                Boolean.toString(restated),
                "content-type",
                "application/json");
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while telling " + type, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(type, e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}

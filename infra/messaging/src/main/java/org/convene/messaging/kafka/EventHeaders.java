package org.convene.messaging.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.convene.messaging.event.Envelope;
import org.convene.messaging.event.Position;
import org.convene.messaging.event.Trace;

/** Writes and reads an event as CloudEvents 1.0 in Kafka's binary mode: attributes are headers, the value is the JSON. */
public final class EventHeaders {

    /** What every table of ours can keep; PostgreSQL knows fewer instants than Java. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private EventHeaders() {}

    public static ProducerRecord<byte[], byte[]> write(Envelope event, String source) {
        Headers headers = new RecordHeaders();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", event.id().toString());
        put(headers, "ce_type", event.type());
        put(headers, "ce_source", "/" + source);
        put(headers, "ce_time", event.occurredAt().toString());
        put(headers, "ce_subject", event.key().toString());
        put(headers, "ce_sequence", Long.toString(event.position().sequence()));
        put(headers, "ce_epoch", Long.toString(event.position().epoch()));
        if (event.restated()) {
            put(headers, "ce_restated", "true");
        }
        put(headers, "content-type", "application/json");
        if (event.traceParent() != null) {
            put(headers, "traceparent", event.traceParent());
        }
        return new ProducerRecord<>(
                event.topic(),
                event.kafkaPartition(),
                event.key().toString().getBytes(UTF_8),
                event.payload().getBytes(UTF_8),
                headers);
    }

    /** Anybody may write to a topic: what is not a complete event is refused, with the first thing that is wrong. */
    public static Envelope read(ConsumerRecord<byte[], byte[]> received) throws MalformedRecord {
        Headers headers = received.headers();
        if (!required(headers, "ce_specversion").startsWith("1.")) {
            throw new MalformedRecord("ce_specversion: not 1.x (expected: 1.0)");
        }
        if (received.key() == null || received.value() == null) {
            throw new MalformedRecord((received.key() == null ? "key" : "value") + ": none (expected: one)");
        }
        UUID key = uuid("key", new String(received.key(), UTF_8));
        if (!key.equals(uuid("ce_subject", required(headers, "ce_subject")))) {
            throw new MalformedRecord("ce_subject: not the key (expected: the same id)");
        }
        return new Envelope(
                uuid("ce_id", required(headers, "ce_id")),
                received.topic(),
                key,
                required(headers, "ce_type"),
                new Position(number(headers, "ce_epoch", 1), number(headers, "ce_sequence", 0)),
                time(required(headers, "ce_time")),
                "true".equals(text(headers, "ce_restated")),
                Trace.valid(text(headers, "traceparent")),
                received.partition(),
                json(received.value()));
    }

    // An event that fails is kept in its queue, and no text of PostgreSQL can hold this; JSON escapes it.
    private static String json(byte[] value) throws MalformedRecord {
        String json = new String(value, UTF_8);
        if (json.indexOf('\0') >= 0) {
            throw new MalformedRecord("value: a NUL in it (expected: JSON)");
        }
        return json;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }

    private static String required(Headers headers, String name) throws MalformedRecord {
        String value = text(headers, name);
        if (value.isBlank() || value.length() > 200) {
            throw new MalformedRecord(name + ": " + value.length() + " characters (expected: 1 to 200)");
        }
        if (value.codePoints().anyMatch(Character::isISOControl)) {
            throw new MalformedRecord(name + ": a control character in it (expected: none)");
        }
        return value;
    }

    private static UUID uuid(String name, String value) throws MalformedRecord {
        try {
            UUID id = UUID.fromString(value);
            if (id.toString().equalsIgnoreCase(value)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw new MalformedRecord(name + ": not a UUID (expected: one)", e);
        }
        throw new MalformedRecord(name + ": a shortened UUID (expected: all of it)");
    }

    private static long number(Headers headers, String name, long atLeast) throws MalformedRecord {
        try {
            long number = Long.parseLong(required(headers, name));
            if (number >= atLeast) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new MalformedRecord(name + ": not a number (expected: >= " + atLeast + ")", e);
        }
        throw new MalformedRecord(name + ": too small (expected: >= " + atLeast + ")");
    }

    private static Instant time(String value) throws MalformedRecord {
        try {
            Instant time = OffsetDateTime.parse(value).toInstant();
            if (!time.isBefore(EARLIEST) && !time.isAfter(LATEST)) {
                return time;
            }
        } catch (DateTimeException e) {
            throw new MalformedRecord("ce_time: not a time (expected: RFC 3339)", e);
        }
        throw new MalformedRecord("ce_time: out of range (expected: a year from 1 to 9999)");
    }
}

package org.convene.messaging.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.convene.messaging.event.Envelope;
import org.convene.messaging.event.Position;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventHeadersTests {

    private static final Envelope EVENT = new Envelope(
            UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"),
            "event-service.workshops.v1",
            UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8058"),
            "WorkshopPublished",
            new Position(2, 14),
            Instant.parse("2026-05-01T12:00:00.123456Z"),
            false,
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            3,
            "{\"title\":\"Die 14. Fallkonferenz – 第十四\"}");

    @Test
    void readsWhatItWrites() throws MalformedRecord {
        assertThat(EventHeaders.read(received(EventHeaders.write(EVENT, "event-service"))))
                .isEqualTo(EVENT);
    }

    @Test
    void writesCloudEventsInBinaryMode() {
        ProducerRecord<byte[], byte[]> written = EventHeaders.write(EVENT, "event-service");
        assertThat(new String(written.key(), UTF_8)).isEqualTo(EVENT.key().toString());
        assertThat(written.headers())
                .extracting(header -> header.key() + "=" + new String(header.value(), UTF_8))
                .containsExactly(
                        "ce_specversion=1.0",
                        "ce_id=01890a5d-ac96-774b-bcce-b302099a8057",
                        "ce_type=WorkshopPublished",
                        "ce_source=/event-service",
                        "ce_time=2026-05-01T12:00:00.123456Z",
                        "ce_subject=01890a5d-ac96-774b-bcce-b302099a8058",
                        "ce_sequence=14",
                        "ce_epoch=2",
                        "content-type=application/json",
                        "traceparent=00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    }

    @ParameterizedTest
    @CsvSource({
        "ce_specversion, 2.0",
        "ce_specversion,",
        "ce_id, 1-1-1-1-1",
        "ce_id, nonsense",
        "ce_type,",
        "ce_type, 'Workshop\tPublished'",
        "ce_time, tomorrow",
        "ce_time, +294277-01-01T00:00:00Z",
        "ce_time, -4713-01-01T00:00:00Z",
        "ce_subject, 01890a5d-ac96-774b-bcce-b302099a8050",
        "ce_sequence, -1",
        "ce_sequence, 99999999999999999999",
        "ce_epoch, 0",
    })
    void refusesAHeaderThatIsWrongAndNamesIt(String name, @Nullable String value) {
        ProducerRecord<byte[], byte[]> written = EventHeaders.write(EVENT, "event-service");
        written.headers().remove(name);
        if (value != null) {
            written.headers().add(name, value.getBytes(UTF_8));
        }
        assertThatThrownBy(() -> EventHeaders.read(received(written)))
                .isInstanceOf(MalformedRecord.class)
                .hasMessageStartingWith(name + ": ")
                .hasMessageContaining("(expected: ");
    }

    @Test
    void refusesAValueThatNoQueueCanKeep() {
        ConsumerRecord<byte[], byte[]> heard = new ConsumerRecord<>(
                EVENT.topic(), 3, 0, EVENT.key().toString().getBytes(UTF_8), "{\"a\": \"\0\"}".getBytes(UTF_8));
        EventHeaders.write(EVENT, "event-service")
                .headers()
                .forEach(header -> heard.headers().add(header));
        assertThatThrownBy(() -> EventHeaders.read(heard))
                .isInstanceOf(MalformedRecord.class)
                .hasMessageStartingWith("value: ");
    }

    @Test
    void passesOnNoTraceThatIsNone() throws MalformedRecord {
        ProducerRecord<byte[], byte[]> written = EventHeaders.write(EVENT, "event-service");
        written.headers().remove("traceparent").add("traceparent", "x\nforged log line".getBytes(UTF_8));
        assertThat(EventHeaders.read(received(written)).traceParent()).isNull();
    }

    private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> written) {
        return new ConsumerRecord<>(
                written.topic(),
                3,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                written.key(),
                written.value(),
                written.headers(),
                Optional.empty());
    }
}

package org.convene.testing.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** Spoils a record: its key, its headers, or its value. */
final class HeaderSpoiler {

    private static final List<String> NAMES = List.of(
            "ce_specversion",
            "ce_id",
            "ce_type",
            "ce_source",
            "ce_time",
            "ce_subject",
            "ce_sequence",
            "ce_epoch",
            "ce_restated",
            "traceparent",
            "content-type");

    private static final List<String> TIMES = List.of(
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00+18:00",
            "-4713-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999Z",
            "294277-01-01T00:00:00Z",
            "+294277-01-01T00:00:00Z");

    private final RandomGenerator random;
    private final Spoiler spoiler;

    HeaderSpoiler(RandomGenerator random) {
        this.random = random;
        spoiler = new Spoiler(random);
    }

    ConsumerRecord<byte[], byte[]> spoilt(ConsumerRecord<byte[], byte[]> good, List<String> types, JsonSpoiler json) {
        return switch (random.nextInt(10)) {
            case 0 -> with(good, key(good), good.value());
            case 1 -> with(good, good.key(), null);
            case 2, 3, 4 -> headers(with(good, good.key(), good.value()), types);
            default -> with(good, good.key(), json.spoilt(new String(good.value(), UTF_8)));
        };
    }

    private byte @Nullable [] key(ConsumerRecord<byte[], byte[]> good) {
        return random.nextBoolean() ? null : spoiler.bytes(good.key());
    }

    private ConsumerRecord<byte[], byte[]> headers(ConsumerRecord<byte[], byte[]> given, List<String> types) {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        Headers headers = given.headers();
        byte[] before = headers.lastHeader(name) == null
                ? new byte[] {'1'}
                : Objects.requireNonNull(headers.lastHeader(name).value());
        headers.remove(name);
        switch (random.nextInt(6)) {
            case 0 -> headers.add(new RecordHeader("unheard-of", before));
            case 1 -> headers.add(new RecordHeader(name, spoiler.bytes(before)));
            case 2 -> headers.add(name, spoiler.word().getBytes(UTF_8));
            case 3 -> headers.add(name, Long.toString(random.nextLong()).getBytes(UTF_8));
            case 4 -> {
                headers.add(new RecordHeader(name, before));
                headers.remove("ce_type");
                headers.add("ce_type", types.get(random.nextInt(types.size())).getBytes(UTF_8));
                headers.add(
                        "ce_restated", Boolean.toString(random.nextBoolean()).getBytes(UTF_8));
            }
            default -> {
                headers.add(new RecordHeader(name, before));
                headers.remove("ce_time");
                headers.add("ce_time", TIMES.get(random.nextInt(TIMES.size())).getBytes(UTF_8));
            }
        }
        return given;
    }

    @SuppressWarnings("NullAway") // A record's key and value may be missing, whatever Kafka's signature says.
    private static ConsumerRecord<byte[], byte[]> with(
            ConsumerRecord<byte[], byte[]> given, byte @Nullable [] key, byte @Nullable [] value) {
        ConsumerRecord<byte[], byte[]> other =
                new ConsumerRecord<>(given.topic(), given.partition(), given.offset(), key, value);
        given.headers().forEach(header -> other.headers().add(header));
        return other;
    }
}

package org.convene.testing.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.convene.contracts.Contracts;

/**
 * Gives a service's real inbox, on its real database, batches of spoilt events and one good one. A spoilt event may act,
 * wait, be skipped or set aside, or park its own key with a reason that an operator can read; it must never come out of
 * the inbox as an exception, for the same batch would be tried for ever, and the good one acts at once.
 */
public final class ListenerFuzz {

    private static final int BATCH = 20;
    private static final Pattern IDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern ADDRESSES = Pattern.compile("([A-Za-z0-9.+-]+)@");
    private static final Pattern READABLE = Pattern.compile("[\\p{L}\\p{N} .:;,()/_\"-]{3,500}");

    private final Consumer<List<ConsumerRecord<byte[], byte[]>>> inbox;
    private final DataSource database;
    private final String consumer;
    private final long seed;
    private final Random random;
    private final JsonSpoiler json;
    private final HeaderSpoiler headers;
    private final Map<String, Integer> outcomes = new HashMap<>();
    private int offset;

    /**
     * Prepares a series that is the same for the same seed.
     *
     * @param consumer under which name the service hears
     */
    public ListenerFuzz(
            Consumer<List<ConsumerRecord<byte[], byte[]>>> inbox, DataSource database, String consumer, long seed) {
        this.inbox = inbox;
        this.database = database;
        this.consumer = consumer;
        this.seed = seed;
        random = new Random(seed);
        json = new JsonSpoiler(random);
        headers = new HeaderSpoiler(random);
    }

    /**
     * Gives so many batches.
     *
     * @param topics the types that the service hears, by topic
     * @return how often each outcome was seen, to be held against what one expects
     */
    public Map<String, Integer> run(Map<String, Set<String>> topics, int batches) {
        List<String> names = topics.keySet().stream().sorted().toList();
        for (int i = 0; i < batches; i++) {
            List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>();
            for (int j = 0; j < BATCH; j++) {
                String topic = any(names);
                batch.add(headers.spoilt(good(topic, any(sorted(topics, topic))), sorted(topics, topic), json));
            }
            String topic = any(names);
            ConsumerRecord<byte[], byte[]> good = good(topic, any(sorted(topics, topic)));
            batch.add(random.nextInt(BATCH), good);
            give(batch, good);
        }
        return Map.copyOf(outcomes);
    }

    private static List<String> sorted(Map<String, Set<String>> topics, String topic) {
        return topics.getOrDefault(topic, Set.of()).stream().sorted().toList();
    }

    private void give(List<ConsumerRecord<byte[], byte[]>> batch, ConsumerRecord<byte[], byte[]> good) {
        try {
            inbox.accept(batch);
        } catch (RuntimeException | Error e) {
            throw new AssertionError("a batch is tried for ever (seed " + seed + "): " + culprit(batch), e);
        }
        for (ConsumerRecord<byte[], byte[]> given : batch) {
            String outcome = outcomeOf(given);
            outcomes.merge(outcome.startsWith("parked") ? "parked" : outcome, 1, Integer::sum);
            if (given.offset() == good.offset() && !outcome.equals("applied")) {
                throw new AssertionError("a good event is " + outcome + " (seed " + seed + "): " + described(given));
            }
            if (outcome.equals("lost")) {
                throw new AssertionError("lost (seed " + seed + "): " + described(given));
            }
            if (outcome.startsWith("parked: ")
                    && !READABLE.matcher(outcome.substring(8)).matches()) {
                throw new AssertionError(outcome + " is not readable (seed " + seed + "): " + described(given));
            }
        }
    }

    /** The first record that fails by itself; nothing of the batch was committed. */
    private String culprit(List<ConsumerRecord<byte[], byte[]>> batch) {
        for (ConsumerRecord<byte[], byte[]> given : batch) {
            try {
                inbox.accept(List.of(given));
            } catch (RuntimeException | Error e) {
                return described(given);
            }
        }
        return "none by itself";
    }

    private static String described(ConsumerRecord<byte[], byte[]> given) {
        StringBuilder text = new StringBuilder(given.topic());
        given.headers()
                .forEach(header -> text.append(' ')
                        .append(header.key())
                        .append('=')
                        .append(header.value() == null ? "null" : new String(header.value(), UTF_8)));
        String value = given.value() == null ? "null" : new String(given.value(), UTF_8);
        return text.append(' ')
                .append(value, 0, Math.min(2_000, value.length()))
                .toString();
    }

    /** An event as its contract has it, of an aggregate and of people that nobody has heard of. */
    private ConsumerRecord<byte[], byte[]> good(String topic, String type) {
        Map<String, String> ids = new HashMap<>();
        String example = IDS.matcher(Contracts.example(topic, type))
                .replaceAll(found -> ids.computeIfAbsent(found.group(), old -> id().toString()));
        String own = Long.toHexString(random.nextLong());
        String payload = ADDRESSES.matcher(example).replaceAll(found -> found.group(1) + own + "@");
        String key = id().toString();
        ConsumerRecord<byte[], byte[]> good =
                new ConsumerRecord<>(topic, 0, offset++, key.getBytes(UTF_8), payload.getBytes(UTF_8));
        Map<String, String> told = Map.of(
                "ce_specversion", "1.0",
                "ce_id", id().toString(),
                "ce_type", type,
                "ce_source", "/fuzz",
                "ce_time", "2027-01-01T00:00:00Z",
                "ce_subject", key,
                "ce_sequence", "1",
                "ce_epoch", "1");
        told.forEach((name, value) -> good.headers().add(new RecordHeader(name, value.getBytes(UTF_8))));
        return good;
    }

    private UUID id() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x7000, (random.nextLong() >>> 2) | Long.MIN_VALUE);
    }

    private String outcomeOf(ConsumerRecord<byte[], byte[]> given) {
        try (Connection connection = database.getConnection()) {
            if (count(connection, given) > 0) {
                return "set aside";
            }
            String key = given.key() == null ? "" : new String(given.key(), UTF_8);
            return IDS.matcher(key).matches() ? standing(connection, given.topic(), UUID.fromString(key)) : "lost";
        } catch (SQLException e) {
            throw new IllegalStateException("the outcome can't be read", e);
        }
    }

    private int count(Connection connection, ConsumerRecord<byte[], byte[]> given) throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement(
                "SELECT count(*) FROM messaging.set_aside WHERE consumer = ? AND topic = ? AND kafka_offset = ?")) {
            asked.setString(1, consumer);
            asked.setString(2, given.topic());
            asked.setLong(3, given.offset());
            try (ResultSet found = asked.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }

    private String standing(Connection connection, String topic, UUID key) throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement(
                "SELECT reason, message, sequence FROM messaging.inbox_guard WHERE consumer = ? AND topic = ? AND key = ?")) {
            asked.setString(1, consumer);
            asked.setString(2, topic);
            asked.setObject(3, key);
            try (ResultSet found = asked.executeQuery()) {
                if (!found.next()) {
                    return "lost";
                }
                String reason = found.getString("reason");
                if (reason == null) {
                    return "applied";
                }
                return reason.equals("GAP") ? "waiting" : "parked: " + found.getString("message");
            }
        }
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

package org.convene.faults.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.convene.faults.stage.TopicReader;
import tools.jackson.databind.json.JsonMapper;

/** Everything that was ever told, as far as it was read; it outlives the broker's disk. */
final class Topics {

    static final String WORKSHOPS = "event-service.workshops.v1";
    static final String INVITATIONS = "registration-service.invitations.v1";
    static final String REGISTRATIONS = "registration-service.registrations.v1";
    static final String PLACES = "registration-service.places.v1";

    private static final Pattern OURS =
            Pattern.compile("(event-service|registration-service|notification-service|gateway)\\.[a-z-]+\\.v1");

    private final String broker;
    private final Map<TopicPartition, Long> heard = new HashMap<>();
    private final Map<UUID, Told> byId = new HashMap<>();
    private final Map<String, Map<UUID, List<Told>>> byKey = new TreeMap<>();
    private final List<String> changed = new ArrayList<>();

    Topics(String broker) {
        this.broker = broker;
    }

    /** Forgets how far it has read, not what: the broker begins anew. */
    void beginAgain() {
        heard.clear();
    }

    /** Reads on to the present end of every topic. */
    void read() {
        try (var reader = new TopicReader(broker)) {
            var partitions = reader.partitions(topic -> OURS.matcher(topic).matches());
            var from = new HashMap<TopicPartition, Long>();
            partitions.forEach(partition -> from.put(partition, heard.getOrDefault(partition, 0L)));
            reader.read(from, reader.ends(partitions), this::enter);
            partitions.forEach(partition -> heard.put(partition, reader.position(partition)));
        }
    }

    private void enter(ConsumerRecord<byte[], byte[]> received) {
        if (header(received, "ce_id").isEmpty()) {
            return;
        }
        var told = new Told(
                UUID.fromString(header(received, "ce_id")),
                received.topic(),
                UUID.fromString(new String(received.key(), UTF_8)),
                header(received, "ce_type"),
                Long.parseLong(header(received, "ce_epoch")),
                Long.parseLong(header(received, "ce_sequence")),
                header(received, "ce_restated").equals("true"),
                JsonMapper.shared().readTree(received.value()));
        var known = byId.putIfAbsent(told.id(), told);
        if (known == null) {
            byKey.computeIfAbsent(told.topic(), topic -> new LinkedHashMap<>())
                    .computeIfAbsent(told.key(), key -> new ArrayList<>())
                    .add(told);
        } else if (!known.equals(told) && !told.type().equals("RestatementCompleted")) {
            changed.add(told + " was told before as another event: " + known);
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> received, String name) {
        var header = received.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    /** Returns what was told twice and differently. */
    List<String> changed() {
        return List.copyOf(changed);
    }

    /** Returns the distinct events of each aggregate, in the order in which they first came. */
    Stream<List<Told>> sequences() {
        return byKey.values().stream().flatMap(keys -> keys.values().stream());
    }

    /** Returns the distinct events of one aggregate; none if nothing was told of it. */
    List<Told> of(String topic, UUID key) {
        return byKey.getOrDefault(topic, Map.of()).getOrDefault(key, List.of());
    }

    /** Returns the distinct events of all aggregates of a topic. */
    Stream<Told> of(String topic) {
        return byKey.getOrDefault(topic, Map.of()).values().stream().flatMap(List::stream);
    }

    /** Returns the last state of each aggregate of a topic. */
    Stream<Told> last(String topic) {
        return byKey.getOrDefault(topic, Map.of()).values().stream().map(Topics::last);
    }

    static Told last(List<Told> events) {
        return events.stream()
                .reduce((one, next) -> one.isAfter(next) ? one : next)
                .orElseThrow(() -> new IllegalStateException("events: none (expected: one)"));
    }
}

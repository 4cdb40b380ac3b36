package org.convene.messaging.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.convene.messaging.DomainEvent;
import org.convene.messaging.Outbox;
import org.convene.messaging.ToldEvent;
import org.convene.messaging.event.AggregateKey;
import org.convene.messaging.event.Envelope;
import org.convene.messaging.event.EventIds;
import org.convene.messaging.event.EventJson;
import org.convene.messaging.event.Position;
import org.convene.messaging.event.Trace;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The outbox in the service's own database. */
final class JdbcOutbox implements Outbox {

    /** A broker refuses records over one megabyte; an event refused there would hold up its key for ever. */
    private static final int MAX_BYTES = 900_000;

    private final OutboxRows rows;
    private final RelaySignal signal;
    private final Clock clock;
    private final Set<String> topics;

    JdbcOutbox(OutboxRows rows, RelaySignal signal, Clock clock, Set<String> topics) {
        this.rows = rows;
        this.signal = signal;
        this.clock = clock;
        this.topics = Set.copyOf(topics);
    }

    @Override
    public ToldEvent tell(String topic, UUID key, String type, Object payload) {
        return tellAll(List.of(new DomainEvent(topic, key, type, payload))).getFirst();
    }

    @Override
    public List<ToldEvent> tellAll(List<DomainEvent> events) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("transaction: none (expected: the one of the change that is told)");
        }
        if (events.isEmpty()) {
            return List.of();
        }
        List<String> payloads = events.stream().map(this::checkedJson).toList();
        List<Envelope> numbered = number(events, payloads);
        rows.insert(numbered);
        // One object for all: a set of synchronizations holds it once, however often a transaction tells.
        TransactionSynchronizationManager.registerSynchronization(signal);
        return numbered.stream().map(JdbcOutbox::told).toList();
    }

    private String checkedJson(DomainEvent event) {
        if (!topics.contains(event.topic())) {
            throw new IllegalArgumentException("topic: " + event.topic() + " (expected: one of " + topics + ")");
        }
        String json = EventJson.write(event.payload());
        int bytes = json.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_BYTES) {
            throw new IllegalArgumentException(event.type() + ": " + bytes + " bytes (expected: <= " + MAX_BYTES + ")");
        }
        return json;
    }

    private List<Envelope> number(List<DomainEvent> events, List<String> payloads) {
        Map<AggregateKey, Long> counts = new LinkedHashMap<>();
        events.forEach(event -> counts.merge(keyOf(event), 1L, Long::sum));
        Map<AggregateKey, Position> last = rows.advance(counts);
        Map<AggregateKey, Long> before = new HashMap<>();
        counts.forEach((key, count) -> before.put(key, at(last, key).sequence() - count));

        // Microseconds are what the database keeps; an event sent again must say the same time as at first.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String trace = Trace.current();
        List<Envelope> numbered = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            DomainEvent event = events.get(i);
            long sequence = before.merge(keyOf(event), 1L, Long::sum);
            numbered.add(new Envelope(
                    EventIds.next(now),
                    event.topic(),
                    event.key(),
                    event.type(),
                    new Position(at(last, keyOf(event)).epoch(), sequence),
                    now,
                    false,
                    trace,
                    null,
                    payloads.get(i)));
        }
        return numbered;
    }

    private static Position at(Map<AggregateKey, Position> positions, AggregateKey key) {
        return Objects.requireNonNull(positions.get(key), () -> key + ": no number (expected: one per key)");
    }

    private static AggregateKey keyOf(DomainEvent event) {
        return new AggregateKey(event.topic(), event.key());
    }

    private static ToldEvent told(Envelope event) {
        return new ToldEvent(
                event.id(),
                event.topic(),
                event.key(),
                event.position().epoch(),
                event.position().sequence());
    }
}

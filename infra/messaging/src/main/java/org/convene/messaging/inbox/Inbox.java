package org.convene.messaging.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.convene.messaging.event.AggregateKey;
import org.convene.messaging.event.Envelope;
import org.convene.messaging.inbox.Guard.Reason;
import org.convene.messaging.inbox.Guard.Verdict;
import org.convene.messaging.kafka.EventHeaders;
import org.convene.messaging.kafka.MalformedRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies a batch of records: all effects, guards and queues in one transaction, or, if one of them fails, each record in
 * a transaction of its own.
 *
 * <p>Throws only what is an outage; then nothing of what failed was done, and the same records must be given again.
 */
final class Inbox {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    private final TransactionTemplate transactions;
    private final Guards guards;
    private final ParkedEvents parked;
    private final Effects effects;
    private final ParkedKeys queues;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;

    Inbox(
            TransactionTemplate transactions,
            Guards guards,
            ParkedEvents parked,
            Effects effects,
            ParkedKeys queues,
            DeadLetters deadLetters,
            MeterRegistry meters) {
        this.transactions = transactions;
        this.guards = guards;
        this.parked = parked;
        this.effects = effects;
        this.queues = queues;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    /** A record, and the event that it is or what is wrong with it. */
    private record Received(
            ConsumerRecord<byte[], byte[]> record, @Nullable Envelope event, String problem) {}

    void receive(List<ConsumerRecord<byte[], byte[]>> records) {
        List<Received> batch = records.stream().map(Inbox::read).toList();
        Set<AggregateKey> waiting = apply(batch);
        // After the commit, for each of these in a transaction of its own: what was missing may have arrived.
        waiting.forEach(queues::goOn);
        batch.stream()
                .filter(received -> received.event() == null)
                .forEach(received -> deadLetters.copy(received.record(), received.problem()));
    }

    private static Received read(ConsumerRecord<byte[], byte[]> received) {
        try {
            return new Received(received, EventHeaders.read(received), "");
        } catch (MalformedRecord e) {
            return new Received(received, null, Objects.requireNonNullElse(e.getMessage(), "malformed"));
        }
    }

    private Set<AggregateKey> apply(List<Received> batch) {
        try {
            return Objects.requireNonNull(transactions.execute(status -> applyTogether(batch)));
        } catch (Throwable failure) {
            if (Outage.isOne(failure)) {
                throw failure;
            }
            if (batch.size() == 1) {
                park(batch.getFirst(), failure);
                return Set.of();
            }
        }
        return batch.stream()
                .flatMap(received -> apply(List.of(received)).stream())
                .collect(Collectors.toSet());
    }

    private Set<AggregateKey> applyTogether(List<Received> batch) {
        Map<AggregateKey, Guard> stored = new HashMap<>(guards.lock(batch.stream()
                .map(Received::event)
                .filter(Objects::nonNull)
                .map(Envelope::aggregate)
                .collect(Collectors.toSet())));
        Map<AggregateKey, Guard> moved = new HashMap<>(stored);
        EffectRun run = new EffectRun(effects);
        for (Received received : batch) {
            Envelope event = received.event();
            if (event == null) {
                parked.setAside(received.record(), received.problem());
                count("set_aside");
            } else {
                if (Effects.isCompletion(event)) {
                    store(moved, stored);
                }
                moved.compute(
                        event.aggregate(),
                        (key, guard) -> step(Objects.requireNonNull(guard, key::toString), event, run));
            }
        }
        run.finish();
        store(moved, stored);
        return moved.values().stream()
                .filter(guard -> guard.parked() == Reason.GAP)
                .map(Guard::key)
                .collect(Collectors.toSet());
    }

    private Guard step(Guard guard, Envelope event, EffectRun run) {
        Verdict verdict = ParkedKeys.verdict(guard, event);
        count(verdict.name().toLowerCase(Locale.ROOT));
        return switch (verdict) {
            case DROP -> guard;
            case APPLY -> {
                if (!run.add(event)) {
                    count("skipped");
                }
                yield queues.applied(guard, event);
            }
            case WAIT -> {
                if (guard.parked() == null) {
                    log.warn(
                            "Parked {} of {}: heard {} after {}; waits for what is between",
                            event.key(),
                            event.topic(),
                            event.position(),
                            guard.position());
                }
                parked.add(event);
                yield guard.parkedFor(Reason.GAP);
            }
            case QUEUE -> {
                parked.add(event);
                yield guard;
            }
        };
    }

    private void store(Map<AggregateKey, Guard> moved, Map<AggregateKey, Guard> stored) {
        Predicate<Guard> changed = guard -> !guard.equals(stored.get(guard.key()));
        guards.move(new ArrayList<>(moved.values().stream().filter(changed).toList()));
        stored.putAll(moved);
    }

    private void park(Received received, Throwable failure) {
        Envelope event = received.event();
        if (event == null) {
            throw new IllegalStateException("record that is no event: failed (expected: set aside)", failure);
        }
        String problem = FailureText.of(failure);
        if (queues.park(event, problem)) {
            deadLetters.copy(received.record(), problem);
        }
    }

    private void count(String outcome) {
        meters.counter("convene.messaging.events", "outcome", outcome).increment();
    }
}

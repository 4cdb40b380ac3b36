package org.convene.messaging.restating;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.convene.messaging.Restatement;
import org.convene.messaging.event.AggregateKey;
import org.convene.messaging.event.Envelope;
import org.convene.messaging.event.EventIds;
import org.convene.messaging.event.EventJson;
import org.convene.messaging.event.Position;
import org.convene.messaging.event.RestatementCompleted;
import org.convene.messaging.outbox.OutboxRows;
import org.convene.messaging.outbox.RelaySignal;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** One step of restating, in one transaction: a page of aggregates, or the completion. */
final class RestatingStep {

    private static final int PAGE = 100;

    /** Events of the day must not wait behind a whole database told again. */
    private static final int MOST_WAITING = 1_000;

    private final TransactionTemplate transactions;
    private final RunningRestatements running;
    private final Map<String, Restatement> restatements;
    private final OutboxRows rows;
    private final RelaySignal signal;
    private final Clock clock;
    private final ToIntFunction<String> partitions;

    RestatingStep(
            TransactionTemplate transactions,
            RunningRestatements running,
            Map<String, Restatement> restatements,
            OutboxRows rows,
            RelaySignal signal,
            Clock clock,
            ToIntFunction<String> partitions) {
        this.transactions = transactions;
        this.running = running;
        this.restatements = Map.copyOf(restatements);
        this.rows = rows;
        this.signal = signal;
        this.clock = clock;
        this.partitions = partitions;
    }

    /** What a step came to. */
    enum Outcome {
        WORKED,
        WAITS,
        NOTHING_TO_DO
    }

    /** Throws what an owner's own code throws, after noting for the operator that there is a problem. */
    Outcome take() {
        AtomicReference<@Nullable String> topic = new AtomicReference<>();
        try {
            Outcome outcome = Objects.requireNonNull(transactions.execute(status -> running.lockNext()
                    .map(restatement -> {
                        topic.set(restatement.topic());
                        return work(restatement);
                    })
                    .orElse(Outcome.NOTHING_TO_DO)));
            signal.raise();
            return outcome;
        } catch (RuntimeException e) {
            String failed = topic.get();
            if (failed != null) {
                transactions.executeWithoutResult(
                        status -> running.problem(failed, e.getClass().getSimpleName()));
            }
            throw e;
        }
    }

    private Outcome work(RunningRestatement restatement) {
        int waiting = running.waiting(restatement.topic());
        if (restatement.statedAll()) {
            return waiting == 0 ? complete(restatement.topic()) : Outcome.WAITS;
        }
        return waiting > MOST_WAITING ? Outcome.WAITS : page(restatement);
    }

    private Outcome page(RunningRestatement restatement) {
        Restatement owner = restatements.get(restatement.topic());
        if (owner == null) {
            throw new IllegalStateException(restatement.topic() + ": no Restatement (expected: a bean of the owner)");
        }
        List<UUID> keys = owner.keysAfter(restatement.after(), PAGE);
        if (keys.isEmpty()) {
            running.statedAll(restatement.topic());
            return Outcome.WORKED;
        }
        // From here on nobody can tell of these aggregates: what we read is their state at this number.
        Map<AggregateKey, Long> locks = new LinkedHashMap<>();
        keys.forEach(key -> locks.put(new AggregateKey(owner.topic(), key), 0L));
        Map<AggregateKey, Position> positions = rows.advance(locks);
        List<Envelope> states = new ArrayList<>();
        for (UUID key : keys) {
            Object state = owner.stateOf(key);
            if (state != null) {
                Position position = Objects.requireNonNull(positions.get(new AggregateKey(owner.topic(), key)));
                states.add(envelope(owner.topic(), key, owner.type(), position, true, null, state));
            }
        }
        if (!states.isEmpty()) {
            rows.insert(states);
        }
        running.advance(owner.topic(), keys.getLast(), states.size());
        return Outcome.WORKED;
    }

    private Outcome complete(String topic) {
        long epoch = running.epochOf(topic);
        int count = partitions.applyAsInt(topic);
        RestatementCompleted completed = new RestatementCompleted(epoch, count);
        rows.insert(IntStream.range(0, count)
                .mapToObj(partition -> envelope(
                        topic,
                        RestatementCompleted.KEY,
                        RestatementCompleted.TYPE,
                        new Position(epoch, partition),
                        false,
                        partition,
                        completed))
                .toList());
        running.end(topic);
        return Outcome.WORKED;
    }

    private Envelope envelope(
            String topic,
            UUID key,
            String type,
            Position position,
            boolean restated,
            @Nullable Integer partition,
            Object payload) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Envelope(
                EventIds.next(now),
                topic,
                key,
                type,
                position,
                now,
                restated,
                null,
                partition,
                EventJson.write(payload));
    }
}

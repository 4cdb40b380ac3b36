package org.convene.messaging.inbox;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.convene.messaging.event.AggregateKey;
import org.convene.messaging.event.Envelope;
import org.convene.messaging.inbox.Guard.Reason;
import org.convene.messaging.inbox.Guard.Verdict;
import org.convene.messaging.inbox.ParkedEvents.ParkedEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Parks keys and lets their queues go on, one event and one transaction after the other. */
public final class ParkedKeys {

    private static final Logger log = LoggerFactory.getLogger(ParkedKeys.class);

    private final TransactionTemplate transactions;
    private final Guards guards;
    private final ParkedEvents parked;
    private final Effects effects;
    private final DeadLetters deadLetters;

    ParkedKeys(
            TransactionTemplate transactions,
            Guards guards,
            ParkedEvents parked,
            Effects effects,
            DeadLetters deadLetters) {
        this.transactions = transactions;
        this.guards = guards;
        this.parked = parked;
        this.effects = effects;
        this.deadLetters = deadLetters;
    }

    /** Tries the queue of a key again, whatever it was parked for; returns whether the key is free now. */
    public boolean retry(AggregateKey key) {
        return goOn(key, true);
    }

    /** Tries all of them; returns how many keys became free. */
    public int retryAll() {
        return (int) guards.parked(null).stream().filter(this::retry).count();
    }

    /** Lets every queue go on whose missing event has come; one may have come just before we were ended. */
    public void goOnWhereNothingIsMissing() {
        List<AggregateKey> waiting = guards.parked(Reason.GAP);
        waiting.forEach(this::goOn);
    }

    void goOn(AggregateKey key) {
        goOn(key, false);
    }

    /** Returns false if the event was applied or covered meanwhile, by another instance. */
    boolean park(Envelope event, String problem) {
        boolean isParked = Boolean.TRUE.equals(transactions.execute(status -> {
            Guard guard = lock(event.aggregate());
            if (verdict(guard, event) == Verdict.DROP) {
                return false;
            }
            parked.add(event);
            guards.move(List.of(guard.parkedFor(Reason.FAILED)));
            guards.explain(event.aggregate(), problem);
            return true;
        }));
        if (isParked) {
            log.error(
                    "Parked {} of {}: {} {} failed ({}); later events of this key wait",
                    event.key(),
                    event.topic(),
                    event.type(),
                    event.position(),
                    problem);
        }
        return isParked;
    }

    /** Where a key stands after an event was applied. */
    Guard applied(Guard guard, Envelope event) {
        if (Effects.isCompletion(event)) {
            return guard;
        }
        Guard moved = guard.movedTo(event.position());
        if (event.restated() && moved.parked() != null) {
            parked.closeCovered(event.aggregate(), event.position());
            return moved.parkedFor(Reason.GAP);
        }
        return moved;
    }

    static Verdict verdict(Guard guard, Envelope event) {
        if (Effects.isCompletion(event)) {
            return guard.parked() == null ? Verdict.APPLY : Verdict.QUEUE;
        }
        return guard.verdictOn(event.position(), event.restated());
    }

    private boolean goOn(AggregateKey key, boolean evenIfFailed) {
        boolean retried = evenIfFailed;
        AtomicReference<@Nullable Envelope> tried = new AtomicReference<>();
        while (true) {
            boolean failedNow = retried;
            try {
                Progress progress = Objects.requireNonNull(transactions.execute(status -> next(key, failedNow, tried)));
                if (progress != Progress.MORE) {
                    return progress == Progress.FREE;
                }
                // From here on the key waits for its next event, no longer for somebody.
                retried = false;
            } catch (Throwable failure) {
                if (Outage.isOne(failure)) {
                    throw failure;
                }
                failed(tried.get(), failure, evenIfFailed);
                return false;
            }
        }
    }

    private enum Progress {
        MORE,
        WAITS,
        FREE
    }

    private Progress next(AggregateKey key, boolean evenIfFailed, AtomicReference<@Nullable Envelope> tried) {
        Guard guard = lock(key);
        if (guard.parked() == null) {
            return Progress.FREE;
        }
        if (guard.parked() == Reason.FAILED && !evenIfFailed) {
            return Progress.WAITS;
        }
        Optional<ParkedEvent> first = parked.first(key);
        if (first.isEmpty()) {
            guards.move(List.of(guard.free()));
            return Progress.FREE;
        }
        Envelope event = first.get().event();
        tried.set(event);
        return switch (verdict(Effects.isCompletion(event) ? guard.free() : guard.parkedFor(Reason.GAP), event)) {
            case DROP -> {
                parked.remove(first.get());
                guards.move(List.of(guard.parkedFor(Reason.GAP)));
                yield Progress.MORE;
            }
            case APPLY -> {
                effects.apply(event);
                parked.remove(first.get());
                guards.move(List.of(applied(guard.parkedFor(Reason.GAP), event)));
                yield Progress.MORE;
            }
            case WAIT, QUEUE -> {
                guards.move(List.of(guard.parkedFor(Reason.GAP)));
                yield Progress.WAITS;
            }
        };
    }

    private void failed(@Nullable Envelope event, Throwable failure, boolean again) {
        if (event == null) {
            throw new IllegalStateException("queue: unreadable (expected: its first event)", failure);
        }
        String problem = FailureText.of(failure);
        if (park(event, problem) && !again) {
            deadLetters.copy(event, problem);
        }
    }

    private Guard lock(AggregateKey key) {
        return Objects.requireNonNull(guards.lock(List.of(key)).get(key), () -> key + ": no guard (expected: one)");
    }
}

package org.convene.registration.place;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lets all who come while the last decision is being committed be decided together in the next one.
 *
 * <p>Nobody waits for a timer: who comes alone is decided alone, and the fuller the queue, the more share one commit (flat
 * combining, Hendler et al., SPAA 2010). What other instances do meanwhile is the {@link PlaceBook}'s matter.
 */
public final class PlaceDesk {

    /** More in one transaction would only keep the first of them waiting. */
    static final int TOGETHER = 200;

    // A workshop is in the map exactly while one thread serves its queue.
    private final ConcurrentMap<UUID, Queue<Waiting>> queues = new ConcurrentHashMap<>();
    private final PlaceBook book;
    private final Predicate<RuntimeException> isOutage;

    /**
     * Opens the desk.
     *
     * @param isOutage tells a failure that would hit every ask alike from one that a single ask may have caused
     */
    public PlaceDesk(PlaceBook book, Predicate<RuntimeException> isOutage) {
        this.book = book;
        this.isOutage = isOutage;
    }

    /** Waits until the ask is decided and committed. */
    public RegistrationOutcome register(PlaceAsk.Registration ask) {
        return (RegistrationOutcome) answer(ask);
    }

    /** Waits until the ask is decided and committed. */
    public CancellationOutcome cancel(PlaceAsk.Cancellation ask) {
        return (CancellationOutcome) answer(ask);
    }

    /** How many wait for the decision after the one that is being made. */
    public int queued(UUID workshopId) {
        int[] size = {0};
        queues.computeIfPresent(workshopId, (workshop, queue) -> {
            size[0] = queue.size();
            return queue;
        });
        return size[0];
    }

    private PlaceAsk.Answer answer(PlaceAsk ask) {
        Waiting waiting = new Waiting(ask, new CompletableFuture<>());
        queues.compute(ask.workshopId(), (workshop, queue) -> {
            Queue<Waiting> line = queue;
            if (line == null) {
                line = new ArrayDeque<>();
                Thread.ofVirtual().name("places-" + workshop).start(() -> serve(workshop));
            }
            line.add(waiting);
            return line;
        });
        try {
            return waiting.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void serve(UUID workshop) {
        for (List<Waiting> next = next(workshop); !next.isEmpty(); next = next(workshop)) {
            decide(workshop, next);
        }
    }

    private List<Waiting> next(UUID workshop) {
        List<Waiting> next = new ArrayList<>();
        queues.computeIfPresent(workshop, (id, queue) -> {
            for (Waiting first = queue.poll(); first != null; first = next.size() < TOGETHER ? queue.poll() : null) {
                next.add(first);
            }
            return next.isEmpty() ? null : queue;
        });
        return next;
    }

    private void decide(UUID workshop, List<Waiting> together) {
        @Nullable RuntimeException failure = attempt(workshop, together);
        if (failure == null) {
            return;
        }
        if (together.size() == 1 || isOutage.test(failure)) {
            together.forEach(waiting -> waiting.answer().completeExceptionally(failure));
            return;
        }
        // One of them spoilt it for all; alone, it fails alone.
        together.forEach(waiting -> decide(workshop, List.of(waiting)));
    }

    private @Nullable RuntimeException attempt(UUID workshop, List<Waiting> together) {
        try {
            List<PlaceAsk.Answer> answers =
                    book.decide(workshop, together.stream().map(Waiting::ask).toList());
            for (int i = 0; i < answers.size(); i++) {
                together.get(i).answer().complete(answers.get(i));
            }
            return null;
        } catch (RuntimeException e) {
            return e;
        } catch (Error e) {
            // This thread serves others too: it must not end with their asks unanswered.
            return new IllegalStateException("places of " + workshop + ": not decided", e);
        }
    }

    private record Waiting(PlaceAsk ask, CompletableFuture<PlaceAsk.Answer> answer) {}
}

package org.convene.faults.play;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.convene.client.Refusal;
import org.convene.faults.stage.Pause;

/** Somebody who acts: repeats with the same key what nobody answered, until it is known what came of it. */
final class Person {

    private static final Duration BEFORE_NEXT = Duration.ofMillis(250);
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final int SERVERS_FAULT = 500;

    private final String name;
    private final History history;
    private final Patience patience;

    Person(String name, History history, Patience patience) {
        this.name = name;
        this.history = history;
        this.patience = patience;
    }

    /**
     * Does something; empty if it was refused.
     *
     * @param call takes the {@code Idempotency-Key}
     * @param deed what it means that the call was answered
     */
    <T> Optional<T> act(String action, Function<String, T> call, Function<T, Deed> deed) {
        return act(action, call, deed, false);
    }

    /** The same for what another service hears of a moment later: until it has, the refusal means nothing. */
    <T> Optional<T> actOnceKnown(String action, Function<String, T> call, Function<T, Deed> deed) {
        return act(action, call, deed, true);
    }

    private <T> Optional<T> act(String action, Function<String, T> call, Function<T, Deed> deed, boolean mayComeYet) {
        var key = UUID.randomUUID().toString();
        long first = System.nanoTime();
        while (true) {
            long sent = System.nanoTime();
            try {
                T answer = call.apply(key);
                history.acknowledged(name, action, deed.apply(answer), first);
                return Optional.of(answer);
            } catch (Refusal refusal) {
                boolean known = refusal.status() < SERVERS_FAULT
                        && refusal.status() != TOO_MANY
                        && !(mayComeYet && refusal.status() == NOT_FOUND);
                if (known) {
                    history.refused(name, action, refusal.status() + " " + refusal.body(), sent);
                    return Optional.empty();
                }
                history.unknown(name, action, Integer.toString(refusal.status()), sent);
            } catch (UncheckedIOException e) {
                history.unknown(name, action, String.valueOf(e.getCause()), sent);
            }
            if (patience.hasEnded()) {
                throw new GaveUp(name + ": no answer to \"" + action + "\"");
            }
            Pause.of(BEFORE_NEXT);
        }
    }

    /** Waits for something to come. */
    <T> T await(String what, Supplier<Optional<T>> look) {
        while (true) {
            var found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (patience.hasEnded()) {
                throw new GaveUp(name + ": " + what + " has not come");
            }
            Pause.of(Duration.ofMillis(60));
        }
    }
}

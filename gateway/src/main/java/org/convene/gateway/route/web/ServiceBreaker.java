package org.convene.gateway.route.web;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.convene.gateway.route.Service;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides whether to ask a service at all: once half of the requests of a while, five or more, got no answer, nobody
 * waits for it any more; after a pause one request tries it again, and its answer closes the breaker. Any answer
 * counts as one, whatever its status. A request that waited in vain while others were answered says something about
 * its own route and nothing about the service, so it does not count: one slow route never opens the door's breaker for
 * a crowd.
 */
final class ServiceBreaker {

    private static final Logger log = LoggerFactory.getLogger(ServiceBreaker.class);
    private static final int FEWEST = 5;
    private static final float HALF = 50;
    // One answer is enough: with few visitors, a second trial may come only after hours.
    private static final int TRIALS = 1;

    private final CircuitBreaker breaker;
    private final Duration pause;
    private final AtomicLong answeredAt = new AtomicLong(System.nanoTime());

    /** Takes how long a service may take to answer. */
    ServiceBreaker(Service service, Duration patience) {
        // Shorter than the patience: when the first request to a service that hangs has waited in vain, what was
        // answered before it hung is out of the window and does not outvote it.
        long window = Math.max(1, patience.toSeconds() * 2 / 3);
        this.pause = patience.dividedBy(6);
        this.breaker = CircuitBreaker.of(
                service.applicationName(),
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.TIME_BASED)
                        .slidingWindowSize((int) window)
                        .minimumNumberOfCalls(FEWEST)
                        .failureRateThreshold(HALF)
                        .waitDurationInOpenState(pause)
                        .permittedNumberOfCallsInHalfOpenState(TRIALS)
                        // A trial that waits for a slow route keeps nobody out for longer than another pause.
                        .maxWaitDurationInHalfOpenState(pause)
                        .writableStackTraceEnabled(false)
                        .build());
        breaker.getEventPublisher()
                .onStateTransition(change -> log.warn(
                        "{}: {}",
                        service.applicationName(),
                        switch (change.getStateTransition().getToState()) {
                            case OPEN -> "gives no answer; it is not asked for a moment";
                            case HALF_OPEN -> "is asked again";
                            default -> "answers again";
                        }));
    }

    /** Returns the right to ask now; empty while nobody should wait. What came of it is then told, once. */
    Optional<Attempt> attempt() {
        return breaker.tryAcquirePermission() ? Optional.of(new Attempt(System.nanoTime())) : Optional.empty();
    }

    /** Returns how long nobody asks after the breaker has opened. */
    Duration pause() {
        return pause;
    }

    /** Returns {@code closed}, {@code open} or {@code half-open}. */
    String state() {
        return breaker.getState().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One request on its way. */
    final class Attempt {

        private final long startedAt;

        private Attempt(long startedAt) {
            this.startedAt = startedAt;
        }

        void answered() {
            long now = System.nanoTime();
            answeredAt.set(now);
            breaker.onSuccess(now - startedAt, TimeUnit.NANOSECONDS);
        }

        void unanswered(NoAnswer why, Throwable failure) {
            boolean othersWereAnswered = answeredAt.get() - startedAt > 0;
            boolean counts = switch (why) {
                case NOT_REACHED -> true;
                case ALL_BUSY -> false;
                case TOO_SLOW, HUNG_UP -> !othersWereAnswered;
            };
            if (counts) {
                breaker.onError(System.nanoTime() - startedAt, TimeUnit.NANOSECONDS, failure);
            } else {
                breaker.releasePermission();
            }
        }

        /** It ended for a reason that is not the service's. */
        void withdrawn() {
            breaker.releasePermission();
        }
    }
}

package org.convene.notification.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a delivery is tried again, and when no more: after the schedule that the Standard Webhooks specification suggests. */
public final class RetryPlan {

    /** Longer than a weekend with a holiday before and after it. */
    public static final Duration PATIENCE = Duration.ofDays(5);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10));
    private static final Duration LONGEST_WISH = Duration.ofHours(24);
    private static final double MOST_JITTER = 0.2;

    private RetryPlan() {}

    /**
     * Returns when to try again; empty if the receiver has had all the time it gets.
     *
     * @param attempts how many have failed, this one included
     * @param since when the first attempt was due
     * @param chance from 0 to 1: what failed together shall not come back together
     */
    public static Optional<Instant> next(int attempts, Instant since, Instant now, Answer answer, double chance) {
        Duration planned = PAUSES.get(Math.clamp(attempts - 1, 0, PAUSES.size() - 1));
        Duration pause = planned.plusMillis(Math.round(planned.toMillis() * MOST_JITTER * chance));
        Instant next = now.plus(longer(pause, answer.retryAfter()));
        return next.isAfter(since.plus(PATIENCE)) ? Optional.empty() : Optional.of(next);
    }

    /** Returns until when nothing at all should be sent there; empty if only this message failed. */
    public static Optional<Instant> hold(Instant now, Answer answer) {
        return answer.isOverload()
                ? Optional.of(now.plus(longer(PAUSES.getFirst(), answer.retryAfter())))
                : Optional.empty();
    }

    /** Whether an endpoint has failed for so long that nobody seems to care. */
    public static boolean isHopeless(Instant failingSince, Instant now) {
        return !now.isBefore(failingSince.plus(PATIENCE));
    }

    private static Duration longer(Duration pause, @Nullable Duration wished) {
        if (wished == null || wished.compareTo(pause) <= 0) {
            return pause;
        }
        return wished.compareTo(LONGEST_WISH) < 0 ? wished : LONGEST_WISH;
    }
}

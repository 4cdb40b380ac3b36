package org.convene.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetryPlanTests {

    private static final Instant NOW = Instant.parse("2027-04-01T09:00:00Z");

    @Test
    void triesAgainLessAndLessOftenForFiveDays() {
        List<Duration> pauses = new ArrayList<>();
        Instant at = NOW;
        for (int attempts = 1; ; attempts++) {
            Optional<Instant> next = RetryPlan.next(attempts, NOW, at, answer(500, null), 0);
            if (next.isEmpty()) {
                break;
            }
            pauses.add(Duration.between(at, next.get()));
            at = next.get();
        }

        assertThat(pauses)
                .startsWith(
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(5),
                        Duration.ofHours(10),
                        Duration.ofHours(10))
                .hasSize(16);
        assertThat(Duration.between(NOW, at)).isBetween(Duration.ofHours(110), Duration.ofDays(5));
    }

    @Test
    void spreadsWhatFailedTogether() {
        assertThat(RetryPlan.next(2, NOW, NOW, answer(500, null), 0)).contains(NOW.plusSeconds(300));
        assertThat(RetryPlan.next(2, NOW, NOW, answer(500, null), 0.5)).contains(NOW.plusSeconds(330));
        assertThat(RetryPlan.next(2, NOW, NOW, answer(500, null), 1)).contains(NOW.plusSeconds(360));
    }

    @Test
    void waitsAsLongAsTheReceiverAsksButNotForEver() {
        assertThat(RetryPlan.next(1, NOW, NOW, answer(503, Duration.ofMinutes(7)), 0))
                .contains(NOW.plusSeconds(420));
        assertThat(RetryPlan.next(3, NOW, NOW, answer(503, Duration.ofMinutes(7)), 0))
                .contains(NOW.plusSeconds(1800));
        assertThat(RetryPlan.next(1, NOW, NOW, answer(503, Duration.ofDays(300)), 0))
                .contains(NOW.plusSeconds(86_400));
    }

    @Test
    void holdsTheWholeEndpointBackOnlyIfItHasTooMuchToDo() {
        assertThat(RetryPlan.hold(NOW, answer(429, Duration.ofSeconds(90)))).contains(NOW.plusSeconds(90));
        assertThat(RetryPlan.hold(NOW, answer(429, null))).contains(NOW.plusSeconds(5));
        assertThat(RetryPlan.hold(NOW, answer(503, null))).contains(NOW.plusSeconds(5));
        assertThat(RetryPlan.hold(NOW, answer(500, Duration.ofSeconds(90)))).isEmpty();
        assertThat(RetryPlan.hold(NOW, Answer.none(Answer.Reason.TIMEOUT, Duration.ZERO)))
                .isEmpty();
    }

    @Test
    void givesAnEndpointUpAfterFiveDaysOfNothingButFailures() {
        assertThat(RetryPlan.isHopeless(NOW, NOW.plus(Duration.ofDays(5)).minusMillis(1)))
                .isFalse();
        assertThat(RetryPlan.isHopeless(NOW, NOW.plus(Duration.ofDays(5)))).isTrue();
    }

    private static Answer answer(int status, @Nullable Duration retryAfter) {
        return Answer.of(status, retryAfter, "", Duration.ZERO);
    }
}

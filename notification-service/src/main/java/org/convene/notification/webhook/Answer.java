package org.convene.notification.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt.
 *
 * @param status of the receiver’s answer; null if there was none
 * @param reason why there was no answer; null if there was one
 * @param retryAfter how long the receiver asks us to wait; null if it didn’t
 * @param excerpt the first words of the answer; empty if it has none
 */
public record Answer(
        @Nullable Integer status,
        @Nullable Reason reason,
        @Nullable Duration retryAfter,
        String excerpt,
        Duration took) {

    /** Why nobody answered. */
    public enum Reason {
        UNKNOWN_HOST,
        FORBIDDEN_TARGET,
        NO_CONNECTION,
        NO_TRUST,
        TIMEOUT,
        BROKEN_OFF,
        NO_SECRET
    }

    public static Answer of(int status, @Nullable Duration retryAfter, String excerpt, Duration took) {
        return new Answer(status, null, retryAfter, excerpt, took);
    }

    public static Answer none(Reason reason, Duration took) {
        return new Answer(null, reason, null, "", took);
    }

    public boolean isSuccess() {
        return status != null && status >= 200 && status < 300;
    }

    /** Whether the receiver wants nothing more. */
    public boolean isGone() {
        return status != null && status == 410;
    }

    /** Whether the receiver has too much to do, so that another message would meet the same answer. */
    public boolean isOverload() {
        return status != null && (status == 429 || status == 502 || status == 503 || status == 504);
    }
}

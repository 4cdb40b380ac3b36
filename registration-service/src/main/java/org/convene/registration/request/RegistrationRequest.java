package org.convene.registration.request;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An address that somebody typed into the open form; it holds no place until it is confirmed. */
public record RegistrationRequest(
        UUID id,
        UUID workshopId,
        String address,
        String addressKey,
        String language,
        String timeZone,
        Instant requestedAt,
        Instant expiresAt,
        @Nullable Instant spentAt) {

    /** How long its link and code are good. */
    public static final Duration LIFE = Duration.ofHours(24);

    public boolean isExpiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }
}

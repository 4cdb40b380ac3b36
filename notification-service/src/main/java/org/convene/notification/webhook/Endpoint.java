package org.convene.notification.webhook;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a foundation wants to be told, and of what.
 *
 * @param secret from which its signatures are made
 * @param previous the secret before the last rotation; null if there was none
 * @param rotatedAt when the secret took the previous one's place
 * @param failingSince when the first of the attempts failed of which none has succeeded since; null if the last one did
 */
public record Endpoint(
        UUID id,
        UUID foundationId,
        URI address,
        Set<EventType> types,
        State state,
        SecretName secret,
        @Nullable SecretName previous,
        @Nullable Instant rotatedAt,
        Instant createdAt,
        @Nullable Instant failingSince) {

    /** How long a receiver may take to learn a new secret. */
    public static final Duration BOTH_SECRETS = Duration.ofHours(24);

    public Endpoint {
        types = Set.copyOf(types);
    }

    /** Whether it is sent to; what happens meanwhile waits for a paused one, and is lost to one that is disabled. */
    public enum State {
        ACTIVE,
        PAUSED,
        /** The receiver answered 410: it doesn’t want any more. */
        GONE,
        /** Every attempt has failed for days. */
        FAILING;

        public boolean isDisabled() {
            return this == GONE || this == FAILING;
        }
    }

    /** Names a secret without telling it: secrets are derived when needed and stored nowhere. */
    public record SecretName(int keyId, int generation) {}

    /** Returns the previous secret as long as signatures must be made with it too. */
    public @Nullable SecretName previousAt(Instant now) {
        return rotatedAt != null && now.isBefore(rotatedAt.plus(BOTH_SECRETS)) ? previous : null;
    }

    /** Returns until when signatures are made with the previous secret too; null if they are not. */
    public @Nullable Instant previousUntil(Instant now) {
        return previousAt(now) == null || rotatedAt == null ? null : rotatedAt.plus(BOTH_SECRETS);
    }
}

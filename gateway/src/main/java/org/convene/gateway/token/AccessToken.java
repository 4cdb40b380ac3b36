package org.convene.gateway.token;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A program's permission to act for a person, until it expires or is revoked; the secret itself is stored nowhere. */
public record AccessToken(
        UUID id,
        UUID personId,
        String name,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {}

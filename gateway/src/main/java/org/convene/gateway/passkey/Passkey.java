package org.convene.gateway.passkey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One passkey, as its owner knows it. */
public record Passkey(
        UUID id,
        UUID personId,
        String name,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {}

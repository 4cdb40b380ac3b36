package org.convene.gateway.token;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.convene.gateway.scope.Scope;
import org.convene.gateway.session.SignInWay;
import org.jspecify.annotations.Nullable;

/**
 * A program's permission to act for a person, until it expires or is revoked; the secret itself is stored nowhere.
 *
 * @param way how she had signed in who gave it; the program acts as if it had come that way
 */
public record AccessToken(
        UUID id,
        UUID personId,
        String name,
        Set<Scope> scopes,
        SignInWay way,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    public AccessToken {
        scopes = Set.copyOf(scopes);
    }
}

package org.convene.gateway.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All access tokens that may still be used. */
public interface AccessTokens {

    void add(AccessToken token, TokenSecret secret);

    /** Returns the unexpired token with this secret, and notes that it was used. */
    Optional<AccessToken> used(TokenSecret secret, Instant now);

    /** Those of one person that have not expired, newest first. */
    List<AccessToken> of(UUID person, Instant now);

    /** Returns false if the person has no such token. */
    boolean revoke(UUID person, UUID id);

    /** Revokes all that a person gave; returns how many. */
    int revokeAll(UUID person);
}

package org.convene.gateway.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All requests to sign in of the last days. */
public interface SignInRequests {

    void add(SignInRequest request);

    Optional<SignInRequest> withId(UUID id);

    /** Like {@link #withId}, and whoever else locks it waits: two tries in one instant are counted as two. */
    Optional<SignInRequest> lock(UUID id);

    void countWrongCode(UUID id);

    void spend(UUID id, Instant at);
}

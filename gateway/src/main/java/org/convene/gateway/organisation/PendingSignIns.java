package org.convene.gateway.organisation;

import java.time.Instant;
import java.util.Optional;
import org.convene.gateway.signin.Browser;

/** All browsers on their way to a provider. */
public interface PendingSignIns {

    void add(PendingSignIn pending, Instant expiresAt);

    /** Returns the one with this state, if it is this browser’s and not too old; it is gone then. */
    Optional<PendingSignIn> take(String state, Browser browser, Instant now);
}

package org.convene.gateway.token;

import java.time.Instant;
import java.util.Set;
import org.convene.gateway.scope.Scope;

/** What came of asking for an access token; page and API render each case. */
public sealed interface TokenOutcome {

    /** A new token and, only here and only now, its secret. */
    record Issued(AccessToken token, TokenSecret secret) implements TokenOutcome {}

    /** She has as many as one person may have. */
    record Enough(int most) implements TokenOutcome {}

    /** A token cannot make one that does more than itself. */
    record Wider(Set<Scope> lacking) implements TokenOutcome {}

    /** A token cannot make one that outlives itself. */
    record LongerLiving(Instant until) implements TokenOutcome {}
}

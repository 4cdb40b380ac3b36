package org.convene.gateway.token;

import java.time.Duration;
import java.util.Set;
import org.convene.gateway.scope.Scope;

/** The token that somebody wants. */
public record TokenWish(String name, Set<Scope> scopes, Duration life) {

    public static final int LONGEST_DAYS = 365;

    public TokenWish {
        scopes = Set.copyOf(scopes);
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("scopes: none (expected: some)");
        }
        if (!life.isPositive() || life.compareTo(Duration.ofDays(LONGEST_DAYS)) > 0) {
            throw new IllegalArgumentException("life: " + life + " (expected: 1 to 365 days)");
        }
    }
}

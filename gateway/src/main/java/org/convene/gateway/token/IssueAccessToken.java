package org.convene.gateway.token;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.convene.gateway.RealTime;
import org.convene.gateway.scope.Scope;
import org.convene.gateway.token.TokenOutcome.Issued;
import org.jspecify.annotations.Nullable;

/** Gives programs their tokens. */
public final class IssueAccessToken {

    static final Duration AFTER_SIGN_IN = Duration.ofDays(30);
    static final int MOST = 50;

    private final AccessTokens tokens;
    private final RealTime time;
    private final Supplier<UUID> ids;
    private final SecureRandom random = new SecureRandom();

    public IssueAccessToken(AccessTokens tokens, RealTime time, Supplier<UUID> ids) {
        this.tokens = tokens;
        this.time = time;
        this.ids = ids;
    }

    /** For a program that signed in by the mailed code: it may do what she may, for 30 days. */
    public Issued to(UUID person, String name) {
        return issue(person, new TokenWish(name, EnumSet.allOf(Scope.class), AFTER_SIGN_IN), now());
    }

    /**
     * For what a person chose herself.
     *
     * @param by the token with which a program asks; {@code null} for the person in her browser
     */
    public TokenOutcome to(UUID person, TokenWish wish, @Nullable AccessToken by) {
        Instant now = now();
        if (by != null) {
            Set<Scope> lacking = wish.scopes().stream()
                    .filter(scope -> !by.scopes().contains(scope))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
            if (!lacking.isEmpty()) {
                return new TokenOutcome.Wider(lacking);
            }
            if (now.plus(wish.life()).isAfter(by.expiresAt())) {
                return new TokenOutcome.LongerLiving(by.expiresAt());
            }
        }
        return tokens.of(person, now).size() >= MOST ? new TokenOutcome.Enough(MOST) : issue(person, wish, now);
    }

    private Issued issue(UUID person, TokenWish wish, Instant now) {
        AccessToken token =
                new AccessToken(ids.get(), person, wish.name(), wish.scopes(), now, now.plus(wish.life()), null);
        TokenSecret secret = TokenSecret.random(random);
        tokens.add(token, secret);
        return new Issued(token, secret);
    }

    private Instant now() {
        return time.now().truncatedTo(ChronoUnit.MICROS);
    }
}

package org.convene.gateway.token;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import org.convene.gateway.RealTime;

/** Gives a program a token for 30 days. */
public final class IssueAccessToken {

    static final Duration VALID = Duration.ofDays(30);

    private final AccessTokens tokens;
    private final RealTime time;
    private final Supplier<UUID> ids;
    private final SecureRandom random = new SecureRandom();

    public IssueAccessToken(AccessTokens tokens, RealTime time, Supplier<UUID> ids) {
        this.tokens = tokens;
        this.time = time;
        this.ids = ids;
    }

    public Issued to(UUID person, String name) {
        Instant now = time.now().truncatedTo(ChronoUnit.MICROS);
        AccessToken token = new AccessToken(ids.get(), person, name, now, now.plus(VALID), null);
        TokenSecret secret = TokenSecret.random(random);
        tokens.add(token, secret);
        return new Issued(token, secret);
    }

    /** A new token and, only here and only now, its secret. */
    public record Issued(AccessToken token, TokenSecret secret) {}
}

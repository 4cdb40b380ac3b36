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
import org.convene.gateway.Atomically;
import org.convene.gateway.RealTime;
import org.convene.gateway.SecurityEvent;
import org.convene.gateway.Teller;
import org.convene.gateway.account.Account;
import org.convene.gateway.scope.Scope;
import org.convene.gateway.session.Device;
import org.convene.gateway.session.SignInWay;
import org.convene.gateway.session.WayInNotice;
import org.convene.gateway.token.TokenOutcome.Issued;

/** Gives programs their tokens. */
public final class IssueAccessToken {

    static final Duration AFTER_SIGN_IN = Duration.ofDays(30);
    static final int MOST = 50;

    private final AccessTokens tokens;
    private final Teller teller;
    private final Atomically atomically;
    private final RealTime time;
    private final Supplier<UUID> ids;
    private final SecureRandom random = new SecureRandom();

    public IssueAccessToken(
            AccessTokens tokens, Teller teller, Atomically atomically, RealTime time, Supplier<UUID> ids) {
        this.tokens = tokens;
        this.teller = teller;
        this.atomically = atomically;
        this.time = time;
        this.ids = ids;
    }

    /**
     * For a program that signed in by the mailed code: it may do what she may, for 30 days. No other mail tells of it:
     * she has just had one, with the code.
     */
    public Issued to(UUID person, String name) {
        return issue(person, new TokenWish(name, EnumSet.allOf(Scope.class), AFTER_SIGN_IN), SignInWay.MAIL, now());
    }

    /** For what a person chose herself in her browser, having signed in this way; a mail tells her. */
    public TokenOutcome to(Account account, TokenWish wish, SignInWay way, Device device) {
        return atomically.call(() -> give(account, wish, way, device, now()));
    }

    /** For a program that has one already, and can give no more than it has; a mail tells its owner. */
    public TokenOutcome to(Account account, TokenWish wish, AccessToken by, Device device) {
        Instant now = now();
        Set<Scope> lacking = wish.scopes().stream()
                .filter(scope -> !by.scopes().contains(scope))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
        if (!lacking.isEmpty()) {
            return new TokenOutcome.Wider(lacking);
        }
        if (now.plus(wish.life()).isAfter(by.expiresAt())) {
            return new TokenOutcome.LongerLiving(by.expiresAt());
        }
        return atomically.call(() -> give(account, wish, by.way(), device, now));
    }

    private TokenOutcome give(Account account, TokenWish wish, SignInWay way, Device device, Instant now) {
        if (tokens.of(account.id(), now).size() >= MOST) {
            return new TokenOutcome.Enough(MOST);
        }
        Issued issued = issue(account.id(), wish, way, now);
        teller.tell(WayInNotice.TOPIC, issued.token().id(), "AccessTokenMade", WayInNotice.of(account, device, now));
        return issued;
    }

    private Issued issue(UUID person, TokenWish wish, SignInWay way, Instant now) {
        AccessToken token =
                new AccessToken(ids.get(), person, wish.name(), wish.scopes(), way, now, now.plus(wish.life()), null);
        TokenSecret secret = TokenSecret.random(random);
        tokens.add(token, secret);
        SecurityEvent.ACCESS_TOKEN_MADE.log(person, "token", token.id());
        return new Issued(token, secret);
    }

    private Instant now() {
        return time.now().truncatedTo(ChronoUnit.MICROS);
    }
}

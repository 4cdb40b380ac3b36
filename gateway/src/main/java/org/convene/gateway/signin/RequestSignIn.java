package org.convene.gateway.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.convene.gateway.Atomically;
import org.convene.gateway.Teller;
import org.convene.gateway.account.PersonAddress;
import org.convene.gateway.limit.Limit;
import org.convene.gateway.limit.Limits;
import org.jspecify.annotations.Nullable;

/** Has a link and a code mailed to an address; nothing that it answers depends on whether the address is known. */
public final class RequestSignIn {

    static final Duration VALID = Duration.ofMinutes(10);

    private final SignInRequests requests;
    private final KnownBrowsers browsers;
    private final Limits limits;
    private final Teller teller;
    private final Atomically atomically;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public RequestSignIn(
            SignInRequests requests,
            KnownBrowsers browsers,
            Limits limits,
            Teller teller,
            Atomically atomically,
            Clock clock,
            Supplier<UUID> ids) {
        this.requests = requests;
        this.browsers = browsers;
        this.limits = limits;
        this.teller = teller;
        this.atomically = atomically;
        this.clock = clock;
        this.ids = ids;
    }

    public Outcome of(Wish wish) {
        Optional<Duration> wait = takeMail(wish);
        if (wait.isPresent()) {
            return new TooManyMails(wait.get());
        }
        Instant expiresAt = clock.instant().plus(VALID).truncatedTo(ChronoUnit.MICROS);
        SignInRequest request = new SignInRequest(
                ids.get(),
                wish.address(),
                wish.language(),
                wish.timeZone(),
                wish.continueTo(),
                wish.browser(),
                expiresAt,
                0,
                null);
        atomically.run(() -> {
            requests.add(request);
            teller.tell(
                    SignInRequested.TOPIC,
                    request.id(),
                    "SignInRequested",
                    new SignInRequested(
                            request.id(), wish.address().given(), wish.language(), wish.timeZone(), expiresAt));
        });
        return new Asked(request);
    }

    /** A browser that proved this address before has an allowance of its own: strangers cannot use up that one. */
    private Optional<Duration> takeMail(Wish wish) {
        String address = wish.address().key();
        Browser browser = wish.browser();
        if (browser != null && browsers.knows(wish.address(), browser)) {
            return limits.take(Limit.MAILS_FROM_KNOWN_BROWSER, address + " " + browser.hash());
        }
        // What is common to more people is taken last: whoever has used up his own share takes nothing of theirs.
        return limits.take(Limit.SIGN_INS_PER_IP, wish.place())
                .or(() -> limits.take(Limit.MAILS_PER_ADDRESS_AND_PLACE, address + " " + wish.place()))
                .or(() -> limits.take(Limit.MAILS_PER_ADDRESS, address));
    }

    /**
     * What somebody who wants to sign in says.
     *
     * @param place where on the network this comes from; used to count, and kept nowhere
     */
    public record Wish(
            PersonAddress address,
            String language,
            String timeZone,
            String continueTo,
            @Nullable Browser browser,
            String place) {}

    /** What came of asking. */
    public sealed interface Outcome {}

    /** A mail is on its way. */
    public record Asked(SignInRequest request) implements Outcome {}

    /** This address got so many mails lately that it gets no more for a while; those it got still work. */
    public record TooManyMails(Duration pause) implements Outcome {}
}

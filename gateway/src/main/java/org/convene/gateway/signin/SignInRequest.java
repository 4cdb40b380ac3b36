package org.convene.gateway.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.convene.gateway.account.PersonAddress;
import org.convene.gateway.signin.SignInOutcome.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish to sign in as the owner of an address; who proves it within ten minutes is in, once.
 *
 * @param continueTo the local path to go on to
 * @param browser the browser that asked; {@code null} if a program asked, which then has the code alone
 * @param wrongCodes how often a wrong code was typed
 */
public record SignInRequest(
        UUID id,
        PersonAddress address,
        String language,
        String timeZone,
        String continueTo,
        @Nullable Browser browser,
        Instant expiresAt,
        int wrongCodes,
        @Nullable Instant spentAt) {

    static final int TRIES = 5;

    /** Returns why this request can no longer be used, if so. */
    Optional<Reason> closed(Instant now) {
        if (spentAt != null) {
            return Optional.of(Reason.SPENT);
        }
        if (wrongCodes >= TRIES) {
            return Optional.of(Reason.OUT_OF_TRIES);
        }
        return now.isBefore(expiresAt) ? Optional.empty() : Optional.of(Reason.EXPIRED);
    }

    /** A mailed link works in the browser that asked, and nowhere else: whoever forwards the mail gives nothing away. */
    boolean opensIn(@Nullable Browser other) {
        return browser != null && browser.equals(other);
    }

    /** A code works where it was asked for: in that browser, or in the program that alone knows this request's id. */
    boolean takesCodeFrom(@Nullable Browser other) {
        return browser == null || browser.equals(other);
    }
}

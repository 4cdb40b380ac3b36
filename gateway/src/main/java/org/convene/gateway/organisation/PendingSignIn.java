package org.convene.gateway.organisation;

import java.time.Duration;
import java.util.UUID;
import org.convene.gateway.signin.Browser;
import org.jspecify.annotations.Nullable;

/**
 * A browser on its way to a provider and back, once, within ten minutes.
 *
 * @param state what the provider has to bring back
 * @param nonce what the provider’s token has to hold the hash of
 * @param verifier the secret behind the challenge (PKCE, RFC 7636)
 * @param browser which browser it is
 * @param person who wants to link her account; {@code null} if somebody signs in
 */
public record PendingSignIn(
        String organisation,
        String state,
        String nonce,
        String verifier,
        Browser browser,
        String continueTo,
        @Nullable UUID person) {

    public static final Duration VALID = Duration.ofMinutes(10);

    @Override
    public String toString() {
        return "PendingSignIn[" + organisation + "]";
    }
}

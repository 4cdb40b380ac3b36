package org.convene.gateway.session;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convene.gateway.RandomSecret;

/** What the cookie of a session holds: 256 random bits; its text form does not show them. */
public final class SessionSecret {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{" + RandomSecret.LENGTH + "}");

    private final String value;

    private SessionSecret(String value) {
        this.value = value;
    }

    public static SessionSecret random(SecureRandom random) {
        return new SessionSecret(RandomSecret.next(random));
    }

    /** Returns empty for what cannot be a session's cookie. */
    public static Optional<SessionSecret> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new SessionSecret(text)) : Optional.empty();
    }

    /** The secret itself: for the cookie, never stored or logged. */
    public String reveal() {
        return value;
    }

    /** SHA-256, all that is stored; enough without salt or stretching, since nobody guesses 256 random bits. */
    public byte[] hash() {
        return RandomSecret.hash(value);
    }

    @Override
    public String toString() {
        return "SessionSecret[…]";
    }
}

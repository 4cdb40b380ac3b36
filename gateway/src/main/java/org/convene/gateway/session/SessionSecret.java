package org.convene.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the cookie of a session holds: 256 random bits; its text form does not show them. */
public final class SessionSecret {

    private static final int RANDOM_BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String value;

    private SessionSecret(String value) {
        this.value = value;
    }

    public static SessionSecret random(SecureRandom random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return new SessionSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
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
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: not available (expected: in every JDK)", e);
        }
    }

    @Override
    public String toString() {
        return "SessionSecret[…]";
    }
}

package org.convene.gateway.token;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convene.gateway.RandomSecret;

/** What a program shows to act for a person: {@code cvn_} and 256 random bits; its text form does not show it. */
public final class TokenSecret {

    private static final String PREFIX = "cvn_";
    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{" + RandomSecret.LENGTH + "}");

    private final String value;

    private TokenSecret(String value) {
        this.value = value;
    }

    static TokenSecret random(SecureRandom random) {
        return new TokenSecret(PREFIX + RandomSecret.next(random));
    }

    /** Returns empty for what cannot be an access token. */
    public static Optional<TokenSecret> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new TokenSecret(text)) : Optional.empty();
    }

    /** The secret itself: to be shown once to its owner, never stored or logged. */
    public String reveal() {
        return value;
    }

    /** SHA-256; enough without salt or stretching, since nobody guesses 256 random bits. */
    public byte[] hash() {
        return RandomSecret.hash(value);
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}

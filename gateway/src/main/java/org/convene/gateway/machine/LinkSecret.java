package org.convene.gateway.machine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a link of the machine ends with: 256 random bits, of which only a hash is stored.
 *
 * @param value to be shown once
 */
public record LinkSecret(String value) {

    private static final int RANDOM_BYTES = 32;

    public static LinkSecret random(SecureRandom random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return new LinkSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: not available (expected: in every JDK)", e);
        }
    }

    @Override
    public String toString() {
        return "LinkSecret[…]";
    }
}

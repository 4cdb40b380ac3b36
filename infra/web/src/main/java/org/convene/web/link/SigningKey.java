package org.convene.web.link;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One key of a ring; its text form never shows the secret. */
final class SigningKey {

    static final int SECRET_LENGTH = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final int id;
    private final SecretKeySpec secret;

    SigningKey(int id, byte[] secret) {
        if (id < 1 || id > 255) {
            throw new IllegalArgumentException("key id: " + id + " (expected: 1..255)");
        }
        if (secret.length != SECRET_LENGTH) {
            throw new IllegalArgumentException(
                    "key " + id + ": " + secret.length + " bytes (expected: " + SECRET_LENGTH + ")");
        }
        this.id = id;
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    int id() {
        return id;
    }

    byte[] mac(byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + ": not available (expected: in every JDK)", e);
        }
    }

    @Override
    public String toString() {
        return "key " + id;
    }
}

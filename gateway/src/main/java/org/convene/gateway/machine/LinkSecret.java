package org.convene.gateway.machine;

import java.security.SecureRandom;
import org.convene.gateway.RandomSecret;

/**
 * What a link of the machine ends with: 256 random bits, of which only a hash is stored.
 *
 * @param value to be shown once
 */
public record LinkSecret(String value) {

    public static LinkSecret random(SecureRandom random) {
        return new LinkSecret(RandomSecret.next(random));
    }

    public byte[] hash() {
        return RandomSecret.hash(value);
    }

    @Override
    public String toString() {
        return "LinkSecret[…]";
    }
}

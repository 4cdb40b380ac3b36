package org.convene.gateway.signin;

import java.util.HexFormat;
import org.convene.gateway.RandomSecret;

/**
 * One browser, known by the SHA-256 of a secret that it keeps in a cookie.
 *
 * @param hash 64 hexadecimal digits
 */
public record Browser(String hash) {

    public static Browser withSecret(String secret) {
        return new Browser(HexFormat.of().formatHex(RandomSecret.hash(secret)));
    }
}

package org.convene.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Fills a directory with fresh keys in the form that {@code convene.keys} expects, for a test that needs its own. */
public final class KeyDirectory {

    private static final SecureRandom RANDOM = new SecureRandom();

    private KeyDirectory() {}

    /**
     * Writes {@code identity.jwks}, with the private key so that the test can sign too, and a ring for each owner of
     * links.
     *
     * @return the directory
     */
    public static Path fill(Path directory, String... linkOwners) {
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
            Files.writeString(directory.resolve("identity.jwks"), new JWKSet(key).toString(false));
            for (String owner : linkOwners) {
                byte[] secret = new byte[32];
                RANDOM.nextBytes(secret);
                String line = "1=" + Base64.getEncoder().encodeToString(secret) + "\n";
                Files.writeString(directory.resolve("links-" + owner + ".properties"), line);
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException("P-256: not available (expected: in every JDK)", e);
        }
    }
}

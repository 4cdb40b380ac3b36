package org.convene.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import org.convene.testing.Throwaway;
import org.convene.web.link.KeyRing;
import org.convene.web.link.PersonalLinks;

/** The keys of these tests: what the gateway signs with, and what the mailer makes links and codes with. */
final class TestKeys {

    static final String MACHINE_SECRET = "a secret of 32 letters or more that this machine keeps";
    static final Path DIRECTORY;
    static final PersonalLinks MAILER;
    private static final ECKey IDENTITY;

    static {
        try {
            byte[] secret = new byte[32];
            secret[0] = 42;
            IDENTITY = new ECKeyGenerator(Curve.P_256).keyID("identity-1").generate();
            DIRECTORY = Throwaway.directory("keys");
            Files.writeString(DIRECTORY.resolve("identity.jwks"), new JWKSet(IDENTITY).toString(false));
            Files.writeString(
                    DIRECTORY.resolve("links-sign-in.properties"),
                    "1=" + Base64.getEncoder().encodeToString(secret) + "\n");
            Files.writeString(DIRECTORY.resolve("machine.secret"), MACHINE_SECRET + "\n");
            MAILER = PersonalLinks.of(KeyRing.of(Map.of(1, secret)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private TestKeys() {}

    /** Returns what a token says, if it is one that the gateway signed. */
    static JWTClaimsSet verified(String authorization) {
        try {
            SignedJWT token = SignedJWT.parse(authorization.replaceFirst("^Bearer ", ""));
            if (!token.verify(new ECDSAVerifier(IDENTITY.toPublicJWK()))) {
                throw new AssertionError("token: signed by somebody else (expected: by the gateway)");
            }
            return token.getJWTClaimsSet();
        } catch (ParseException | JOSEException e) {
            throw new AssertionError("token: unreadable (expected: a signed JWT)", e);
        }
    }
}

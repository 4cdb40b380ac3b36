package org.convene.registration;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Clock;
import org.convene.web.security.IdentityKeys;
import org.convene.web.security.Person;
import org.convene.web.security.PersonTokens;

/** Signs people in as the gateway does. */
public final class SignedIn {

    private static final ECKey KEY = key();

    private SignedIn() {}

    static String keySet() {
        return new JWKSet(KEY.toPublicJWK()).toString();
    }

    /** The value of the header {@code Authorization}. */
    public static String as(Person person) {
        PersonTokens tokens = new PersonTokens(IdentityKeys.of(new JWKSet(KEY)));
        return "Bearer "
                + tokens.sign(
                        person,
                        null,
                        null,
                        "registration-service",
                        Clock.systemUTC().instant());
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

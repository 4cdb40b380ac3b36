package org.convene.web.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Both ends of how the gateway tells a service who is asking: a JWT, signed with ES256, that lives five minutes and is
 * good for that service alone, so that none can pass for the person at another.
 */
public final class PersonTokens {

    public static final Duration LIFETIME = Duration.ofMinutes(5);
    static final String ISSUER = "convene";
    private static final JOSEObjectType TYPE = new JOSEObjectType("person+jwt");
    static final String LOCALE = "locale";
    static final String ZONE = "zoneinfo";
    private static final String ADDRESS = "email";
    private static final String NAME = "name";
    private static final String OPERATOR = "operator";
    /** How she signed in (RFC 8176). */
    private static final String METHODS = "amr";

    private static final String PASSKEY = "passkey";

    private final IdentityKeys keys;

    public PersonTokens(IdentityKeys keys) {
        this.keys = keys;
    }

    /**
     * Returns the token to send as {@code Authorization: Bearer}.
     *
     * @param service the {@code spring.application.name} of the only service that takes it
     * @param now real time; tokens know nothing of a shifted clock
     */
    public String sign(Person person, @Nullable Locale language, @Nullable ZoneId zone, String service, Instant now) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(person.id().toString())
                .audience(service)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .claim(ADDRESS, person.address())
                .claim(NAME, person.name())
                .claim(OPERATOR, person.operator())
                .claim(METHODS, person.passkey() ? List.of(PASSKEY) : List.of());
        if (language != null) {
            claims.claim(LOCALE, language.toLanguageTag());
        }
        if (zone != null) {
            claims.claim(ZONE, zone.getId());
        }
        ECKey key = keys.signingKey();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(TYPE)
                        .keyID(key.getKeyID())
                        .build(),
                claims.build());
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(IdentityKeys.FILE + ": cannot sign (expected: a P-256 key)", e);
        }
        return token.serialize();
    }

    JwtDecoder decoder(String service) {
        JWKSource<SecurityContext> source = (selector, _) -> selector.select(keys.current());
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, source));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(TYPE));
        // Expiry is checked by the validators below, which allow for clocks that are some seconds apart.
        processor.setJWTClaimsSetVerifier((_, _) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(Duration.ofSeconds(30)),
                new JwtIssuerValidator(ISSUER),
                new JwtAudienceValidator(service)));
        return decoder;
    }

    /** Returns whom a verified token names. */
    static Person person(Jwt token) {
        String address = token.getClaimAsString(ADDRESS);
        String name = token.getClaimAsString(NAME);
        List<String> methods = token.getClaimAsStringList(METHODS);
        return new Person(
                UUID.fromString(token.getSubject()),
                address == null ? "" : address,
                name == null ? "" : name,
                Boolean.TRUE.equals(token.getClaimAsBoolean(OPERATOR)),
                methods != null && methods.contains(PASSKEY));
    }
}

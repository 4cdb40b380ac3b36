package org.convene.web.security;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.function.Supplier;
import org.convene.web.ReloadedFile;

/** The keys in {@code identity.jwks}: the gateway signs with the last private one, services verify with any of them. */
public final class IdentityKeys {

    public static final String FILE = "identity.jwks";

    private final Supplier<JWKSet> keys;

    private IdentityKeys(Supplier<JWKSet> keys) {
        this.keys = keys;
    }

    /**
     * Returns the keys of the file in this directory, which is read again when it changes.
     *
     * @throws IllegalArgumentException if the file is not there, or is no key set
     */
    public static IdentityKeys load(Path directory) {
        return new IdentityKeys(ReloadedFile.of(directory.resolve(FILE), IdentityKeys::read));
    }

    /** Returns keys that never change. */
    public static IdentityKeys of(JWKSet keys) {
        return new IdentityKeys(() -> keys);
    }

    JWKSet current() {
        return keys.get();
    }

    ECKey signingKey() {
        return current().getKeys().stream()
                .filter(JWK::isPrivate)
                .reduce((_, last) -> last)
                .map(JWK::toECKey)
                .orElseThrow(() -> new IllegalStateException(FILE + ": no private key (expected: one, to sign with)"));
    }

    private static JWKSet read(Path file) {
        try {
            return JWKSet.parse(Files.readString(file));
        } catch (CharacterCodingException | ParseException e) {
            throw new IllegalArgumentException(file + ": not readable (expected: a JSON Web Key Set)", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

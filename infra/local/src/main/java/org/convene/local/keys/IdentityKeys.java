package org.convene.local.keys;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** A new key pair (EC P-256) as JSON Web Key Sets (RFC 7517): one to sign people's identities, one to verify them. */
record IdentityKeys(String signing, String verifying) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int COORDINATE_BYTES = 32;

    static IdentityKeys generate() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return of(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("EC P-256 is missing (expected: part of every JDK)", e);
        }
    }

    private static IdentityKeys of(KeyPair pair) throws GeneralSecurityException {
        if (!(pair.getPublic() instanceof ECPublicKey shared) || !(pair.getPrivate() instanceof ECPrivateKey secret)) {
            throw new IllegalStateException("keys: " + pair.getPublic().getAlgorithm() + " (expected: EC)");
        }
        Map<String, String> point = Map.of(
                "crv",
                "P-256",
                "kty",
                "EC",
                "x",
                encoded(shared.getW().getAffineX()),
                "y",
                encoded(shared.getW().getAffineY()));
        var key = new LinkedHashMap<String, String>(new TreeMap<>(point));
        key.put("kid", thumbprint(point));
        key.put("use", "sig");
        key.put("alg", "ES256");
        var verifying = set(key);
        key.put("d", encoded(secret.getS()));
        return new IdentityKeys(set(key), verifying);
    }

    /** The key's name is its own hash (RFC 7638), so that no two keys ever have the same. */
    private static String thumbprint(Map<String, String> point) throws GeneralSecurityException {
        var canonical = JSON.writeValueAsString(new TreeMap<>(point));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static String set(Map<String, String> key) {
        return JSON.writeValueAsString(Map.of("keys", List.of(key)));
    }

    private static String encoded(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[COORDINATE_BYTES];
        int length = Math.min(bytes.length, COORDINATE_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE_BYTES - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(fixed);
    }
}

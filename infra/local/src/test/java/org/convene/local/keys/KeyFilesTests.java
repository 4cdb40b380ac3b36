package org.convene.local.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KeyFilesTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @Test
    void givesEachServiceTheKeysItNeedsAndNoOther() throws IOException {
        var files = KeyFiles.in(home);
        assertThat(names(files, "gateway"))
                .containsExactlyInAnyOrder("identity.jwks", "machine.secret", "links-sign-in.properties");
        assertThat(names(files, "event-service")).containsExactlyInAnyOrder("identity.jwks", "links-event.properties");
        assertThat(names(files, "registration-service"))
                .containsExactlyInAnyOrder("identity.jwks", "links-registration.properties");
        assertThat(names(files, "notification-service"))
                .containsExactlyInAnyOrder(
                        "identity.jwks",
                        "links-event.properties",
                        "links-notification.properties",
                        "links-registration.properties",
                        "links-sign-in.properties");
        assertThat(identity(files, "event-service").has("d")).isFalse();
    }

    @Test
    void signsWhatTheOthersCanVerify() throws IOException, GeneralSecurityException {
        var files = KeyFiles.in(home);
        var secret = identity(files, "gateway");
        var shared = identity(files, "notification-service");
        assertThat(shared.path("kid")).isEqualTo(secret.path("kid"));
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        var curve = parameters.getParameterSpec(ECParameterSpec.class);
        var factory = KeyFactory.getInstance("EC");
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(factory.generatePrivate(new ECPrivateKeySpec(number(secret, "d"), curve)));
        signature.update((byte) 1);
        byte[] signed = signature.sign();
        signature.initVerify(factory.generatePublic(
                new ECPublicKeySpec(new ECPoint(number(shared, "x"), number(shared, "y")), curve)));
        signature.update((byte) 1);
        assertThat(signature.verify(signed)).isTrue();
    }

    @Test
    void keepsARingThatLinksWereMadeWith() throws IOException {
        var files = KeyFiles.in(home);
        var ring = Files.readString(files.of("registration-service").resolve("links-registration.properties"));
        assertThat(ring).startsWith("1=");
        assertThat(Base64.getDecoder().decode(ring.substring(2).strip())).hasSize(32);
        Files.delete(files.of("notification-service").resolve("links-registration.properties"));

        KeyFiles.in(home);

        assertThat(files.of("notification-service").resolve("links-registration.properties"))
                .hasContent(ring);
    }

    @Test
    void letsNobodyElseRead() throws IOException {
        var files = KeyFiles.in(home);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.of("gateway"))))
                .isEqualTo("rwx------");
        var file = files.of("gateway").resolve("identity.jwks");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private static Set<String> names(KeyFiles files, String service) throws IOException {
        try (var paths = Files.list(files.of(service))) {
            return Set.copyOf(paths.map(path -> path.getFileName().toString()).toList());
        }
    }

    private static JsonNode identity(KeyFiles files, String service) throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(files.of(service).resolve("identity.jwks")))
                .path("keys")
                .path(0);
    }

    private static BigInteger number(JsonNode key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asString()));
    }
}

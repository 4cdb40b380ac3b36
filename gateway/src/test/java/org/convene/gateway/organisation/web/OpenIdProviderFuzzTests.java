package org.convene.gateway.organisation.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.convene.gateway.organisation.PendingSignIn;
import org.convene.gateway.organisation.Provider;
import org.convene.gateway.organisation.Provider.Answer;
import org.convene.gateway.signin.Browser;
import org.convene.testing.fuzz.JsonSpoiler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Whatever an organisation’s provider answers, a sign-in there ends with who it says it is or why it is not believed. */
class OpenIdProviderFuzzTests {

    private static final String DESCRIPTION = "/.well-known/openid-configuration";
    private static final String NONCE = "nonce";
    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final RSAKey key = new RSAKeyGenerator(2048).keyID("1").generate();
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    private final String issuer = "http://localhost:" + server.getAddress().getPort();
    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();
    private final PendingSignIn pending = new PendingSignIn(
            "clinic", "state", NONCE, "v".repeat(43), Browser.withSecret("browser"), "/organize", null);

    OpenIdProviderFuzzTests() throws JOSEException, IOException {
        server.createContext("/", exchange -> {
            byte[] answer = answers.getOrDefault(exchange.getRequestURI().getPath(), new byte[0]);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void believesWhatIsInOrder() throws JOSEException {
        answerRightly();

        assertThat(ask()).isInstanceOf(Answer.Says.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://local host/",
                "http://[::1/",
                "//",
                "http://localhost:x/",
                "{",
                "https://a/{b}",
                "\0",
                "mailto:a"
            })
    void asksNobodyWhereNobodyCanBe(String endpoint) throws JOSEException {
        answerRightly();
        Map<String, Object> elsewhere = new HashMap<>(description());
        elsewhere.put("authorization_endpoint", endpoint);
        answers.put(DESCRIPTION, json(elsewhere).getBytes(UTF_8));

        assertThat(provider().questionFor(pending)).isEmpty();
    }

    @Test
    void endsWithSpoiltAnswers() throws JOSEException {
        askSpoilt(1, 200);
    }

    @Test
    @Tag("long")
    void endsWithManySpoiltAnswers() throws JOSEException {
        askSpoilt(2, 600);
    }

    private void askSpoilt(long seed, int times) throws JOSEException {
        Random random = new Random(seed);
        JsonSpoiler spoiler = new JsonSpoiler(random);
        for (int i = 0; i < times; i++) {
            answerRightly();
            switch (random.nextInt(4)) {
                case 0 -> answers.put(DESCRIPTION, spoiler.spoilt(json(description())));
                case 1 ->
                    answers.put(
                            "/token", spoiler.spoilt(json(token(json(claims()).getBytes(UTF_8)))));
                case 2 -> answers.put("/keys", spoiler.spoilt(keys()));
                default ->
                    answers.put(
                            "/token",
                            json(token(spoiler.spoilt(json(claims())))).getBytes(UTF_8));
            }
            String said = "seed " + seed + ", answer " + i;
            try {
                if (ask() instanceof Answer.Says says) {
                    assertThat(says.vouched().issuer()).as(said).isEqualTo(issuer);
                    assertThat(says.vouched().subject())
                            .as(said)
                            .isNotBlank()
                            .hasSizeLessThan(256)
                            .doesNotContain("\0");
                }
            } catch (RuntimeException e) {
                throw new AssertionError(said, e);
            }
        }
    }

    private Answer ask() {
        Provider provider = provider();
        var _ = provider.questionFor(pending);
        return provider.ask(pending, Map.of("code", "code"));
    }

    private Provider provider() {
        return new OpenIdProvider(
                "clinic",
                new OrganisationSettings.Client(
                        "Clinic", URI.create(issuer), "convene", "secret", List.of("example.org")),
                URI.create("http://localhost:8080/sign-in/organisations/clinic"));
    }

    private void answerRightly() throws JOSEException {
        answers.put(DESCRIPTION, json(description()).getBytes(UTF_8));
        answers.put("/keys", keys().getBytes(UTF_8));
        answers.put("/token", json(token(json(claims()).getBytes(UTF_8))).getBytes(UTF_8));
    }

    private Map<String, Object> description() {
        return Map.of(
                "issuer",
                issuer,
                "authorization_endpoint",
                issuer + "/authorize",
                "token_endpoint",
                issuer + "/token",
                "jwks_uri",
                issuer + "/keys",
                "subject_types_supported",
                List.of("public"),
                "response_types_supported",
                List.of("code"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"));
    }

    private String keys() {
        return new JWKSet(key).toString();
    }

    private Map<String, Object> token(byte[] claims) throws JOSEException {
        JWSObject signed = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("1").build(), new Payload(claims));
        signed.sign(new RSASSASigner(key));
        return Map.of("access_token", "a", "token_type", "Bearer", "expires_in", 300, "id_token", signed.serialize());
    }

    private Map<String, Object> claims() {
        long now = Instant.now().getEpochSecond();
        return Map.of(
                "iss",
                issuer,
                "sub",
                "anna",
                "aud",
                List.of("convene"),
                "iat",
                now,
                "exp",
                now + 300,
                "nonce",
                hash(NONCE),
                "email",
                "anna@example.org",
                "email_verified",
                true);
    }

    /** In the same order in each run, so that a seed says what is spoilt. */
    private static String json(Object value) {
        return SORTED.writeValueAsString(value);
    }

    private static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.convene.contracts.Contracts;
import org.convene.messaging.IncomingEvent;
import org.convene.messaging.Subscription;
import org.convene.testing.RealServers;
import org.convene.testing.TestClock;
import org.convene.testing.Throwaway;
import org.convene.web.link.PersonalLinks;
import org.convene.web.security.IdentityKeys;
import org.convene.web.security.Person;
import org.convene.web.security.PersonTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole service on real servers, one context for all tests. What it tells stays in the outbox, since no relay runs,
 * and after each test every event in it is held against its contract.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"convene.messaging.relays=0", "convene.event.completing=1d", "convene.event.digests=1d"})
@AutoConfigureMockMvc
@Import(ServiceTests.TestTime.class)
public abstract class ServiceTests {

    protected static final String ACCOUNTS = "gateway.accounts.v1";
    protected static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");

    private static final Path KEYS = keys();
    private static final PersonTokens TOKENS = new PersonTokens(IdentityKeys.load(KEYS));

    @Autowired
    protected MockMvc mvc;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected TestClock clock;

    @Autowired
    protected PersonalLinks links;

    @Autowired
    protected Subscription accountsTold;

    @Autowired
    protected TransactionTemplate transactions;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RealServers.register(registry, "events");
        registry.add("convene.keys", KEYS::toString);
    }

    @BeforeEach
    void startAtTheSameTime() {
        clock.setAt(NOW);
    }

    @AfterEach
    void keepsEveryContract() {
        List<Map<String, @Nullable Object>> told = jdbc.sql("SELECT topic, type, payload FROM messaging.outbox")
                .query()
                .listOfRows();
        for (Map<String, @Nullable Object> event : told) {
            String topic = String.valueOf(event.get("topic"));
            String type = String.valueOf(event.get("type"));
            String json = String.valueOf(event.get("payload"));
            assertThat(Contracts.violations(topic, type, json))
                    .as("%s %s", type, json)
                    .isEmpty();
        }
    }

    protected static Person person(String name) {
        UUID id = UUID.randomUUID();
        return new Person(id, name.toLowerCase(Locale.ROOT).replace(' ', '.') + "." + id + "@example.org", name, false);
    }

    protected static String token(Person person) {
        return TOKENS.sign(person, Locale.ENGLISH, ZoneId.of("Europe/Zurich"), "event-service", Instant.now());
    }

    /** The types that were told of an aggregate, in order. */
    protected List<String> told(UUID key) {
        return jdbc.sql("SELECT type FROM messaging.outbox WHERE key = ? ORDER BY id")
                .param(key)
                .query((rs, _) -> rs.getString(1))
                .list();
    }

    /** The value of the last event of a type that was told of an aggregate. */
    protected JsonNode told(UUID key, String type) {
        return json(jdbc.sql("SELECT payload FROM messaging.outbox WHERE key = ? AND type = ? ORDER BY id DESC LIMIT 1")
                .params(key, type)
                .query((rs, _) -> rs.getString(1))
                .single());
    }

    /** Hears that a person has an account. */
    protected void hearOfAccount(Person person) {
        hearOfAccount(person.id(), person.address(), person.name());
    }

    protected void hearOfAccount(UUID id, String address, @Nullable String name) {
        hearAccountEvent(id, "AccountChanged", accountJson(id, address, name));
    }

    protected static String accountJson(UUID id, String address, @Nullable String name) {
        return """
                {"account": {"personId": "%s", "address": "%s", "name": %s, "language": "en", "timeZone": "UTC",
                 "furtherAddresses": []}}""".formatted(id, address, name == null ? "null" : "\"" + name + "\"");
    }

    /** Hears an event of an account, as it would be read from its topic. */
    protected void hearAccountEvent(UUID key, String type, String json) {
        assertThat(Contracts.violations(ACCOUNTS, type, json)).isEmpty();
        Subscription.Effect<?> effect = Objects.requireNonNull(accountsTold.effectOf(type));
        IncomingEvent event =
                new IncomingEvent(UUID.randomUUID(), ACCOUNTS, key, type, 1, 1, NOW, type.endsWith("Restated"));
        transactions.executeWithoutResult(_ -> apply(effect, event, json));
    }

    private static <T> void apply(Subscription.Effect<T> effect, IncomingEvent event, String json) {
        effect.action()
                .accept(List.of(
                        new Subscription.Heard<>(event, JsonMapper.shared().readValue(json, effect.payload()))));
    }

    /** The service's own tables in which some row has this text and is about this person. */
    protected Answer call(String method, String path, @Nullable Person person, @Nullable String body) {
        MockHttpServletRequestBuilder request = request(HttpMethod.valueOf(method), URI.create("/api/v1" + path));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return send(request, person);
    }

    /** Sends a form as a browser does from our own page: names and values in turn. */
    protected Answer form(@Nullable String path, @Nullable Person person, String... fields) {
        MockHttpServletRequestBuilder request =
                post(URI.create(String.valueOf(path))).header("Sec-Fetch-Site", "same-origin");
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return send(request, person);
    }

    protected Answer send(MockHttpServletRequestBuilder request, @Nullable Person person) {
        if (person != null) {
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token(person));
        }
        try {
            MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
            return new Answer(response, response.getContentAsString(StandardCharsets.UTF_8));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    protected static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    /** What came back. */
    protected record Answer(MockHttpServletResponse response, String body) {

        public int status() {
            return response.getStatus();
        }

        public JsonNode json() {
            return ServiceTests.json(body);
        }

        public UUID id() {
            return UUID.fromString(json().path("id").asString());
        }

        public Answer expecting(int status) {
            assertThat(status()).as(body).isEqualTo(status);
            return this;
        }
    }

    private static Path keys() {
        try {
            Path directory = Throwaway.directory("keys");
            String key = new ECKeyGenerator(Curve.P_256).keyID("1").generate().toJSONString();
            Files.writeString(
                    directory.resolve(IdentityKeys.FILE),
                    JWKSet.parse("{\"keys\":[" + key + "]}").toString(false));
            Files.writeString(
                    directory.resolve("links-event.properties"),
                    "1=" + Base64.getEncoder().encodeToString(new byte[32]));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class TestTime {

        @Bean
        @Primary
        TestClock clock() {
            return TestClock.at(NOW);
        }

        @Bean
        Clock otherClock(TestClock clock) {
            return clock;
        }
    }
}

package org.convene.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.convene.contracts.Contracts;
import org.convene.local.mailbox.Behaviour;
import org.convene.messaging.IncomingEvent;
import org.convene.messaging.Subscription;
import org.convene.messaging.event.EventIds;
import org.convene.messaging.event.EventJson;
import org.convene.notification.dispatch.smtp.Postman;
import org.convene.testing.RealServers;
import org.convene.testing.TestClock;
import org.convene.testing.TestMailbox;
import org.convene.testing.Throwaway;
import org.convene.web.KeyDirectory;
import org.convene.web.security.IdentityKeys;
import org.convene.web.security.Person;
import org.convene.web.security.PersonTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The whole service on real servers, one context for all tests. Its workers rest unless a test starts them: the postman
 * goes when a test says so.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ServiceTests.Time.class)
public abstract class ServiceTests {

    protected static final Instant NOW = Instant.parse("2027-04-01T09:00:00Z");
    protected static final UUID LEMAN = UUID.fromString("0196f1c0-0000-7000-8000-0000000000f1");
    protected static final UUID ADDIS = UUID.fromString("0196f1c0-0000-7000-8000-0000000000f2");
    protected static final String FOUNDATIONS = "event-service.foundations.v1";
    protected static final String WORKSHOPS = "event-service.workshops.v1";
    protected static final String REGISTRATIONS = "registration-service.registrations.v1";
    protected static final String INVITATIONS = "registration-service.invitations.v1";
    protected static final TestMailbox MAILBOX = TestMailbox.startOwn();

    private static final Path KEYS = keys();
    private static final PersonTokens TOKENS = new PersonTokens(IdentityKeys.load(KEYS));
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final TestClock CLOCK = TestClock.at(NOW);

    protected final TestClock clock = CLOCK;

    protected final UUID workshop = EventIds.next(NOW);
    protected final UUID participation = EventIds.next(NOW);
    protected final UUID invitation = EventIds.next(NOW);
    protected final String address = "irina-" + participation + "@example.org";

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected Postman postman;

    @Autowired
    protected TransactionTemplate transactions;

    @Autowired
    private List<Subscription> subscriptions;

    @LocalServerPort
    protected int port;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RealServers.register(registry, "notifications");
        registry.add("convene.keys", KEYS::toString);
        registry.add("spring.mail.port", MAILBOX::smtpPort);
        registry.add("convene.webhooks.allowed-targets", () -> "127.0.0.0/8");
        registry.add("convene.webhooks.timeout", () -> "2s");
    }

    @BeforeEach
    void startAfresh() {
        CLOCK.setAt(NOW);
        MAILBOX.start();
        MAILBOX.behave(new Behaviour.Accept());
        postman.rest();
    }

    /** Has the service hear of an event just as its topic carries it, but see {@link Told#inEnglish}. */
    protected void hear(String topic, UUID key, String type, long sequence, String told) {
        // A workshop has words in languages of its own.
        String json = topic.equals(WORKSHOPS) ? told : Told.inEnglish(told);
        List<String> violations = Contracts.violations(topic, type, json);
        if (!violations.isEmpty()) {
            throw new AssertionError(type + ": " + violations);
        }
        Subscription.Effect<?> effect = subscriptions.stream()
                .filter(subscription -> subscription.topic().equals(topic))
                .findFirst()
                .orElseThrow()
                .effectOf(type);
        if (effect == null) {
            throw new IllegalArgumentException("type: " + type + " (expected: one that is subscribed to)");
        }
        boolean restated = type.endsWith("Restated");
        var event = new IncomingEvent(EventIds.next(NOW), topic, key, type, 1, sequence, NOW, restated);
        transactions.executeWithoutResult(status -> apply(effect, event, json));
    }

    private static <T> void apply(Subscription.Effect<T> effect, IncomingEvent event, String json) {
        effect.action().accept(List.of(new Subscription.Heard<>(event, EventJson.read(json, effect.payload()))));
    }

    protected void hearOfWorkshop(String type, long sequence, Object... replaced) {
        String json =
                Told.replaced(Contracts.example(WORKSHOPS, type), "0196f1c0-0000-7000-8000-0000000000a1", workshop);
        hear(WORKSHOPS, workshop, type, sequence, Told.replaced(json, replaced));
    }

    /** Has the service hear of her registration, resting on this event of the workshop. */
    protected void hearOfRegistration(String type, long restsOn, Object... replaced) {
        hear(REGISTRATIONS, participation, type, 1, of(REGISTRATIONS, type, restsOn, replaced));
    }

    protected void hearOfInvitation(String type, long restsOn, Object... replaced) {
        hear(INVITATIONS, invitation, type, 1, of(INVITATIONS, type, restsOn, replaced));
    }

    private String of(String topic, String type, long restsOn, Object... replaced) {
        return Told.replaced(
                Told.example(
                        topic,
                        type,
                        "0196f1c0-0000-7000-8000-0000000000a1",
                        workshop,
                        "0196f1c0-0000-7000-8000-000000000041",
                        participation,
                        "0196f1c0-0000-7000-8000-000000000021",
                        invitation,
                        "irina@klinika.example.org",
                        address,
                        "\"sequence\": 7",
                        "\"sequence\": " + restsOn),
                replaced);
    }

    /** Lets a person organise for one foundation. */
    protected Person member(UUID foundation) {
        Person person = person();
        jdbc.sql("INSERT INTO foundation (foundation_id, name) VALUES (?, 'F') ON CONFLICT DO NOTHING")
                .param(foundation)
                .update();
        jdbc.sql("INSERT INTO member (foundation_id, person_id, name, address, role) VALUES (?, ?, ?, ?, 'ORGANIZER')")
                .params(foundation, person.id(), person.name(), person.address())
                .update();
        return person;
    }

    /** Makes a person an admin of one foundation. */
    protected Person admin(UUID foundation) {
        Person person = member(foundation);
        jdbc.sql("UPDATE member SET role = 'ADMIN' WHERE foundation_id = ? AND person_id = ?")
                .params(foundation, person.id())
                .update();
        return person;
    }

    protected static Person person() {
        UUID id = UUID.randomUUID();
        return new Person(id, "claire-" + id + "@leman.example.org", "Claire Favre", false);
    }

    protected static String token(Person person) {
        return TOKENS.sign(person, Locale.ENGLISH, ZoneId.of("Europe/Zurich"), "notification-service", Instant.now());
    }

    protected HttpResponse<String> get(String path, @Nullable Person person, String... headers) {
        return send(HttpRequest.newBuilder().GET(), path, person, headers);
    }

    protected HttpResponse<String> post(String path, String form, @Nullable Person person, String... headers) {
        return send(
                HttpRequest.newBuilder()
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .header("Content-Type", "application/x-www-form-urlencoded"),
                path,
                person,
                headers);
    }

    /** Calls the API; a body may be empty. */
    protected HttpResponse<String> json(
            String method, String path, String body, @Nullable Person person, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder().method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        return send(request, path, person, headers);
    }

    private HttpResponse<String> send(
            HttpRequest.Builder request, String path, @Nullable Person person, String... headers) {
        request.uri(URI.create("http://localhost:" + port + path));
        if (!path.startsWith("/api/")) {
            request.header("Accept", "text/html");
        }
        if (person != null) {
            request.header("Authorization", "Bearer " + token(person));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at " + path, e);
        }
    }

    private static Path keys() {
        return KeyDirectory.fill(Throwaway.directory("keys"), "registration", "event", "notification", "sign-in");
    }

    /** Stands in for time. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        @Primary
        Clock testClock() {
            return CLOCK;
        }
    }
}

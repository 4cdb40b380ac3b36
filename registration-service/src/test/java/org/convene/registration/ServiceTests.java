package org.convene.registration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.convene.contracts.Contracts;
import org.convene.messaging.IncomingEvent;
import org.convene.messaging.Subscription;
import org.convene.messaging.event.EventJson;
import org.convene.registration.foundation.Members;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.WorkshopFollower;
import org.convene.registration.workshop.Workshops;
import org.convene.testing.RealServers;
import org.convene.testing.TestClock;
import org.convene.testing.Throwaway;
import org.convene.web.link.PersonalLinks;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole service on real servers, once for all tests; what it tells stays in the outbox, where tests read it. */
@SpringBootTest(
        classes = {RegistrationApplication.class, ServiceTests.Time.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "convene.messaging.relays=0",
            "convene.public-address=http://localhost",
            // All tests invite in the name of the same few foundations, on the same day.
            "convene.invitees.daily=1000000"
        })
public abstract class ServiceTests {

    private static final TestClock CLOCK = TestClock.at(Samples.NOW);

    protected final TestClock clock = CLOCK;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected PersonalLinks links;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Workshops workshops;

    @Autowired
    private Members members;

    @Autowired
    private List<WorkshopFollower> followers;

    @Autowired
    private List<Subscription> subscriptions;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RealServers.register(registry, "registrations");
        registry.add("convene.keys", TestKeys.DIRECTORY::toString);
    }

    @BeforeEach
    void startAtTheSameInstant() {
        CLOCK.setAt(Samples.NOW);
    }

    protected <T> T inTransaction(Supplier<T> work) {
        T result = new TransactionTemplate(transactions).execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("result: null");
        }
        return result;
    }

    /** Has the service hear of a workshop as it now is. */
    protected Workshop hearOf(Workshop workshop) {
        return inTransaction(() -> {
            workshops.save(workshop);
            followers.forEach(follower -> follower.follow(workshop));
            return workshop;
        });
    }

    /** Has the service hear of an event just as its topic carries it. */
    protected void hear(String topic, UUID key, String type, long sequence, String json) {
        Subscription subscription = subscriptions.stream()
                .filter(s -> s.topic().equals(topic))
                .findFirst()
                .orElseThrow();
        Subscription.Effect<?> effect = subscription.effectOf(type);
        if (effect == null) {
            throw new IllegalArgumentException("type: " + type + " (expected: one of " + subscription.types() + ")");
        }
        inTransaction(() -> {
            apply(
                    effect,
                    new IncomingEvent(
                            UUID.randomUUID(),
                            topic,
                            key,
                            type,
                            1,
                            sequence,
                            clock.instant(),
                            type.endsWith("Restated")),
                    json);
            return true;
        });
    }

    private static <T> void apply(Subscription.Effect<T> effect, IncomingEvent event, String json) {
        effect.action().accept(List.of(new Subscription.Heard<>(event, EventJson.read(json, effect.payload()))));
    }

    /** Lets a person work for a foundation, and for no other. */
    protected void employ(UUID foundationId, UUID personId) {
        inTransaction(() -> {
            members.replace(foundationId, List.of(personId));
            return true;
        });
    }

    /** What was told of one aggregate, in order; each event was held against its contract. */
    protected List<Told> told(UUID key) {
        return toldWhere("key = :value", key);
    }

    /** What was told of one workshop's people and places, in order. */
    protected List<Told> toldOf(Workshop workshop) {
        return toldWhere("payload LIKE '%' || :value || '%'", workshop.id().toString());
    }

    private List<Told> toldWhere(String condition, Object value) {
        List<Told> told = jdbc.sql("SELECT topic, key, type, sequence, payload FROM messaging.outbox WHERE " + condition
                        + " ORDER BY id")
                .param("value", value)
                .query((row, index) -> new Told(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5)))
                .list();
        Map<String, List<String>> broken = told.stream()
                .collect(Collectors.toMap(
                        event -> event.type() + " " + event.payload(),
                        event -> Contracts.violations(event.topic(), event.type(), event.payload()),
                        (one, other) -> one));
        broken.values().removeIf(List::isEmpty);
        if (!broken.isEmpty()) {
            throw new AssertionError("contracts broken: " + broken);
        }
        return told;
    }

    /** An event as it lies in the outbox. */
    public record Told(String topic, UUID key, String type, long sequence, String payload) {}

    /** Stands in for time. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        static CountedStatements countedStatements() {
            return new CountedStatements();
        }

        @Bean
        @Primary
        Clock testClock() {
            return CLOCK;
        }
    }

    /** Keys as {@code convene up} makes them. */
    static final class TestKeys {

        static final Path DIRECTORY = make();

        private TestKeys() {}

        private static Path make() {
            try {
                Path directory = Throwaway.directory("keys");
                byte[] secret = new byte[32];
                Files.writeString(
                        directory.resolve("links-registration.properties"),
                        "1=" + Base64.getEncoder().encodeToString(secret));
                Files.writeString(directory.resolve("identity.jwks"), SignedIn.keySet());
                return directory;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

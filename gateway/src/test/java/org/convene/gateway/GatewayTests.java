package org.convene.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.convene.testing.RealServers;
import org.convene.testing.TestClock;
import org.convene.web.link.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole gateway on real servers, once for all tests, with three tiny services behind it. */
@SpringBootTest(
        classes = {GatewayApplication.class, GatewayTests.Time.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "convene.public-address=http://localhost:8080",
            "convene.operators=operator@convene.example,Second@convene.example"
        })
abstract class GatewayTests {

    static final Instant NOW = Instant.parse("2026-03-05T09:00:00Z");
    static final UpstreamService EVENT = UpstreamService.start("event");
    static final UpstreamService REGISTRATION = UpstreamService.start("registration");
    static final UpstreamService NOTIFICATION = UpstreamService.start("notification");
    static final TestClock CLOCK = TestClock.at(NOW);

    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        RealServers.register(registry, "gateway");
        registry.add("convene.keys", TestKeys.DIRECTORY::toString);
        registry.add("convene.services.event", EVENT::address);
        registry.add("convene.services.registration", REGISTRATION::address);
        registry.add("convene.services.notification", NOTIFICATION::address);
    }

    @BeforeEach
    void startAnew() {
        CLOCK.setAt(NOW);
        AHEAD.set(Duration.ZERO);
        EVENT.forget();
        REGISTRATION.forget();
        NOTIFICATION.forget();
        // Each test has the allowance of a fresh quarter of an hour.
        jdbc.sql("DELETE FROM rate_limit").update();
    }

    /** Lets real time pass, which tokens and sessions keep to. */
    static void letPass(Duration duration) {
        AHEAD.updateAndGet(duration::plus);
    }

    static String newAddress() {
        return "person" + PEOPLE.incrementAndGet() + "@leman.example";
    }

    /** What was told with this in it, on its way or told already; the first first. */
    List<Told> toldAbout(String part) {
        return jdbc.sql("""
                        SELECT id, topic, type, payload FROM messaging.outbox WHERE payload LIKE :part
                        UNION ALL
                        SELECT id, topic, type, payload FROM messaging.told_event WHERE payload LIKE :part
                        ORDER BY id""")
                .param("part", "%" + part + "%")
                .query((row, _) -> new Told(row.getString("topic"), row.getString("type"), row.getString("payload")))
                .list();
    }

    record Told(String topic, String type, String payload) {}

    TestVisitor visitor() {
        return new TestVisitor(port);
    }

    /** Asks for a mail and returns the request that it is for. */
    UUID askToSignIn(TestVisitor visitor, String address, String continueTo) {
        HttpResponse<String> asked = visitor.post("/sign-in", Map.of("address", address, "continue", continueTo));
        assertThat(asked.statusCode()).isEqualTo(303);
        return UUID.fromString(location(asked).replaceFirst("^/sign-in/requests/", ""));
    }

    HttpResponse<String> signIn(TestVisitor visitor, String address) {
        return visitor.post(linkOf(askToSignIn(visitor, address, "/organize")), Map.of());
    }

    static String linkOf(UUID request) {
        return "/sign-in/" + TestKeys.MAILER.token(Kind.SIGN_IN, request, 0);
    }

    static String codeOf(UUID request) {
        return TestKeys.MAILER.code(Kind.SIGN_IN, request);
    }

    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("location").orElse("");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        Clock clock() {
            return CLOCK;
        }

        @Bean
        @Primary
        RealTime movedTime() {
            return () -> Instant.now().plus(AHEAD.get());
        }
    }
}

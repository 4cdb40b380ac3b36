package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.convene.testing.RealServers;
import org.convene.testing.TcpProxy;
import org.convene.testing.Throwaway;
import org.convene.testing.input.Caller;
import org.convene.web.KeyDirectory;
import org.convene.web.security.IdentityKeys;
import org.convene.web.security.Person;
import org.convene.web.security.PersonTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Without broker and mail server work goes on; without its database the service says so, and heals by itself. */
@SpringBootTest(
        classes = EventApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.hikari.connection-timeout=1000")
class OutageIntegrationTests {

    private static final Path KEYS = keys();

    private static @Nullable TcpProxy line;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final Person claire = new Person(UUID.randomUUID(), "claire@example.org", "Claire Favre", false);

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        line = RealServers.registerBehindLine(registry, "events");
        registry.add("convene.keys", KEYS::toString);
    }

    @AfterEach
    void restore() {
        line().restore();
    }

    @Test
    void saysThatTheDatabaseIsAwayAndDoesNothingByHalves() {
        assertThat(api().statusCode()).isEqualTo(201);
        int before = foundations();

        line().cut();
        isAway(caller().send("GET", "/workshops"), api());
        isAway(caller().post("/organize/foundations", form()), api());

        isBack(() -> caller().send("GET", "/workshops"), 200);
        assertThat(foundations()).isEqualTo(before);
        assertThat(caller().post("/organize/foundations", form()).statusCode()).isEqualTo(302);
    }

    private static Map<String, String> form() {
        return Map.of("name", "Fonds", "shortName", "F", "country", "CH", "timeZone", "Europe/Zurich");
    }

    private HttpResponse<String> api() {
        return caller().send("POST", "/api/v1/foundations", "application/json", """
                {"name": "Fonds", "shortName": "F", "country": "CH", "timeZone": "Europe/Zurich"}""".getBytes(StandardCharsets.UTF_8));
    }

    private int foundations() {
        return jdbc.sql("SELECT count(*) FROM foundation").query(Integer.class).single();
    }

    private static void isAway(HttpResponse<String> page, HttpResponse<String> api) {
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("This part is away for a moment", "Nothing is lost");
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(api.statusCode()).isEqualTo(503);
        assertThat(api.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(api.body()).contains("/problems/unavailable").doesNotContain("Exception");
    }

    private static void isBack(Supplier<HttpResponse<String>> page, int status) {
        line().restore();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(page.get().statusCode()).isEqualTo(status));
    }

    private Caller caller() {
        String token = new PersonTokens(IdentityKeys.load(KEYS))
                .sign(claire, null, null, "event-service", Clock.systemUTC().instant());
        return new Caller(URI.create("http://localhost:" + port), Map.of("Authorization", "Bearer " + token));
    }

    private static TcpProxy line() {
        return Objects.requireNonNull(line);
    }

    private static Path keys() {
        return KeyDirectory.fill(Throwaway.directory("keys"), "registration", "event", "notification", "sign-in");
    }
}

package org.convene.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.convene.testing.RealServers;
import org.convene.testing.TcpProxy;
import org.convene.testing.Throwaway;
import org.convene.testing.input.Caller;
import org.convene.web.KeyDirectory;
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
        classes = RegistrationApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.hikari.connection-timeout=1000")
class OutageIntegrationTests {

    private static final Path KEYS = keys();

    private static @Nullable TcpProxy line;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        line = RealServers.registerBehindLine(registry, "registrations");
        registry.add("convene.keys", KEYS::toString);
    }

    @AfterEach
    void restore() {
        line().restore();
    }

    @Test
    void saysThatTheDatabaseIsAwayAndDoesNothingByHalves() {
        Map<String, String> form = Map.of("address", "away@example.org");
        assertThat(caller().post("/registrations/find", form).statusCode()).isEqualTo(303);
        int before = asked();

        line().cut();
        isAway(caller().post("/registrations/find", form), api());
        isAway(caller().send("GET", "/workshops/00000000-0000-0000-0000-000000000001/register"), api());

        isBack(() -> caller().post("/registrations/find", form), 303);
        assertThat(asked()).isEqualTo(before + 1);
        assertThat(api().statusCode()).isEqualTo(202);
    }

    private HttpResponse<String> api() {
        return caller().send(
                        "POST",
                        "/api/v1/registrations/links",
                        "application/json",
                        "{\"address\":\"away@example.org\"}".getBytes(StandardCharsets.UTF_8));
    }

    private int asked() {
        return jdbc.sql("SELECT count(*) FROM links_request")
                .query(Integer.class)
                .single();
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
        return new Caller(URI.create("http://localhost:" + port), Map.of());
    }

    private static TcpProxy line() {
        return Objects.requireNonNull(line);
    }

    private static Path keys() {
        return KeyDirectory.fill(Throwaway.directory("keys"), "registration", "event", "notification", "sign-in");
    }
}

package org.convene.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
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
import org.convene.web.link.KeyRing;
import org.convene.web.link.Kind;
import org.convene.web.link.PersonalLinks;
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
        classes = NotificationApplication.class,
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
        line = RealServers.registerBehindLine(registry, "notifications");
        registry.add("convene.keys", KEYS::toString);
    }

    @AfterEach
    void restore() {
        line().restore();
    }

    @Test
    void saysThatTheDatabaseIsAwayAndDoesNothingByHalves() {
        UUID recipient = UUID.randomUUID();
        jdbc.sql("INSERT INTO recipient (id, address_key, address) VALUES (?, ?, ?)")
                .params(recipient, "away@example.org", "away@example.org")
                .update();
        String page = "/preferences/"
                + PersonalLinks.of(KeyRing.load(KEYS.resolve("links-notification.properties")))
                        .token(Kind.PREFERENCES, recipient, 1);
        assertThat(caller().send("GET", page).statusCode()).isEqualTo(200);

        line().cut();
        isAway(caller().send("GET", page));
        isAway(caller().post(page, Map.of()));

        isBack(() -> caller().send("GET", page), 200);
        assertThat(jdbc.sql("SELECT count(*) FROM suppression")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(caller().post(page, Map.of()).statusCode()).isEqualTo(302);
    }

    private static void isAway(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("This part is away for a moment", "Nothing is lost");
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
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

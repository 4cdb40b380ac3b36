package org.convene.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.convene.testing.Database;
import org.convene.testing.RealPostgres;
import org.convene.web.link.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway while its database is away. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "convene.public-address=http://localhost",
            "convene.messaging.relays=0",
            "spring.kafka.bootstrap-servers=127.0.0.1:1",
            "spring.datasource.hikari.connection-timeout=500"
        })
class DatabaseAwayIntegrationTests {

    private static final RealPostgres POSTGRES = RealPostgres.startOwn();
    private static final UpstreamService EVENT = UpstreamService.start("event");

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        Database database = POSTGRES.newDatabase("gateway");
        registry.add("spring.datasource.url", database::url);
        registry.add("spring.datasource.username", database::user);
        registry.add("spring.datasource.password", database::password);
        registry.add("convene.keys", TestKeys.DIRECTORY::toString);
        registry.add("convene.services.event", EVENT::address);
    }

    @Test
    void goesOnForReadersAndSaysKindlyToOthersThatItIsBackSoon() {
        TestVisitor claire = new TestVisitor(port);
        HttpResponse<String> asked = claire.post("/sign-in", Map.of("address", "claire@leman.example"));
        String request = asked.headers().firstValue("location").orElse("").replaceFirst(".*/", "");
        claire.post("/sign-in/" + TestKeys.MAILER.token(Kind.SIGN_IN, UUID.fromString(request), 0), Map.of());
        assertThat(claire.get("/organize").statusCode()).isEqualTo(200);

        String token = accessToken();

        POSTGRES.stop();
        try {
            assertThat(new TestVisitor(port).get("/workshops").statusCode()).isEqualTo(200);
            HttpResponse<String> away = claire.get("/organize");
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.headers().firstValue("retry-after")).contains("5");
            assertThat(away.body()).contains("This part is away for a moment", "href=\"/organize\"");
            assertThat(claire.get("/api/v1/workshops").body()).contains("/problems/unavailable");
            saysSoWherePeopleSignIn();
            assertThat(new TestVisitor(port)
                            .get("/api/v1/workshops", "Authorization", "Bearer " + token)
                            .statusCode())
                    .isEqualTo(503);
            assertThat(claire.post("/sign-out", Map.of()).statusCode()).isEqualTo(503);
        } finally {
            POSTGRES.start();
        }
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(claire.get("/organize").statusCode()).isEqualTo(200));
        assertThat(new TestVisitor(port)
                        .get("/api/v1/workshops", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(200);
        assertThat(new TestVisitor(port)
                        .post("/sign-in", Map.of("address", "ravi@leman.example"))
                        .statusCode())
                .isEqualTo(303);
    }

    private void saysSoWherePeopleSignIn() {
        TestVisitor ravi = new TestVisitor(port);

        assertThat(ravi.get("/sign-in").statusCode()).isEqualTo(200);
        HttpResponse<String> page = ravi.post("/sign-in", Map.of("address", "ravi@leman.example"));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("retry-after")).contains("5");
        assertThat(page.body()).contains("This part is away for a moment");
        HttpResponse<String> call =
                new TestVisitor(port).json("POST", "/api/v1/sign-ins", "{\"address\":\"ravi@leman.example\"}");
        assertThat(call.statusCode()).isEqualTo(503);
        assertThat(call.body()).contains("/problems/unavailable");
        String link = TestKeys.MAILER.token(Kind.SIGN_IN, UUID.randomUUID(), 0);
        assertThat(ravi.get("/sign-in/" + link).statusCode()).isEqualTo(503);
        assertThat(ravi.post("/sign-in/" + link, Map.of()).statusCode()).isEqualTo(503);
    }

    private String accessToken() {
        TestVisitor program = new TestVisitor(port);
        String asked = program.json("POST", "/api/v1/sign-ins", "{\"address\":\"claire@leman.example\"}")
                .body();
        String id = asked.replaceFirst(".*\"id\":\"([^\"]+)\".*", "$1");
        String code = TestKeys.MAILER.code(Kind.SIGN_IN, UUID.fromString(id));
        return program.json("POST", "/api/v1/sign-ins/" + id + "/confirmation", "{\"code\":\"" + code + "\"}")
                .body()
                .replaceFirst(".*\"accessToken\":\"([^\"]+)\".*", "$1");
    }
}

package org.convene.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.convene.testing.RealServers;
import org.convene.web.link.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway as on the internet, behind a proxy that ends TLS; and on a day without a broker. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "convene.public-address=https://workshops.example.org",
            "spring.kafka.bootstrap-servers=127.0.0.1:1",
            "spring.lifecycle.timeout-per-shutdown-phase=1s",
            "convene.trusted-proxies=127.0.0.0/8, ::1"
        })
class SecureIntegrationTests {

    private static final UpstreamService EVENT = UpstreamService.start("event");
    private static final String OWN = "https://workshops.example.org";

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int operatorsPort;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        RealServers.registerDatabase(registry, "secure_gateway");
        registry.add("convene.keys", TestKeys.DIRECTORY::toString);
        registry.add("convene.services.event", EVENT::address);
    }

    @Test
    void isReadyWithoutABroker() {
        assertThat(new TestVisitor(operatorsPort)
                        .get("/actuator/health/readiness")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void givesCookiesThatOnlyThisHostGetsBackOverTls() {
        TestVisitor claire = new TestVisitor(port);
        HttpResponse<String> asked = claire.post("/sign-in", Map.of("address", "claire@leman.example"), "Origin", OWN);
        String request = asked.headers().firstValue("location").orElse("").replaceFirst(".*/", "");
        HttpResponse<String> in = claire.post(
                "/sign-in/" + TestKeys.MAILER.token(Kind.SIGN_IN, UUID.fromString(request), 0),
                Map.of(),
                "Origin",
                OWN);

        assertThat(asked.headers().allValues("set-cookie"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .startsWith("__Host-convene-browser=")
                        .contains("Secure", "HttpOnly", "Path=/", "SameSite=Lax")
                        .doesNotContain("Domain"));
        assertThat(in.headers().allValues("set-cookie"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .startsWith("__Host-convene=")
                        .contains("Secure", "HttpOnly", "Path=/", "SameSite=Lax")
                        .doesNotContain("Domain"));
        assertThat(claire.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void insistsOnTls() {
        HttpResponse<String> page = new TestVisitor(port).get("/sign-in");

        assertThat(page.headers().allValues("strict-transport-security"))
                .singleElement()
                .satisfies(value -> assertThat(value).contains("max-age=31536000"));
    }

    @Test
    void believesItsOwnProxyWhereARequestComesFrom() {
        new TestVisitor(port)
                .get("/workshops", "X-Forwarded-For", "198.51.100.1, 203.0.113.7", "X-Forwarded-Host", "evil.example");

        UpstreamService.Asked asked = EVENT.next();
        assertThat(asked.header("X-Forwarded-For")).isEqualTo("203.0.113.7");
        assertThat(asked.header("X-Forwarded-Proto")).isEqualTo("https");
        assertThat(asked.header("Host")).isEqualTo("workshops.example.org");
    }
}

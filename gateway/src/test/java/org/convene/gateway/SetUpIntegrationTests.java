package org.convene.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.convene.testing.RealServers;
import org.convene.web.link.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** A fresh installation whose configuration names nobody. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "convene.public-address=http://localhost:8080",
            "convene.operators=",
            "spring.kafka.bootstrap-servers=127.0.0.1:1",
            "spring.lifecycle.timeout-per-shutdown-phase=1s"
        })
class SetUpIntegrationTests {

    private static final String OPERATORS = "/operate/gateway/operators";
    private static int people;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        RealServers.registerDatabase(registry, "set_up_gateway");
        registry.add("convene.keys", TestKeys.DIRECTORY::toString);
    }

    @BeforeEach
    void startAnew() {
        jdbc.sql("DELETE FROM operator").update();
        jdbc.sql("DELETE FROM rate_limit").update();
    }

    @Test
    void makesTheFirstWhoIsSignedInItsOperatorAndNobodyAfterHer() {
        String link = setUpLink();
        assertThat(visitor().get(link).body()).contains("First sign in with your own address");
        assertThat(visitor().post(link, Map.of()).statusCode()).isEqualTo(303);
        TestVisitor claire = signedIn();
        assertThat(claire.get(OPERATORS).statusCode()).isEqualTo(403);

        assertThat(claire.get(link).body()).contains("Become its operator");
        assertThat(claire.post(link, Map.of()).statusCode()).isEqualTo(303);

        assertThat(claire.get(OPERATORS).statusCode()).isEqualTo(200);
        TestVisitor hana = signedIn();
        assertThat(hana.get(link).statusCode()).isEqualTo(410);
        assertThat(hana.post(link, Map.of()).statusCode()).isEqualTo(410);
        assertThat(askForLink().statusCode()).isEqualTo(403);
    }

    @Test
    void endsTheOldLinkWhenANewOneIsMade() {
        String old = setUpLink();
        String link = setUpLink();
        TestVisitor claire = signedIn();

        assertThat(claire.post(old, Map.of()).statusCode()).isEqualTo(410);
        assertThat(claire.post(link, Map.of()).statusCode()).isEqualTo(303);
    }

    @Test
    void letsOperatorsNameEachOtherAndKeepsTheLast() {
        TestVisitor claire = signedIn();
        String hers = lastAddress();
        claire.post(setUpLink(), Map.of());
        assertThat(claire.post(OPERATORS, Map.of("address", "nobody.yet@leman.example"))
                        .body())
                .contains("Nobody has signed in with this address yet");
        TestVisitor hana = signedIn();
        String hanas = lastAddress();
        assertThat(hana.post(OPERATORS, Map.of("address", hanas)).statusCode()).isEqualTo(403);
        assertThat(hana.json("DELETE", "/api/v1/operators/" + idOf(hers), "", "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(403);

        assertThat(claire.post(OPERATORS, Map.of("address", hanas)).statusCode())
                .isEqualTo(303);
        assertThat(hana.get(OPERATORS).body()).contains(hers, hanas);
        hana.post(OPERATORS + "/" + idOf(hers) + "/removal", Map.of());
        assertThat(claire.get(OPERATORS).statusCode()).isEqualTo(403);

        HttpResponse<String> last = hana.post(OPERATORS + "/" + idOf(hanas) + "/removal", Map.of());
        assertThat(last.headers().firstValue("location")).contains(OPERATORS + "?told=last");
        assertThat(hana.get(OPERATORS + "?told=last").body()).contains("name another operator first");
        assertThat(hana.json("DELETE", "/api/v1/operators/" + idOf(hanas), "", "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(409);
        assertThat(hana.get("/api/v1/operators").body()).contains(hanas).doesNotContain(hers);
    }

    private String setUpLink() {
        HttpResponse<String> made = askForLink();
        assertThat(made.statusCode()).isEqualTo(200);
        return URI.create(JsonMapper.shared().readTree(made.body()).path("link").asString())
                .getPath();
    }

    private HttpResponse<String> askForLink() {
        return visitor()
                .json("POST", "/api/machine/set-up-links", "", "Authorization", "Machine " + TestKeys.MACHINE_SECRET);
    }

    private TestVisitor signedIn() {
        people++;
        TestVisitor visitor = visitor();
        String request = visitor.post("/sign-in", Map.of("address", lastAddress()))
                .headers()
                .firstValue("location")
                .orElse("")
                .replaceFirst(".*/", "");
        visitor.post("/sign-in/" + TestKeys.MAILER.token(Kind.SIGN_IN, UUID.fromString(request), 0), Map.of());
        return visitor;
    }

    private static String lastAddress() {
        return "someone" + people + "@leman.example";
    }

    private UUID idOf(String address) {
        return jdbc.sql("SELECT id FROM person WHERE address = ?")
                .param(address)
                .query((row, _) -> row.getObject("id", UUID.class))
                .single();
    }

    private TestVisitor visitor() {
        return new TestVisitor(port);
    }
}

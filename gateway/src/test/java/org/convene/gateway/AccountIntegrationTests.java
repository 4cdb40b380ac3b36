package org.convene.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.convene.contracts.Contracts;
import org.convene.messaging.Restatement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AccountIntegrationTests extends GatewayTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private Restatement accounts;

    @Test
    void givesAProgramATokenForTheCodeFromTheMail() {
        TestVisitor program = visitor();
        String address = newAddress();
        HttpResponse<String> asked = program.json(
                "POST", "/api/v1/sign-ins", "{\"address\":\"%s\",\"timeZone\":\"Europe/Zurich\"}".formatted(address));
        assertThat(asked.statusCode()).isEqualTo(202);
        UUID id = UUID.fromString(JSON.readTree(asked.body()).path("id").asString());
        assertThat(JSON.readTree(asked.body()).path("expiresAt").asString()).isEqualTo("2026-03-05T09:10:00Z");

        HttpResponse<String> confirmed = program.json(
                "POST",
                "/api/v1/sign-ins/" + id + "/confirmation",
                "{\"code\":\"%s\",\"tokenName\":\"Planning sheet\"}".formatted(codeOf(id)));

        assertThat(confirmed.statusCode()).isEqualTo(201);
        assertThat(confirmed.headers().firstValue("cache-control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        JsonNode answer = JSON.readTree(confirmed.body());
        assertThat(answer.path("accessToken").asString()).matches("cvn_[A-Za-z0-9_-]{43}");
        assertThat(answer.path("person").path("address").asString()).isEqualTo(address);
        assertThat(program.cookies()).isEmpty();

        String bearer = "Bearer " + answer.path("accessToken").asString();
        JsonNode changed =
                JSON.readTree(program.json("PATCH", "/api/v1/account", "{\"name\":\"Claire\"}", "Authorization", bearer)
                        .body());
        assertThat(changed.path("name").asString()).isEqualTo("Claire");
        assertThat(changed.path("timeZone").asString()).isEqualTo("Europe/Zurich");
        JsonNode tokens = JSON.readTree(program.get("/api/v1/access-tokens", "Authorization", bearer)
                        .body())
                .path("items");
        assertThat(tokens).singleElement().satisfies(token -> {
            assertThat(token.path("name").asString()).isEqualTo("Planning sheet");
            assertThat(token.path("lastUsedAt").isNull()).isFalse();
        });
        assertThat(tokens.toString()).doesNotContain("cvn_");
    }

    @Test
    void endsATokenWhenItIsRevokedAndAfterThirtyDays() {
        TestVisitor program = visitor();
        String address = newAddress();
        String first = bearer(program, address);
        String second = bearer(program, address);
        JsonNode tokens = JSON.readTree(program.get("/api/v1/access-tokens", "Authorization", first)
                        .body())
                .path("items");
        assertThat(tokens).hasSize(2);

        // The newest comes first, so the last one is the first.
        String id = tokens.get(1).path("id").asString();
        assertThat(program.json("DELETE", "/api/v1/access-tokens/" + id, "", "Authorization", second)
                        .statusCode())
                .isEqualTo(204);
        assertThat(program.get("/api/v1/account", "Authorization", first).statusCode())
                .isEqualTo(401);
        assertThat(program.json("DELETE", "/api/v1/access-tokens/" + id, "", "Authorization", second)
                        .statusCode())
                .isEqualTo(404);
        letPass(Duration.ofDays(30).plusSeconds(1));
        assertThat(program.get("/api/v1/account", "Authorization", second).statusCode())
                .isEqualTo(401);
    }

    @Test
    void revokesOnlyOnesOwnTokens() {
        TestVisitor program = visitor();
        String hers = bearer(program, newAddress());
        String his = bearer(program, newAddress());
        String id = JSON.readTree(program.get("/api/v1/access-tokens", "Authorization", hers)
                        .body())
                .path("items")
                .get(0)
                .path("id")
                .asString();

        assertThat(program.json("DELETE", "/api/v1/access-tokens/" + id, "", "Authorization", his)
                        .statusCode())
                .isEqualTo(404);
        assertThat(program.get("/api/v1/account", "Authorization", hers).statusCode())
                .isEqualTo(200);
    }

    @Test
    void storesNoTokenAndNoCookieAsItIs() {
        String bearer = bearer(visitor(), newAddress());
        signIn(visitor(), newAddress());

        assertThat(jdbc.sql("SELECT count(*) FROM access_token WHERE encode(hash, 'escape') LIKE '%' || ? || '%'")
                        .param(bearer.substring("Bearer ".length()))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM sign_in_request WHERE browser !~ '^[0-9a-f]{64}$'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesWhatAProgramGetsWrongAsProblems() {
        TestVisitor program = visitor();
        HttpResponse<String> address = program.json("POST", "/api/v1/sign-ins", "{\"address\":\"nobody\"}");
        assertThat(address.statusCode()).isEqualTo(422);
        assertThat(address.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(JSON.readTree(address.body())
                        .path("errors")
                        .get(0)
                        .path("field")
                        .asString())
                .isEqualTo("address");

        UUID id = UUID.fromString(
                JSON.readTree(program.json("POST", "/api/v1/sign-ins", "{\"address\":\"%s\"}".formatted(newAddress()))
                                .body())
                        .path("id")
                        .asString());
        String confirmation = "/api/v1/sign-ins/" + id + "/confirmation";
        HttpResponse<String> wrong = program.json("POST", confirmation, "{\"code\":\"AAAAAAAA\"}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("4 tries are left");
        program.json("POST", confirmation, "{\"code\":\"%s\"}".formatted(codeOf(id)));
        HttpResponse<String> spent = program.json("POST", confirmation, "{\"code\":\"%s\"}".formatted(codeOf(id)));
        assertThat(spent.statusCode()).isEqualTo(410);
        assertThat(JSON.readTree(spent.body()).path("type").asString())
                .isEqualTo("http://localhost:8080/problems/sign-in-spent");
    }

    @Test
    void givesAProgramNothingForABrowsersRequest() {
        UUID hers = askToSignIn(visitor(), newAddress(), "/organize");

        assertThat(visitor()
                        .json(
                                "POST",
                                "/api/v1/sign-ins/" + hers + "/confirmation",
                                "{\"code\":\"%s\"}".formatted(codeOf(hers)))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void showsWhoSavesSecondWhatTheFirstDid() {
        TestVisitor program = visitor();
        String bearer = bearer(program, newAddress());
        String etag = program.get("/api/v1/account", "Authorization", bearer)
                .headers()
                .firstValue("etag")
                .orElseThrow();
        String account = "/api/v1/account";
        assertThat(program.json("PATCH", account, "{\"name\":\"One\"}", "Authorization", bearer, "If-Match", etag)
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> second =
                program.json("PATCH", account, "{\"name\":\"Two\"}", "Authorization", bearer, "If-Match", etag);
        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(JSON.readTree(second.body()).path("current").path("name").asString())
                .isEqualTo("One");
        String there = JSON.readTree(second.body()).path("etag").asString();
        assertThat(program.get(account, "Authorization", bearer, "If-None-Match", there)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void tellsWhatItsContractsPromise() {
        String address = newAddress();
        TestVisitor claire = visitor();
        signIn(claire, address);
        claire.post("/account/name", Map.of("name", "Клэр Фавр"));

        List<Told> told = Awaitility.await()
                .until(
                        () -> jdbc.sql(
                                        "SELECT topic, type, payload FROM messaging.told_event WHERE payload LIKE ? ORDER BY id")
                                .param("%" + address + "%")
                                .query(Told.class)
                                .list(),
                        events -> events.size() == 3);

        assertThat(told)
                .extracting(Told::type)
                .containsExactlyInAnyOrder("SignInRequested", "AccountCreated", "AccountChanged");
        assertThat(told)
                .allSatisfy(event -> assertThat(Contracts.violations(event.topic(), event.type(), event.payload()))
                        .isEmpty());
        assertThat(told).noneSatisfy(event -> assertThat(event.payload()).contains("code"));
    }

    @Test
    void writesToHerAsShePrefersToReadAndShowsPagesAsSheIsWrittenTo() {
        String address = newAddress();
        TestVisitor claire = visitor();
        signIn(claire, address);

        claire.post("/account/reader", Map.of("language", "fr", "zone", "Africa/Tunis"));
        assertThat(readingOf(address)).isEqualTo("fr Africa/Tunis");

        claire.post("/account", Map.of("name", "Клэр", "language", "ru", "timeZone", "Asia/Almaty"));
        assertThat(claire.get("/account").body()).contains("<html lang=\"ru\" dir=\"ltr\"", "Алматы");
        assertThat(readingOf(address)).isEqualTo("ru Asia/Almaty");
    }

    private String readingOf(String address) {
        return jdbc.sql("SELECT language || ' ' || time_zone FROM person WHERE address = ?")
                .param(address)
                .query((row, _) -> row.getString(1))
                .single();
    }

    @Test
    void tellsEveryAccountAgainWhenAsked() {
        String address = newAddress();
        signIn(visitor(), address);
        UUID id = jdbc.sql("SELECT id FROM person WHERE address = ?")
                .param(address)
                .query((row, _) -> row.getObject("id", UUID.class))
                .single();

        assertThat(accounts.keysAfter(null, 1000)).contains(id).isSorted();
        assertThat(accounts.keysAfter(id, 1000)).doesNotContain(id);
        assertThat(Contracts.violations(
                        accounts.topic(), accounts.type(), JSON.writeValueAsString(accounts.stateOf(id))))
                .isEmpty();
        assertThat(accounts.stateOf(new UUID(1, 1))).isNull();
    }

    @Test
    void countsTwoSpellingsOfAnAddressAsOnePerson() {
        signIn(visitor(), "Zoë@Leman.example");
        signIn(visitor(), "zoë@leman.EXAMPLE");

        assertThat(jdbc.sql("SELECT count(*) FROM person WHERE address_key = 'zoë@leman.example'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private String bearer(TestVisitor program, String address) {
        UUID id = UUID.fromString(
                JSON.readTree(program.json("POST", "/api/v1/sign-ins", "{\"address\":\"%s\"}".formatted(address))
                                .body())
                        .path("id")
                        .asString());
        String answer = program.json(
                        "POST", "/api/v1/sign-ins/" + id + "/confirmation", "{\"code\":\"%s\"}".formatted(codeOf(id)))
                .body();
        return "Bearer " + JSON.readTree(answer).path("accessToken").asString();
    }

    record Told(String topic, String type, String payload) {}
}

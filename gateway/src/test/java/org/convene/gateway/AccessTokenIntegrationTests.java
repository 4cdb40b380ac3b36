package org.convene.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convene.contracts.Contracts;
import org.convene.gateway.scope.Scope;
import org.convene.gateway.scope.ScopedRoute;
import org.convene.gateway.scope.ScopedRoutes;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AccessTokenIntegrationTests extends GatewayTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TOKENS = "/api/v1/access-tokens";

    @Test
    void reachesExactlyAsFarAsEachScopeSays() {
        String claire = everything();
        for (Scope scope : Scope.values()) {
            String bearer = token(claire, List.of(scope.wireName()), 29);
            for (ScopedRoute route : ScopedRoutes.all()) {
                if (route.method().equals("DELETE") || route.pattern().endsWith("/access-tokens")) {
                    continue;
                }
                HttpResponse<String> answer = visitor()
                        .json(
                                route.method(),
                                route.pattern().replace("*", UUID.randomUUID().toString()),
                                route.method().equals("GET") ? "" : "{}",
                                "Authorization",
                                bearer);
                boolean refused = answer.statusCode() == 403 && answer.body().contains("/problems/scope-missing");
                assertThat(refused)
                        .as("%s by a token for %s: %s", route, scope, answer.statusCode())
                        .isEqualTo(route.scope() != null && route.scope() != scope);
            }
        }
    }

    @Test
    void namesTheScopeThatIsMissing() {
        String claire = everything();
        HttpResponse<String> refused = visitor()
                .get("/api/v1/workshops/1/registrations", "Authorization", token(claire, List.of("mail:read"), 1));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("content-type")).contains("application/problem+json;charset=UTF-8");
        assertThat(refused.headers().firstValue("www-authenticate"))
                .contains("Bearer error=\"insufficient_scope\", scope=\"people:read\"");
        JsonNode problem = JSON.readTree(refused.body());
        assertThat(problem.path("scope").asString()).isEqualTo("people:read");
        assertThat(problem.path("detail").asString()).contains("people:read");
        assertThat(REGISTRATION.wasAsked()).isFalse();
    }

    @Test
    void opensNothingThatIsNotListed() {
        String claire = everything();
        List<String> all = List.of(Scope.values()).stream().map(Scope::wireName).toList();
        String bearer = token(claire, all, 1);

        HttpResponse<String> method = visitor().json("DELETE", "/api/v1/workshops/1", "", "Authorization", bearer);
        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(method.headers().firstValue("allow")).contains("GET");
        assertThat(visitor().get("/api/v1/secrets", "Authorization", bearer).statusCode())
                .isEqualTo(404);
        assertThat(EVENT.wasAsked()).isFalse();
        // Elsewhere a token is no more than any unknown header.
        assertThat(visitor().get("/account", "Authorization", bearer).statusCode())
                .isEqualTo(303);
    }

    @Test
    void showsTheSecretOnceAndEndsWhenItSaid() {
        String claire = everything();
        HttpResponse<String> made = make(claire, List.of("account:read", "workshops:read"), 2);
        assertThat(made.statusCode()).isEqualTo(201);
        JsonNode token = JSON.readTree(made.body());
        String location = made.headers().firstValue("location").orElseThrow();
        String bearer = "Bearer " + token.path("accessToken").asString();

        String listed = visitor().get(location, "Authorization", claire).body();
        assertThat(listed)
                .contains("\"scopes\":[\"account:read\",\"workshops:read\"]")
                .doesNotContain("cvn_");
        assertThat(visitor().get("/api/v1/account", "Authorization", bearer).statusCode())
                .isEqualTo(200);
        letPass(Duration.ofDays(2).plusSeconds(1));
        assertThat(visitor().get("/api/v1/account", "Authorization", bearer).statusCode())
                .isEqualTo(401);
    }

    @Test
    void makesNoWiderAndNoLongerLivingToken() {
        String claire = everything();
        String bearer = token(claire, List.of("account:write", "account:read"), 10);

        assertThat(field(make(bearer, List.of("account:read", "people:write"), 1)))
                .isEqualTo("scopes");
        assertThat(field(make(bearer, List.of("account:read"), 11))).isEqualTo("days");
        assertThat(make(bearer, List.of("account:read"), 9).statusCode()).isEqualTo(201);
        String readOnly = token(claire, List.of("account:read"), 10);
        assertThat(make(readOnly, List.of("account:read"), 1).statusCode()).isEqualTo(403);
    }

    @Test
    void leavesBrowsersToThePageThatAsksForAFreshSignIn() {
        TestVisitor claire = visitor();
        signIn(claire, newAddress());
        String wish = "{\"name\":\"Script\",\"scopes\":[\"mail:read\"],\"days\":1}";
        HttpResponse<String> refused = claire.json("POST", TOKENS, wish, "Sec-Fetch-Site", "same-origin");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("/problems/fresh-sign-in-needed");

        Map<String, String> form = Map.of("name", "Script", "scopes", "MAIL_READ", "days", "1");
        assertThat(claire.post("/account/access-tokens", form).statusCode()).isEqualTo(201);
        letPass(Duration.ofMinutes(16));
        assertThat(location(claire.post("/account/access-tokens", form))).startsWith("/sign-in?again&continue=");
        assertThat(location(claire.get("/account/access-tokens/new"))).startsWith("/sign-in?again&continue=");
        assertThat(claire.get("/account/access-tokens").statusCode()).isEqualTo(200);
    }

    @Test
    void tellsTheOwnerOfEachTokenButTheOneOfTheMailedCode() {
        String claire = everything();
        UUID id = UUID.fromString(JSON.readTree(visitor()
                        .get("/api/v1/account", "Authorization", claire)
                        .body())
                .path("id")
                .asString());
        assertThat(toldOf(id)).isEmpty();

        token(claire, List.of("mail:read"), 1);

        assertThat(toldOf(id))
                .singleElement()
                .satisfies(
                        payload -> assertThat(Contracts.violations("gateway.sign-ins.v1", "AccessTokenMade", payload))
                                .isEmpty());
    }

    @Test
    void actsAsIfItHadComeTheWayItsOwnerCame() throws Exception {
        TestVisitor claire = visitor();
        String address = newAddress();
        signIn(claire, address);
        jdbc.sql(
                        "UPDATE browser_session SET way = 'PASSKEY' WHERE person_id = (SELECT id FROM person WHERE address = ?)")
                .param(address)
                .update();
        String page = claire.post(
                        "/account/access-tokens",
                        Map.of("name", "Script", "scopes", "ACCOUNT_WRITE,WORKSHOPS_READ", "days", "9"))
                .body();
        String first = "Bearer " + page.replaceFirst("(?s).*(cvn_[A-Za-z0-9_-]+).*", "$1");
        String second = token(first, List.of("workshops:read"), 1);

        for (String bearer : List.of(first, second)) {
            EVENT.forget();
            visitor().get("/api/v1/workshops/1", "Authorization", bearer);
            assertThat(TestKeys.verified(EVENT.next().header("Authorization")).getStringListClaim("amr"))
                    .containsExactly("passkey");
        }
        EVENT.forget();
        visitor().get("/api/v1/workshops/1", "Authorization", everything());
        assertThat(TestKeys.verified(EVENT.next().header("Authorization")).getStringListClaim("amr"))
                .isEmpty();
    }

    private List<String> toldOf(UUID person) {
        return toldAbout(person.toString()).stream()
                .filter(told -> told.type().equals("AccessTokenMade"))
                .map(Told::payload)
                .toList();
    }

    @Test
    void refusesWishesInWords() {
        String claire = everything();

        assertThat(field(make(claire, List.of("everything"), 1))).isEqualTo("scopes");
        assertThat(field(make(claire, List.of(), 1))).isEqualTo("scopes");
        assertThat(field(make(claire, List.of("mail:read"), 0))).isEqualTo("days");
        assertThat(field(make(claire, List.of("mail:read"), 366))).isEqualTo("days");
        assertThat(make("Bearer none", List.of("mail:read"), 1).statusCode()).isEqualTo(401);
        for (int i = 0; i < 49; i++) {
            assertThat(make(claire, List.of("mail:read"), 1).statusCode()).isEqualTo(201);
        }
        assertThat(make(claire, List.of("mail:read"), 1).body()).contains("/problems/too-many-tokens");
    }

    /** What a program gets for a code from her mail: a token with all scopes for 30 days. */
    private String everything() {
        String asked = visitor()
                .json("POST", "/api/v1/sign-ins", "{\"address\":\"%s\"}".formatted(newAddress()))
                .body();
        UUID id = UUID.fromString(JSON.readTree(asked).path("id").asString());
        String confirmed = visitor()
                .json("POST", "/api/v1/sign-ins/" + id + "/confirmation", "{\"code\":\"%s\"}".formatted(codeOf(id)))
                .body();
        return "Bearer " + JSON.readTree(confirmed).path("accessToken").asString();
    }

    private String token(String by, List<String> scopes, int days) {
        return "Bearer "
                + JSON.readTree(make(by, scopes, days).body())
                        .path("accessToken")
                        .asString();
    }

    private HttpResponse<String> make(String by, List<String> scopes, int days) {
        String body = JSON.writeValueAsString(Map.of("name", "Script", "scopes", scopes, "days", days));
        return visitor().json("POST", TOKENS, body, "Authorization", by);
    }

    private static String field(HttpResponse<String> refused) {
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        return JSON.readTree(refused.body()).path("errors").get(0).path("field").asString();
    }
}

package org.convene.web.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.convene.testing.Throwaway;
import org.convene.web.KeyDirectory;
import org.convene.web.security.IdentityKeys;
import org.convene.web.security.PersonTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What programs see, over real HTTP and on real PostgreSQL. */
@ExtendWith(OutputCaptureExtension.class)
class DemoServiceIntegrationTests extends DemoServer {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void leadsStrangersToTheSignInAndBack() throws Exception {
        HttpResponse<String> answer = get("/members-only?tab=2&x=%C3%A9");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .contains("/sign-in?continue=%2Fmembers-only%3Ftab%3D2%26x%3D%25C3%25A9");
        assertThat(get("/api/v1/mine").statusCode()).isEqualTo(401);
        assertThat(get("/api/v1/mine").body()).contains("/problems/sign-in-needed");
    }

    @Test
    void knowsThePersonThatTheGatewayNames() throws Exception {
        String token = tokens().sign(MERIEM, null, ZoneId.of("Africa/Algiers"), "demo", Instant.now());

        assertThat(get("/members-only", "Authorization", "Bearer " + token).body())
                .isEqualTo("Meriem <b>B.</b> Africa/Algiers");
        assertThat(get("/demo/who").body()).isEqualTo("nobody");
        assertThat(get("/demo/workshop", "Authorization", "Bearer " + token).body())
                .contains("/organize", "Sign out")
                .doesNotContain("/sign-in");
    }

    @Test
    void logsWhoseRequestItWasAndNothingOfIt(CapturedOutput output) throws Exception {
        String token = tokens().sign(MERIEM, null, null, "demo", Instant.now());

        get("/demo/who?secret=mellon", "Authorization", "Bearer " + token);
        get("/demo/who?secret=mellon");

        // Each is noted when it is over, which its caller may hear of first.
        await().untilAsserted(() -> assertThat(
                        output.toString().lines().filter(line -> line.contains("GET /demo/who 200")))
                .anySatisfy(line -> assertThat(line).endsWith(" ms person=" + MERIEM.id()))
                .anySatisfy(line -> assertThat(line).endsWith(" ms"))
                .allSatisfy(line -> assertThat(line).doesNotContain("mellon", MERIEM.name(), MERIEM.address())));
    }

    @Test
    void refusesTokensThatAreOldForgedOrForAnotherService() throws Exception {
        PersonTokens tokens = tokens();
        String old = tokens.sign(MERIEM, null, null, "demo", Instant.now().minusSeconds(600));
        Path others = Throwaway.directory("keys");
        String forged = new PersonTokens(IdentityKeys.load(KeyDirectory.fill(others)))
                .sign(MERIEM, null, null, "demo", Instant.now());

        String ofAnother = tokens.sign(MERIEM, null, null, "event-service", Instant.now());

        assertThat(get("/api/v1/mine", "Authorization", "Bearer " + ofAnother).statusCode())
                .isEqualTo(401);
        assertThat(get("/api/v1/mine", "Authorization", "Bearer " + old).statusCode())
                .isEqualTo(401);
        assertThat(get("/api/v1/mine", "Authorization", "Bearer " + forged).statusCode())
                .isEqualTo(401);
        assertThat(get("/demo/who", "Authorization", "Bearer " + forged).body()).doesNotContain("meriem");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin, 200",
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, none, 403",
        "Origin, http://localhost:8080, 200",
        "Origin, http://localhost:8081, 403",
        "Origin, null, 403",
        "Cookie, zone=UTC, 403",
        "X-Nothing, at all, 200"
    })
    void refusesWhatAnotherSiteMadeABrowserSend(String header, String value, int status) throws Exception {
        HttpResponse<String> answer =
                post("/demo/registration", "application/x-www-form-urlencoded", "name=x", header, value);

        assertThat(answer.statusCode()).isEqualTo(status == 200 ? 422 : status);
        assertThat(post("/demo/one-click", "application/x-www-form-urlencoded", "a=b", header, value)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void tellsBrowsersWhatToForbid() throws Exception {
        HttpResponse<String> page = get("/demo/workshop");

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(c -> assertThat(c).contains("no-store"));
        assertThat(String.join(",", page.headers().allValues("Vary"))).containsIgnoringCase("HX-Request");
        assertThat(page.body()).doesNotContain(" style=", "<style", "onclick");
    }

    @Test
    void letsOtherSitesFrameOnlyWhatIsMeantForThem() throws Exception {
        HttpResponse<String> card = get("/embed/demo");

        assertThat(card.statusCode()).isEqualTo(200);
        assertThat(card.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy)
                        .contains("frame-ancestors *", "default-src 'none'", "form-action 'none'")
                        .doesNotContain("unsafe"));
        assertThat(card.headers().firstValue("Cross-Origin-Resource-Policy")).contains("cross-origin");
        for (String path : List.of("/demo/workshop", "/demo/embed/demo", "/embedded", "/EMBED/demo")) {
            HttpResponse<String> page = get(path);
            assertThat(page.headers().allValues("Content-Security-Policy"))
                    .as(path)
                    .singleElement()
                    .satisfies(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
            assertThat(page.headers().firstValue("Cross-Origin-Resource-Policy"))
                    .as(path)
                    .contains("same-origin");
        }
    }

    @Test
    void keepsAssetsForEverUnderTheirHash() throws Exception {
        String css = get("/demo/workshop").body().replaceAll("(?s).*(/assets/[0-9a-f]{12}/convene\\.css).*", "$1");

        assertThat(get(css).headers().firstValue("Cache-Control"))
                .hasValueSatisfying(c -> assertThat(c).contains("immutable"));
        assertThat(get("/assets/000000000000/convene.css").headers().firstValue("Cache-Control"))
                .contains("no-cache");
        assertThat(get("/assets/000000000000/application.properties").statusCode())
                .isEqualTo(404);
    }

    @Test
    void rendersAFragmentForHtmxOnly() throws Exception {
        assertThat(get("/demo/ledger", "HX-Request", "true").body())
                .doesNotContain("<html")
                .contains("176 accepted");
        assertThat(get("/demo/ledger").body()).contains("<html", "176 accepted");
        assertThat(get("/demo/ledger", "HX-Request", "true", "HX-History-Restore-Request", "true")
                        .body())
                .contains("<html");
    }

    @ParameterizedTest
    @CsvSource({
        "/demo/failure, 500, Something went wrong on our side",
        "/demo/nothing, 404, There is nothing here",
        "/demo/things/7, 404, There is nothing here",
        "/demo/things/00000000-0000-0000-0000-000000000001, 410, This link has ended"
    })
    void answersFailuresInWordsWithAWayOn(String path, int status, String words) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        String reference = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(answer.body()).contains(words, "Reference " + reference).doesNotContain("secret", "Exception");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"\", \"places\": -1} | 422 | name | Fill this in",
                "{\"name\": \"a\", \"places\": 1, \"role\": \"ADMIN\"} | 422 | role | There is no such field",
                "{\"name\": \"a\", \"places\": \"many\"} | 422 | places | This cannot be read",
                "{\"name\": \"a\", \"places\": 1, \"places\": 2} | 400 | not-readable | cannot be read",
                "{\"name\": \"a\", | 400 | not-readable | cannot be read",
                "{\"name\": \"a\\u0000b\", \"places\": 1} | 422 | name | Write it in one line of at most 20 characters",
            })
    void refusesSloppyJson(String body, int status, String about, String words) throws Exception {
        HttpResponse<String> answer = post("/api/v1/things", "application/json", body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains(about, words).doesNotContain("jackson", "Exception");
    }

    @Test
    void refusesOtherContentAndTooMuchOfIt() throws Exception {
        assertThat(post("/api/v1/things", "application/xml", "<a/>").statusCode())
                .isEqualTo(415);
        String long_ = "{\"name\": \"" + "a".repeat(1_100_000) + "\", \"places\": 1}";
        assertThat(post("/api/v1/things", "application/json", long_).statusCode())
                .isEqualTo(413);
    }

    @Test
    void wordsProblemsOfAService() throws Exception {
        HttpResponse<String> answer = get("/api/v1/things/" + new UUID(1, 1));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains(
                        "\"type\":\"http://localhost:8080/problems/not-enough\"",
                        "\"title\":\"Not every host has agreed yet\"",
                        "all have signed (10)");
        assertThat(get("/api/v1/things/field").body())
                .contains("{\"field\":\"terms.zone\",\"message\":\"Choose a time zone, such as Asia/Tashkent\"}");
        assertThat(get("/api/v1/things/" + new UUID(1, 1) + "?limit=0").statusCode())
                .isEqualTo(422);
    }

    @Test
    void createsOnceHoweverOftenItIsAsked() throws Exception {
        String body = "{\"name\": \"a\", \"places\": 1}";
        HttpResponse<String> first = post("/api/v1/things", "application/json", body, "Idempotency-Key", "k1");
        HttpResponse<String> again = post("/api/v1/things", "application/json", body, "Idempotency-Key", "k1");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        HttpResponse<String> other =
                post("/api/v1/things", "application/json", "{\"name\": \"b\", \"places\": 1}", "Idempotency-Key", "k1");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("/problems/idempotency-key-reused");
    }

    @Test
    void createsOnceThoughAllAskAtTheSameInstant() throws Exception {
        String body = "{\"name\": \"crowd\", \"places\": 1}";
        List<CompletableFuture<HttpResponse<String>>> crowd = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address("/api/v1/things")))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .headers("Content-Type", "application/json", "Idempotency-Key", "crowd")
                    .build();
            crowd.add(http.sendAsync(request, BodyHandlers.ofString()));
        }
        Set<String> answers = new HashSet<>();
        for (CompletableFuture<HttpResponse<String>> one : crowd) {
            answers.add(one.get().statusCode() + one.get().body());
        }

        assertThat(answers).singleElement().asString().startsWith("201").contains("crowd");
    }

    @Test
    void saysThatItComesBackWhenTheDatabaseIsAway() throws Exception {
        HttpResponse<String> answer = get("/demo/outage");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("This part is away for a moment", "Try again")
                .doesNotContain("secret");
    }

    @Test
    void refusesPathsThatLeadAstray() throws Exception {
        assertThat(get("//evil.example/x").statusCode()).isEqualTo(400);
        assertThat(get("//evil.example/x").body()).doesNotContain("evil");
        assertThat(get("/demo/%2e%2e/members-only").statusCode()).isEqualTo(400);
    }

    @Test
    void isHealthyOnItsOwnPort() throws Exception {
        assertThat(get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder().GET(), path, headers);
    }

    private HttpResponse<String> post(String path, String type, String body, String... headers)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder()
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .header("Content-Type", type),
                path,
                headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path, String... headers)
            throws IOException, InterruptedException {
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.uri(URI.create(address(path))).build(), BodyHandlers.ofString());
    }
}

package org.convene.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convene.testing.RealServers;
import org.convene.testing.TestBrowser;
import org.convene.testing.View;
import org.convene.web.KeyDirectory;
import org.convene.web.security.IdentityKeys;
import org.convene.web.security.Person;
import org.convene.web.security.PersonTokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service as it runs: real HTTP, real PostgreSQL, a real browser. */
@SpringBootTest(classes = DemoApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class DemoIntegrationTests {

    private static final Person MERIEM = new Person(new UUID(7, 7), "meriem@leman.example", "Meriem <b>B.</b>", false);

    @TempDir
    static Path keys;

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        RealServers.registerDatabase(registry, "web");
        registry.add("convene.keys", () -> KeyDirectory.fill(keys).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"workshop", "agreement", "registration", "participant", "desk", "parts", "ledger", "nothing"})
    void showsEveryPartToEverybody(String name) throws IOException {
        look(name, View.phone().at("Asia/Tashkent"));
        look(name, View.desktop().at("Asia/Tashkent").dark());
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(
            strings = {"workshop", "agreement", "registration", "participant", "desk", "parts", "ledger", "nothing"})
    void showsEveryPartInTheOtherColoursToo(String name) throws IOException {
        look(name, View.phone().at("Asia/Tashkent").dark());
        look(name, View.desktop().at("Asia/Tashkent"));
    }

    private void look(String name, View view) throws IOException {
        try (BrowserContext profile = TestBrowser.shared().open(view)) {
            Page page = profile.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            page.navigate(address("/demo/" + name));
            page.waitForLoadState();
            picture(page, name + "-" + view.width() + "-" + view.colours());
            complaints.removeIf(text -> name.equals("nothing") && text.contains("404"));
            assertThat(complaints).isEmpty();
            assertThat(TestBrowser.accessibilityProblems(page)).isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as("sideways scrolling")
                    .isLessThanOrEqualTo(0);
        }
    }

    @Test
    void letsAMemberChooseHerZoneOnAPhone() throws IOException {
        String token = new PersonTokens(IdentityKeys.load(keys)).sign(MERIEM, null, null, Instant.now());
        try (BrowserContext profile = TestBrowser.shared().open(View.phone())) {
            profile.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token));
            Page page = profile.newPage();
            page.navigate(address("/demo/desk"));
            page.locator("details.reader summary").click();
            picture(page, "member-390-LIGHT");

            assertThat(page.getByLabel("Time zone").inputValue()).isEqualTo("Europe/Berlin");
            assertThat(page.locator("input[name=continue]").inputValue()).isEqualTo("/demo/desk");
            assertThat(TestBrowser.accessibilityProblems(page)).isEmpty();
            page.keyboard().press("Escape");
            assertThat(page.getByLabel("Time zone").isVisible()).isFalse();
        }
    }

    @Test
    void countsDownByTheServersClock() {
        try (BrowserContext profile = TestBrowser.shared().open(View.phone())) {
            Page page = profile.newPage();
            page.navigate(address("/demo/soon"));

            assertThat(page.locator(".countdown").innerText())
                    .matches("Starts in 1[01]\\d seconds|Starts in 2 minutes");
        }
    }

    private static void picture(Page page, String name) throws IOException {
        TestBrowser.screenshot(
                page, Files.createDirectories(Path.of("target", "screenshots")).resolve(name + ".png"));
    }

    @Test
    void leadsFromTheSummaryToTheFields() throws IOException {
        try (BrowserContext profile = TestBrowser.shared().open(View.phone())) {
            Page page = profile.newPage();
            page.navigate(address("/demo/registration"));
            page.getByLabel("E-mail address").fill("irina.klinika.uz");
            page.getByRole(
                            com.microsoft.playwright.options.AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Register"))
                    .click();
            picture(page, "refused-390-LIGHT");

            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("errors");
            assertThat(page.getByLabel("E-mail address").inputValue()).isEqualTo("irina.klinika.uz");
            assertThat(page.locator("#address-error").innerText())
                    .isEqualTo("Write an e-mail address, such as name@clinic.example");
            assertThat(page.getByLabel("E-mail address").getAttribute("aria-describedby"))
                    .isEqualTo("address-hint address-error");
            assertThat(page.locator("#errors a").all())
                    .hasSize(5)
                    .allSatisfy(link -> assertThat(
                                    page.locator(link.getAttribute("href")).count())
                            .isOne());
            assertThat(page.locator("#errors a").allInnerTexts())
                    .startsWith(
                            "Your name: Fill this in",
                            "E-mail address: Write an e-mail address, such as name@clinic.example");
            assertThat(TestBrowser.accessibilityProblems(page)).isEmpty();
        }
    }

    @Test
    void showsTheZoneThatTheBrowserIsIn() {
        try (BrowserContext profile = TestBrowser.shared().open(View.desktop().at("Asia/Tashkent"))) {
            Page page = profile.newPage();
            page.navigate(address("/demo/workshop"));
            page.waitForCondition(() -> page.locator(".time .day").innerText().contains("13:00"));

            assertThat(page.locator(".time .day").innerText()).isEqualTo("Thursday 14 May, 13:00 – 15:30");
            assertThat(page.locator(".time").innerText()).contains("Your time: Tashkent, UTC+5", "the day before");
        }
    }

    @Test
    void worksWithoutScripts() {
        try (BrowserContext profile = TestBrowser.shared().open(View.phone().withoutScripts())) {
            Page page = profile.newPage();
            Response response = page.navigate(address("/demo/workshop"));

            assertThat(response.status()).isEqualTo(200);
            assertThat(page.locator(".time").innerText()).contains("Shown in UTC until you choose your zone");
            page.locator("details.reader summary").click();
            assertThat(page.getByLabel("Time zone").isVisible()).isTrue();
        }
    }

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
        String token = new PersonTokens(IdentityKeys.load(keys))
                .sign(MERIEM, null, ZoneId.of("Africa/Algiers"), Instant.now());

        assertThat(get("/members-only", "Authorization", "Bearer " + token).body())
                .isEqualTo("Meriem <b>B.</b> Africa/Algiers");
        assertThat(get("/demo/who").body()).isEqualTo("nobody");
        assertThat(get("/demo/workshop", "Authorization", "Bearer " + token).body())
                .contains("/organize", "Sign out")
                .doesNotContain("/sign-in");
    }

    @Test
    void refusesTokensThatAreOldOrForged() throws Exception {
        PersonTokens tokens = new PersonTokens(IdentityKeys.load(keys));
        String old = tokens.sign(MERIEM, null, null, Instant.now().minusSeconds(600));
        Path others = Files.createTempDirectory("keys");
        String forged =
                new PersonTokens(IdentityKeys.load(KeyDirectory.fill(others))).sign(MERIEM, null, null, Instant.now());

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
                        "\"type\":\"http://localhost:8080/problems/not-agreed\"",
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

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}

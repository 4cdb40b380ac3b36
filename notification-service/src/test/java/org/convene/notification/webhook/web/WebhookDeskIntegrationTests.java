package org.convene.notification.webhook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.notification.Look;
import org.convene.notification.ServiceTests;
import org.convene.notification.webhook.Receiver;
import org.convene.testing.TestBrowser;
import org.convene.testing.View;
import org.convene.web.security.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages and the API with which admins look after webhooks. */
class WebhookDeskIntegrationTests extends ServiceTests {

    private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/=]{44}");

    private final Receiver receiver = Receiver.start();
    private Person admin = person();

    @BeforeEach
    void subscribe() {
        jdbc.sql("DELETE FROM webhook_endpoint").update();
        admin = admin(LEMAN);
        jdbc.sql("UPDATE foundation SET name = 'Fondation Léman' WHERE foundation_id = ?")
                .param(LEMAN)
                .update();
    }

    @AfterEach
    void stop() {
        receiver.close();
        jdbc.sql("DELETE FROM webhook_endpoint").update();
        jdbc.sql("DELETE FROM member").update();
    }

    @Test
    void addsAReceiverAndShowsItsSecretThisOnce() {
        HttpResponse<String> added = post(pages(), form(receiver.address(), "workshop.published"), admin);

        assertThat(added.statusCode()).isEqualTo(200);
        assertThat(added.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        String secret = secretIn(added.body());
        UUID endpoint = onlyEndpoint();
        String page = get(pages() + "/" + endpoint, admin).body();
        assertThat(page).contains(receiver.address(), "Your system is told").doesNotContain(secret, "whsec_");
        assertThat(get(pages(), admin).body()).contains(receiver.address()).doesNotContain("whsec_");
        assertThat(jdbc.sql("SELECT webhook_endpoint::text FROM webhook_endpoint")
                        .query(String.class)
                        .single())
                .doesNotContain(secret.substring(6));
    }

    @Test
    void refusesInWordsBesideTheFieldWhatCannotBeAnAddress() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("", "Write the address at which your system waits");
        words.put("leman.example/convene", "Write a whole address");
        words.put("ftp://leman.example/", "Write a whole address");
        words.put("https://claire:secret@leman.example/", "Write a whole address");
        words.put("https://leman.example/#part", "Write a whole address");
        words.put("https://no.such.host.invalid/", "This host is not known");
        words.put("https://10.0.0.1/", "not on the public Internet");
        words.put("https://[::1]/", "not on the public Internet");
        words.put("http://169.254.169.254/latest/meta-data", "not on the public Internet");
        words.put("http://1.1.1.1/", "Write https://");
        words.forEach((address, expected) -> {
            HttpResponse<String> refused = post(pages(), form(address, "workshop.published"), admin);

            assertThat(refused.statusCode()).as(address).isEqualTo(422);
            assertThat(refused.body()).as(address).contains("address-error", expected);
        });
        HttpResponse<String> noType = post(pages(), "address=" + encoded(receiver.address()), admin);
        assertThat(noType.statusCode()).isEqualTo(422);
        assertThat(noType.body()).contains("Choose at least one kind of news").contains(receiver.address());
        assertThat(jdbc.sql("SELECT count(*) FROM webhook_endpoint")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void unfoldsTheFormThatWasRefused() {
        post(pages(), form(receiver.address(), "workshop.published"), admin);
        String one = pages() + "/" + onlyEndpoint();

        assertThat(get(one, admin).body()).contains("<details class=\"fold\">").doesNotContain("open=");
        assertThat(post(one, form("https://10.0.0.1/", "workshop.published"), admin)
                        .body())
                .containsSubsequence("<details class=\"fold\" open=", "not on the public Internet");
    }

    @Test
    void letsAScriptDoAllThatThePagesDo() {
        String body = "{\"address\": \"%s\", \"types\": [\"workshop.published\"]}".formatted(receiver.address());
        HttpResponse<String> added = json("POST", api(), body, admin, "Idempotency-Key", "one");
        JsonNode endpoint = read(added);
        String one = api() + "/" + endpoint.get("id").stringValue();

        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.headers().firstValue("Location")).hasValue(one);
        assertThat(endpoint.get("secret").stringValue()).matches(SECRET);
        // The same key gives the same endpoint, with its secret; and the secret is stored nowhere.
        assertThat(read(json("POST", api(), body, admin, "Idempotency-Key", "one")))
                .isEqualTo(endpoint);
        assertThat(jdbc.sql("SELECT string_agg(outcome::text, ' ') FROM web.idempotency")
                        .query(String.class)
                        .single())
                .contains(endpoint.get("id").stringValue())
                .doesNotContain("whsec_");
        assertThat(read(get(api(), admin)).size()).isEqualTo(1);
        assertThat(read(get(one, admin)).has("secret")).isFalse();

        assertThat(read(json("POST", one + "/pause", "", admin)).get("state").stringValue())
                .isEqualTo("PAUSED");
        assertThat(json("POST", one + "/test", "", admin).statusCode()).isEqualTo(409);
        assertThat(read(json("POST", one + "/resumption", "", admin))
                        .get("state")
                        .stringValue())
                .isEqualTo("ACTIVE");
        JsonNode changed = read(json(
                "PUT",
                one,
                "{\"address\": \"%s/2\", \"types\": [\"member.joined\"]}".formatted(receiver.address()),
                admin));
        assertThat(changed.get("address").stringValue()).endsWith("/2");
        assertThat(changed.get("types").get(0).stringValue()).isEqualTo("member.joined");
        JsonNode rotated = read(json("POST", one + "/secret", "", admin));
        assertThat(rotated.get("secret").stringValue())
                .matches(SECRET)
                .isNotEqualTo(endpoint.get("secret").stringValue());
        assertThat(rotated.get("previousSecretUntil").stringValue())
                .isEqualTo(NOW.plusSeconds(86_400).toString());

        JsonNode test = read(json("POST", one + "/test", "", admin));
        String delivery = one + "/deliveries/" + test.get("deliveryId").stringValue();
        await().until(() -> read(get(delivery, admin))
                .get("entry")
                .get("state")
                .stringValue()
                .equals("DELIVERED"));
        JsonNode sent = read(get(delivery, admin));
        assertThat(sent.get("payload").stringValue()).contains("webhook.test");
        assertThat(sent.get("entry").get("status").intValue()).isEqualTo(204);
        assertThat(sent.get("entry").get("attempts").intValue()).isEqualTo(1);
        assertThat(read(json("POST", delivery + "/replay", "", admin))
                        .get("count")
                        .intValue())
                .isEqualTo(1);
        assertThat(read(get(one + "/deliveries?limit=1", admin)).size()).isEqualTo(1);
        assertThat(read(get(one + "/deliveries?after=" + test.get("deliveryId").stringValue(), admin))
                        .size())
                .isZero();
        assertThat(read(json("POST", one + "/replay", "{\"since\": \"2027-01-01T00:00:00Z\"}", admin))
                        .get("count")
                        .intValue())
                .isZero();
        assertThat(json("POST", one + "/replay", "{}", admin).statusCode()).isEqualTo(422);

        assertThat(json("DELETE", one, "", admin).statusCode()).isEqualTo(204);
        assertThat(get(one, admin).statusCode()).isEqualTo(404);
        HttpResponse<String> refused =
                json("POST", api(), "{\"address\": \"https://10.0.0.1/\", \"types\": [\"no.such\"]}", admin);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"address\"", "\"types\"", "not on the public Internet");
    }

    @Test
    void looksWellOnEveryScreen() {
        look("webhooks-empty", pages(), admin);
        look("webhooks-not-admin", pages(), member(LEMAN));
        post(pages(), form(receiver.address(), "workshop.published", "registration.confirmed"), admin);
        String one = pages() + "/" + onlyEndpoint();
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfRegistration("RegistrationConfirmed", 1);
        await().until(() -> waiting() == 0);
        receiver.answer(503, "The database is away.", Map.of("Retry-After", "120"));
        hearOfWorkshop("WorkshopPublished", 2);
        await().until(() -> receiver.messages().size() == 3);
        await().until(() -> get(one, admin).body().contains("503 after"));
        look("webhooks-list", pages(), admin);
        look("webhooks-trouble", one, admin);
        UUID delivery = jdbc.sql("SELECT id FROM webhook_delivery ORDER BY id DESC LIMIT 1")
                .query(UUID.class)
                .single();
        look("webhooks-delivery", one + "/deliveries/" + delivery, admin);
        HttpResponse<String> replayed = post(one + "/replay", "days=30", admin);
        assertThat(replayed.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("?replayed=0"));
        assertThat(get(one + "?replayed=0", admin).body()).contains("Nothing has failed in that time.");
        assertThat(get(one + "?replayed=3", admin).body()).contains("3 messages are sent again.");
        post(one + "/pause", "", admin);
        look("webhooks-paused", one + "?paused", admin);
        jdbc.sql("UPDATE webhook_endpoint SET state = 'FAILING'").update();
        look("webhooks-failing", one, admin);
    }

    @Test
    void showsTheSecretAndARefusedFormInABrowserWithoutScripts() {
        for (View view : List.of(View.phone().withoutScripts(), View.desktop().dark())) {
            try (BrowserContext profile = TestBrowser.shared().open(view)) {
                profile.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token(admin)));
                Page page = profile.newPage();
                page.navigate("http://localhost:" + port + pages());
                page.getByLabel("Address").fill("https://10.0.0.1/");
                page.getByLabel("Address").press("Enter");
                page.waitForLoadState();
                Look.check(page, "webhooks-refused", view);
                assertThat(page.locator("#address-error").textContent()).contains("not on the public Internet");
                page.getByLabel("Address").fill(receiver.address());
                page.getByLabel("Address").press("Enter");
                page.waitForLoadState();
                Look.check(page, "webhooks-secret", view);
                assertThat(page.locator("#secret").textContent()).matches(SECRET);
            }
        }
    }

    private void look(String name, String path, Person person) {
        Look.at("http://localhost:" + port, token(person), Map.of(name, path));
    }

    private long waiting() {
        return jdbc.sql("SELECT count(*) FROM webhook_delivery WHERE state = 'WAITING'")
                .query(Long.class)
                .single();
    }

    private UUID onlyEndpoint() {
        return jdbc.sql("SELECT id FROM webhook_endpoint").query(UUID.class).single();
    }

    private static String secretIn(String page) {
        Matcher matcher = SECRET.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    private static JsonNode read(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private static String form(String address, String... types) {
        StringBuilder form = new StringBuilder("address=" + encoded(address));
        for (String type : types) {
            form.append("&types=").append(type);
        }
        return form.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String pages() {
        return "/organize/foundations/" + LEMAN + "/webhooks";
    }

    private static String api() {
        return "/api/v1/foundations/" + LEMAN + "/webhooks";
    }
}

package org.convene.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.convene.contracts.Contracts;
import org.convene.testing.RealServers;
import org.convene.testing.TestBrowser;
import org.convene.testing.View;
import org.convene.web.link.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Passkeys in a real browser, whose device is a virtual one that says yes by itself. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {"spring.kafka.bootstrap-servers=127.0.0.1:1", "spring.lifecycle.timeout-per-shutdown-phase=1s"})
@ExtendWith(OutputCaptureExtension.class)
class PasskeyIntegrationTests {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PORT = freePort();
    private static final String GATEWAY = "http://localhost:" + PORT;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) {
        RealServers.registerDatabase(registry, "passkey_gateway");
        registry.add("convene.keys", TestKeys.DIRECTORY::toString);
        registry.add("server.port", () -> PORT);
        registry.add("convene.public-address", () -> GATEWAY);
        registry.add("convene.services.event", UpstreamService.start("event")::address);
    }

    @Test
    void addsAPasskeySignsInWithItAndIsRefusedOnceItIsRemoved(CapturedOutput output) {
        try (BrowserContext browser = TestBrowser.shared().open(View.phone())) {
            Page page = browser.newPage();
            addDevice(browser, page);
            signIn(page, "claire@leman.example");
            page.navigate(GATEWAY + "/account/passkeys");
            seen(page, "passkeys-none");
            page.getByLabel("Name").fill("Phone <b>1</b>");
            button(page, "Add a passkey");
            page.waitForURL(GATEWAY + "/account/passkeys?added");
            seen(page, "passkeys");
            assertThat(page.getByRole(AriaRole.ROWHEADER).textContent()).isEqualTo("Phone <b>1</b>");
            assertThat(page.getByText("never").count()).isEqualTo(1);

            signOut(page);
            page.navigate(GATEWAY + "/sign-in?continue=/account/sessions");
            seen(page, "sign-in-passkey");
            button(page, "Sign in with a passkey");
            page.waitForURL(GATEWAY + "/account/sessions");
            assertThat(page.getByText("with a passkey").count()).isEqualTo(1);
            page.navigate(GATEWAY + "/account/passkeys");
            assertThat(page.getByText("never").count()).isZero();

            button(page, "Remove Phone <b>1</b>");
            assertThat(page.getByText("it signs nobody in any more").count()).isEqualTo(1);
            signOut(page);
            page.navigate(GATEWAY + "/sign-in");
            button(page, "Sign in with a passkey");
            page.getByText("no passkey of this device is known here").waitFor();
            seen(page, "sign-in-passkey-refused");
            page.navigate(GATEWAY + "/account");
            assertThat(page.url()).contains("/sign-in");
        }
        assertThat(output)
                .contains("passkey-added person=", "way=passkey", "passkey-removed person=", "passkey-refused person=")
                .doesNotContain("claire@leman.example");
        assertThat(jdbc.sql("SELECT topic, type, payload FROM messaging.outbox WHERE type LIKE 'Passkey%' ORDER BY id")
                        .query(Told.class)
                        .list())
                .filteredOn(event -> event.payload().contains("claire@leman.example"))
                .allSatisfy(event -> assertThat(Contracts.violations(event.topic(), event.type(), event.payload()))
                        .isEmpty())
                .extracting(Told::type)
                .containsExactly("PasskeyAdded", "PasskeyRemoved");
    }

    @Test
    void takesEachAnswerOnce() {
        try (BrowserContext browser = TestBrowser.shared().open(View.desktop())) {
            Page page = browser.newPage();
            addDevice(browser, page);
            AtomicReference<String> registration = answersTo(page, "/account/passkeys");
            AtomicReference<String> signIn = answersTo(page, "/sign-in/passkey");
            signIn(page, "hana@leman.example");
            addPasskey(page);
            assertThat(statusOf(page, "/account/passkeys", registration.get())).isEqualTo(422);
            signOut(page);
            page.navigate(GATEWAY + "/sign-in");
            button(page, "Sign in with a passkey");
            page.waitForURL(GATEWAY + "/organize");
            signOut(page);

            page.navigate(GATEWAY + "/sign-in");
            assertThat(statusOf(page, "/sign-in/passkey", signIn.get())).isEqualTo(422);
            assertThat(statusOf(page, "/sign-in/passkey", "{}")).isEqualTo(422);
            page.navigate(GATEWAY + "/account");
            assertThat(page.url()).contains("/sign-in");
        }
    }

    @Test
    void takesNoAnswerThatWasGivenToAnotherSite() {
        try (BrowserContext browser = TestBrowser.shared().open(View.desktop())) {
            Page page = browser.newPage();
            addDevice(browser, page);
            signIn(page, "irina@leman.example");
            page.navigate(GATEWAY + "/account/passkeys");
            page.route(GATEWAY + "/account/passkeys", PasskeyIntegrationTests::asIfFromAnotherSite);
            button(page, "Add a passkey");
            page.getByText("No passkey was added").waitFor();
            page.unrouteAll();

            page.navigate(GATEWAY + "/account/passkeys");
            assertThat(page.getByText("You have no passkey yet").count()).isEqualTo(1);
            // Without that, the very same steps succeed.
            jdbc.sql("DELETE FROM rate_limit").update();

            addPasskey(page);
        }
    }

    @Test
    void asksForAFreshSignInBeforeWaysInChange() {
        try (BrowserContext browser = TestBrowser.shared().open(View.phone().dark())) {
            Page page = browser.newPage();
            addDevice(browser, page);
            signIn(page, "meriem@leman.example");
            page.navigate(GATEWAY + "/account/passkeys");
            jdbc.sql("UPDATE browser_session SET started_at = started_at - interval '16 minutes'")
                    .update();
            button(page, "Add a passkey");

            page.waitForURL(GATEWAY + "/sign-in?again&continue=%2Faccount%2Fpasskeys");
            assertThat(page.getByText("please sign in once more").count()).isEqualTo(1);
            seen(page, "sign-in-again-dark");
        }
    }

    private static void asIfFromAnotherSite(Route route) {
        ObjectNode body = (ObjectNode) JSON.readTree(route.request().postData());
        ObjectNode response = (ObjectNode) body.path("credential").path("response");
        String said = new String(
                Base64.getUrlDecoder().decode(response.path("clientDataJSON").asString()), StandardCharsets.UTF_8);
        assertThat(said).contains(GATEWAY);
        response.put(
                "clientDataJSON",
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                said.replace(GATEWAY, "https://evil.example").getBytes(StandardCharsets.UTF_8)));
        route.resume(new Route.ResumeOptions().setPostData(body.toString()));
    }

    private static AtomicReference<String> answersTo(Page page, String path) {
        AtomicReference<String> last = new AtomicReference<>("");
        page.onRequest((Request request) -> {
            if (request.method().equals("POST") && request.url().equals(GATEWAY + path) && request.postData() != null) {
                last.set(request.postData());
            }
        });
        return last;
    }

    private static int statusOf(Page page, String path, String body) {
        assertThat(body).isNotEmpty();
        return (int) page.evaluate(
                "([path, body]) => fetch(path, {method: 'POST', headers: {'Content-Type': 'application/json'}, body})"
                        + ".then(answer => answer.status)",
                List.of(path, body));
    }

    private static void addDevice(BrowserContext browser, Page page) {
        CDPSession devtools = browser.newCDPSession(page);
        devtools.send("WebAuthn.enable");
        JsonNode options = JSON.valueToTree(Map.of(
                "options",
                Map.of(
                        "protocol", "ctap2",
                        "transport", "internal",
                        "hasResidentKey", true,
                        "hasUserVerification", true,
                        "isUserVerified", true,
                        "automaticPresenceSimulation", true)));
        devtools.send("WebAuthn.addVirtualAuthenticator", new Gson().fromJson(options.toString(), JsonObject.class));
    }

    private static void addPasskey(Page page) {
        page.navigate(GATEWAY + "/account/passkeys");
        button(page, "Add a passkey");
        page.waitForURL(GATEWAY + "/account/passkeys?added");
    }

    private static void signIn(Page page, String address) {
        page.navigate(GATEWAY + "/sign-in");
        page.getByLabel("Your e-mail address").fill(address);
        button(page, "Send me a link");
        UUID request = UUID.fromString(page.url().replaceFirst(".*/", ""));
        page.navigate(GATEWAY + "/sign-in/" + TestKeys.MAILER.token(Kind.SIGN_IN, request, 0));
        button(page, "Sign in");
    }

    private static void signOut(Page page) {
        page.navigate(GATEWAY + "/account/sessions");
        button(page, "Sign out here");
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void seen(Page page, String name) {
        TestBrowser.screenshot(page, PICTURES.resolve(name + ".png"));
        assertThat(TestBrowser.accessibilityProblems(page)).as(name).isEmpty();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Told(String topic, String type, String payload) {}
}

package org.convene.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convene.contracts.JoinedApi;
import org.convene.gateway.token.IssueAccessToken;
import org.convene.testing.TestBrowser;
import org.convene.testing.View;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference of the API, read and tried in a real browser under the policy of the front door. */
class ReferenceIntegrationTests extends GatewayTests {

    private static final Path PICTURES = Path.of("target", "screenshots");

    @Autowired
    private IssueAccessToken issueAccessToken;

    @Test
    void servesTheJoinedDocumentToEverybody() {
        HttpResponse<String> answer = visitor().get("/api/openapi.json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(JsonMapper.shared().readTree(answer.body())).isEqualTo(JoinedApi.document());
    }

    @Test
    void tellsOfEveryCallAndShapeWithoutScriptsToo() {
        String page = visitor().get("/api").body();

        for (Map.Entry<String, JsonNode> path :
                JoinedApi.document().path("paths").properties()) {
            assertThat(page).contains(">" + path.getKey() + "<");
            path.getValue()
                    .forEach(call -> assertThat(page)
                            .contains("id=\"" + call.path("operationId").asString() + "\""));
        }
        assertThat(page).contains("id=\"shape-Workshop\"", "Trying needs JavaScript", "/problems/not-agreed");
    }

    @Test
    void triesACallInTheNameOfTheSession() {
        String address = newAddress();
        List<String> complaints = new ArrayList<>();
        try (BrowserContext browser = TestBrowser.shared().open(View.desktop())) {
            Page page = browser.newPage();
            page.onConsoleMessage(message -> complaints.add(message.type() + " " + message.text()));
            page.onPageError(complaints::add);
            page.navigate("http://localhost:" + port + "/sign-in");
            page.getByLabel("Your e-mail address").fill(address);
            main(page).getByRole(AriaRole.BUTTON).first().click();
            UUID request = UUID.fromString(page.url().replaceFirst(".*/", ""));
            page.navigate("http://localhost:" + port + linkOf(request));
            main(page).getByRole(AriaRole.BUTTON).first().click();

            page.navigate("http://localhost:" + port + "/api");
            assertThat(page.getByText("You try as").count()).isEqualTo(1);
            seen(page, "reference-desk");
            page.navigate("http://localhost:" + port + "/api#changeAccount");
            Locator call = page.locator("#changeAccount");
            call.getByLabel("Body").fill("{\"name\": \"Claire Favre\"}");
            call.getByRole(AriaRole.BUTTON).click();

            assertThat(call.getByRole(AriaRole.STATUS).textContent())
                    .startsWith("200")
                    .contains("\"name\": \"Claire Favre\"", address);
            seen(page, "reference-tried");
            call.getByLabel("Body").fill("{\"nickname\": \"C\"}");
            call.getByRole(AriaRole.BUTTON).click();
            page.waitForCondition(
                    () -> call.getByRole(AriaRole.STATUS).textContent().startsWith("422"));
            assertThat(call.getByRole(AriaRole.STATUS).textContent()).contains("/problems/invalid", "nickname");
        }
        // Chromium itself says of the second answer that it was a refusal; the policy of the page is broken nowhere.
        assertThat(complaints)
                .filteredOn(complaint -> !complaint.startsWith("verbose"))
                .allMatch(complaint -> complaint.contains("422"));
    }

    @Test
    void triesACallInTheNameOfAnAccessTokenOnAPhone() {
        TestVisitor claire = visitor();
        String address = newAddress();
        signIn(claire, address);
        UUID person = jdbc.sql("SELECT id FROM person WHERE address = ?")
                .param(address)
                .query((row, _) -> row.getObject("id", UUID.class))
                .single();
        String token = issueAccessToken.to(person, "Trying").secret().reveal();
        try (BrowserContext browser = TestBrowser.shared().open(View.phone().dark())) {
            Page page = browser.newPage();
            page.navigate("http://localhost:" + port + "/api#getAccount");
            Locator call = page.locator("#getAccount");
            call.getByRole(AriaRole.BUTTON).click();
            page.waitForCondition(
                    () -> call.getByRole(AriaRole.STATUS).textContent().startsWith("401"));
            page.getByLabel("Access token").fill(token);
            call.getByRole(AriaRole.BUTTON).click();
            page.waitForCondition(
                    () -> call.getByRole(AriaRole.STATUS).textContent().startsWith("200"));

            assertThat(call.getByRole(AriaRole.STATUS).textContent()).contains(address);
            seen(page, "reference-phone-dark");
        }
    }

    private static Locator main(Page page) {
        return page.getByRole(AriaRole.MAIN);
    }

    private static void seen(Page page, String name) {
        TestBrowser.screenshot(page, PICTURES.resolve(name + ".png"));
        assertThat(TestBrowser.accessibilityProblems(page)).as(name).isEmpty();
    }
}

package org.convene.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.convene.gateway.token.IssueAccessToken;
import org.convene.testing.TestBrowser;
import org.convene.testing.View;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages in a real browser, each looked at by a checker of accessibility too. */
class PagesIntegrationTests extends GatewayTests {

    private static final Path PICTURES = Path.of("target", "screenshots");

    @Autowired
    private IssueAccessToken issueAccessToken;

    @Test
    void signsInByTypingTheCodeAndNamesHerself() {
        try (BrowserContext browser = TestBrowser.shared().open(View.phone())) {
            Page page = browser.newPage();
            page.navigate("http://localhost:" + port + "/sign-in");
            seen(page, "sign-in");
            page.getByLabel("Your e-mail address").fill("claire at leman");
            button(page, "Send me a link");
            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("One field needs your attention");
            seen(page, "sign-in-refused");

            page.getByLabel("Your e-mail address").fill(newAddress());
            button(page, "Send me a link");
            seen(page, "sent");
            UUID request = UUID.fromString(page.url().replaceFirst(".*/", ""));
            page.getByLabel("The code from the mail").fill("AAAA-AAAA");
            button(page, "Sign in");
            seen(page, "sent-refused");
            page.getByLabel("The code from the mail").fill(codeOf(request));
            button(page, "Sign in");

            assertThat(page.getByRole(AriaRole.HEADING).first().textContent()).isEqualTo("How shall we call you?");
            seen(page, "name");
            page.getByLabel("Your name").fill("Claire Favre");
            button(page, "Go on");
            assertThat(page.url()).endsWith("/organize");
            page.navigate("http://localhost:" + port + "/account");
            assertThat(page.getByText("Saved.").count()).isZero();
            seen(page, "account");
            button(page, "Save");
            assertThat(page.getByText("Saved.").count()).isEqualTo(1);
        }
    }

    @Test
    void showsWhyALinkDoesNotLeadInWithoutScriptsToo() {
        try (BrowserContext browser =
                TestBrowser.shared().open(View.desktop().dark().withoutScripts())) {
            Page page = browser.newPage();
            page.navigate("http://localhost:" + port + "/sign-in");
            page.getByLabel("Your e-mail address").fill(newAddress());
            button(page, "Send me a link");
            UUID request = UUID.fromString(page.url().replaceFirst(".*/", ""));
            page.navigate("http://localhost:" + port + linkOf(request));
            picture(page, "open-dark");
            CLOCK.advance(Duration.ofMinutes(10));
            button(page, "Sign in");

            assertThat(page.getByRole(AriaRole.HEADING).first().textContent()).isEqualTo("This mail is too old");
            picture(page, "expired-dark");
        }
    }

    @Test
    void showsWhichProgramsActForHerAndRevokesThem() {
        String address = newAddress();
        try (BrowserContext browser = TestBrowser.shared().open(View.desktop())) {
            Page page = browser.newPage();
            page.navigate("http://localhost:" + port + "/sign-in");
            page.getByLabel("Your e-mail address").fill(address);
            button(page, "Send me a link");
            UUID request = UUID.fromString(page.url().replaceFirst(".*/", ""));
            page.navigate("http://localhost:" + port + linkOf(request));
            button(page, "Sign in");
            UUID person = jdbc.sql("SELECT id FROM person WHERE address = ?")
                    .param(address)
                    .query((row, _) -> row.getObject("id", UUID.class))
                    .single();
            issueAccessToken.to(person, "Planning sheet");
            page.navigate("http://localhost:" + port + "/account/access-tokens");
            seen(page, "access-tokens");
            assertThat(page.getByText("No program acts for you").count()).isZero();

            button(page, "Revoke Planning sheet");
            assertThat(page.getByText("No program acts for you").count()).isEqualTo(1);
            seen(page, "access-tokens-none");
            page.getByRole(AriaRole.MAIN)
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("A new access token"))
                    .click();
            button(page, "Make the token");
            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("Tick what the program may do");
            seen(page, "access-tokens-refused");
            page.locator("#name").fill("Registration export");
            page.getByLabel("See invitees and registrations").check();
            button(page, "Make the token");

            String secret = page.locator(".secret").textContent();
            assertThat(secret).matches("cvn_[A-Za-z0-9_-]{43}");
            seen(page, "access-tokens-made");
            page.navigate("http://localhost:" + port + "/account/access-tokens");
            assertThat(page.content()).contains("Registration export").doesNotContain(secret);
        }
    }

    @Test
    void showsWhereSheIsSignedInAndEndsWhatSheDoesNotKnow() {
        String address = newAddress();
        signIn(visitor(), address);
        try (BrowserContext browser = TestBrowser.shared().open(View.desktop().dark())) {
            Page page = browser.newPage();
            page.navigate("http://localhost:" + port + "/sign-in");
            page.getByLabel("Your e-mail address").fill(address);
            button(page, "Send me a link");
            UUID request = UUID.fromString(page.url().replaceFirst(".*/", ""));
            page.navigate("http://localhost:" + port + linkOf(request));
            button(page, "Sign in");
            page.navigate("http://localhost:" + port + "/account/sessions");
            seen(page, "sessions-dark");
            assertThat(page.getByRole(AriaRole.MAIN).textContent()).contains("Chrome on Linux");

            button(page, "End all other sessions");
            assertThat(page.getByText("You are signed in nowhere else").count()).isEqualTo(1);
            seen(page, "sessions-none-dark");
        }
    }

    @Test
    void letsAnOperatorNameAnother() {
        String other = newAddress();
        signIn(visitor(), other);
        try (BrowserContext browser = TestBrowser.shared().open(View.phone())) {
            Page page = browser.newPage();
            page.navigate("http://localhost:" + port + "/sign-in");
            page.getByLabel("Your e-mail address").fill("operator@convene.example");
            button(page, "Send me a link");
            UUID request = UUID.fromString(page.url().replaceFirst(".*/", ""));
            page.navigate("http://localhost:" + port + linkOf(request));
            button(page, "Sign in");
            page.navigate("http://localhost:" + port + "/operate/gateway/operators");
            page.getByLabel("E-mail address").fill("nobody@leman.example");
            button(page, "Name an operator");
            assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("Nobody has signed in with this address");
            seen(page, "operators-refused");
            page.getByLabel("E-mail address").fill(other);
            button(page, "Name an operator");
            seen(page, "operators");
            button(page, "Remove " + other);
            assertThat(page.getByText("Removed. It holds from now on.").count()).isEqualTo(1);
            page.navigate("http://localhost:" + port + "/operate/gateway/sign-outs?unsure");
            seen(page, "sign-outs");
        }
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .click();
    }

    private static void seen(Page page, String name) {
        picture(page, name);
        List<String> problems = TestBrowser.accessibilityProblems(page);
        assertThat(problems).as(name).isEmpty();
    }

    private static void picture(Page page, String name) {
        TestBrowser.screenshot(page, PICTURES.resolve(name + ".png"));
    }
}

package org.convene.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.convene.testing.TestBrowser;
import org.convene.testing.View;
import org.convene.web.link.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The pages on which people change what their account is, in real browsers, full, empty and refused. */
class OwnAccountPagesIntegrationTests extends GatewayTests {

    private static final Path PICTURES = Path.of("target", "screenshots");

    @DynamicPropertySource
    static void organisation(DynamicPropertyRegistry registry) {
        registry.add("convene.organisations.away.name", () -> "Faraway Institute");
        registry.add("convene.organisations.away.issuer", () -> "http://localhost:1");
        registry.add("convene.organisations.away.client-id", () -> "convene");
        registry.add("convene.organisations.away.client-secret", () -> "none");
        registry.add("convene.organisations.away.domains", () -> "faraway.example");
    }

    static Stream<View> otherViews() {
        return Stream.of(
                View.desktop(), View.phone().dark(), View.desktop().dark().withoutScripts());
    }

    @Test
    void canBeReadAndUsedOnAPhone() {
        readAndUse(View.phone());
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("otherViews")
    void canBeReadAndUsed(View view) {
        readAndUse(view);
    }

    private void readAndUse(View view) {
        String look = view.width() + "-" + view.colours().toString().toLowerCase(Locale.ROOT);
        try (BrowserContext browser = TestBrowser.shared().open(view)) {
            Page page = browser.newPage();
            UUID person = signIn(page, newAddress());

            go(page, "/account/address");
            page.getByLabel("Your new address").fill("claire at home");
            button(page, "Write to both addresses");
            seen(page, "address-refused-" + look, view);
            page.getByLabel("Your new address").fill(newAddress());
            button(page, "Write to both addresses");
            seen(page, "address-open-" + look, view);
            go(page, "/account/address/links/" + link(person, "OLD_ADDRESS"));
            seen(page, "address-link-" + look, view);
            button(page, "Yes, move the account");
            seen(page, "address-waits-" + look, view);
            go(page, "/account/address");
            page.getByLabel("The code from the mail").fill("AAAA-AAAA");
            button(page, "Confirm with this code");
            seen(page, "address-wrong-code-" + look, view);
            button(page, "Keep my present address");

            go(page, "/account/merging");
            seen(page, "merging-" + look, view);
            page.getByLabel("Your other address").fill(newAddress());
            button(page, "Write to this address");
            seen(page, "merging-sent-" + look, view);
            go(page, "/account/merging/links/" + link(person, "MERGING"));
            seen(page, "merging-link-" + look, view);
            button(page, "Make them one");
            seen(page, "merging-done-" + look, view);

            go(page, "/account/organisations");
            seen(page, "organisations-" + look, view);
            page.getByText("Link Faraway Institute").click();
            seen(page, "organisation-away-" + look, view);

            go(page, "/account/erasure");
            seen(page, "erasure-" + look, view);
            button(page, "Send me the link that erases my account");
            seen(page, "erasure-sent-" + look, view);
            go(page, "/account/erasure/links/" + link(person, "ERASURE"));
            seen(page, "erasure-link-" + look, view);
            button(page, "Erase my account now");
            assertThat(page.getByRole(AriaRole.HEADING).first().textContent()).isEqualTo("Your account is erased");
            seen(page, "erasure-done-" + look, view);

            go(page, "/sign-in");
            seen(page, "sign-in-organisations-" + look, view);
        }
    }

    private UUID signIn(Page page, String address) {
        go(page, "/sign-in");
        page.getByLabel("Your e-mail address").fill(address);
        button(page, "Send me a link");
        UUID request = UUID.fromString(page.url().replaceFirst(".*/", ""));
        go(page, linkOf(request));
        button(page, "Sign in");
        return jdbc.sql("SELECT id FROM person WHERE address = ?")
                .param(address)
                .query(UUID.class)
                .single();
    }

    private String link(UUID person, String purpose) {
        UUID id = jdbc.sql("SELECT id FROM confirmation WHERE person_id = ? AND purpose = ?")
                .params(person, purpose)
                .query(UUID.class)
                .single();
        return TestKeys.MAILER.token(Kind.CONFIRMATION, id, 1);
    }

    private void go(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .click();
    }

    private static void seen(Page page, String name, View view) {
        TestBrowser.screenshot(page, PICTURES.resolve(name + ".png"));
        if (view.scripts()) {
            List<String> problems = TestBrowser.accessibilityProblems(page);
            assertThat(problems).as(name).isEmpty();
        }
    }
}

package org.convene.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convene.testing.TestBrowser;
import org.convene.testing.View;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see, in a real browser. */
class DemoPagesIntegrationTests extends DemoServer {

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
        String token = tokens().sign(MERIEM, null, null, "demo", Instant.now());
        try (BrowserContext profile = TestBrowser.shared().open(View.phone())) {
            profile.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token));
            Page page = profile.newPage();
            page.navigate(address("/demo/desk"));
            page.locator("details.reader summary").click();
            picture(page, "member-390-LIGHT");

            assertThat(page.getByLabel("Time zone").inputValue()).isEqualTo("Europe/Berlin");
            assertThat(page.locator("input[name=continue]").all())
                    .isNotEmpty()
                    .allSatisfy(field -> assertThat(field.inputValue()).isEqualTo("/demo/desk"));
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
            assertThat(page.locator("#reader-zone").isVisible()).isTrue();
            page.getByText("Show it in another time zone").click();
            assertThat(page.locator(".time input[name=zone]").isVisible()).isTrue();
        }
    }
}

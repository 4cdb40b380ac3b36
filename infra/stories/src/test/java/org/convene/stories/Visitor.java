package org.convene.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.convene.testing.TestBrowser;
import org.convene.testing.View;

/** Somebody in front of a browser: reads words, fills fields by their names, presses what the words say. */
final class Visitor {

    private static final Path PICTURES = Path.of(System.getProperty("convene.pictures", "target/screenshots"));

    private final Platform platform;
    private final Page page;
    private final boolean scripts;

    Visitor(Platform platform, View view) {
        this.platform = platform;
        this.page = TestBrowser.shared().open(view).newPage();
        this.scripts = view.scripts();
    }

    /** Signs in by the link of the mail, in the browser that asked for it. */
    Visitor signIn(String address, String name) {
        goTo("/sign-in");
        fill("address", address);
        press("Send me a link");
        see("We have written to you");
        goTo("/sign-in/" + platform.letters().token(address, "/sign-in"));
        press("Sign in");
        if (page.url().contains("/account/name")) {
            fill("name", name);
            press("Go on");
        }
        return this;
    }

    Visitor goTo(String path) {
        page.navigate(platform.gateway().resolve(path).toString());
        return this;
    }

    Visitor fill(String field, String value) {
        page.locator("[name='" + field + "']:visible").first().fill(value);
        return this;
    }

    Visitor choose(String field, String value) {
        page.locator("select[name='" + field + "']:visible").first().selectOption(value);
        return this;
    }

    Visitor tick(String label) {
        page.getByLabel(Pattern.compile(label)).first().check();
        return this;
    }

    /** Opens what is folded away under these words. */
    Visitor unfold(String words) {
        Locator summary = page.locator("summary").filter(new Locator.FilterOptions().setHasText(words));
        if (summary.locator("..").getAttribute("open") == null) {
            summary.click();
        }
        return this;
    }

    /** Has every page show its times in this zone. */
    Visitor readIn(String zone) {
        unfold("Language and time zone");
        return fill("zone", zone).press("Show it this way");
    }

    /** Presses a button, or follows a link, by its words. */
    Visitor press(String words) {
        Locator button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
        Locator visible =
                button.count() > 0 ? button : page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words));
        visible.first().click();
        return this;
    }

    Visitor see(String words) {
        PlaywrightAssertions.assertThat(page.locator("body")).containsText(words);
        return this;
    }

    /** Looks again until the words are there: another service may hear of a thing a moment later. */
    Visitor seeSoon(String words) {
        await(words)
                .untilAsserted(
                        () -> assertThat(page.reload() == null ? "" : text()).contains(words));
        return this;
    }

    Visitor notSee(String words) {
        PlaywrightAssertions.assertThat(page.locator("body")).not().containsText(words);
        return this;
    }

    String text() {
        return page.locator("body").innerText();
    }

    /** The path of the page, without what follows a question mark. */
    String path() {
        return URI.create(page.url()).getPath();
    }

    /** Takes a picture for people to look at, and lets axe look at the page, which takes a browser with scripts. */
    Visitor show(String name) {
        TestBrowser.screenshot(page, PICTURES.resolve(name + ".png"));
        if (scripts) {
            assertThat(TestBrowser.accessibilityProblems(page)).as(name).isEmpty();
        }
        return this;
    }

    Page page() {
        return page;
    }
}

package org.convene.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.Objects;
import org.convene.testing.TestBrowser;
import org.convene.testing.View;
import org.junit.jupiter.api.Test;

/** Finding a workshop, registering and choosing a language, without a mouse or a finger. */
class KeyboardBrowserTests {

    private static final int MOST_TABS = 60;

    private final Platform platform = Platform.shared();
    private final Page page = TestBrowser.shared().open(View.desktop()).newPage();

    @Test
    void registersAndReadsInHerLanguage() {
        // The first page looks again in the zone that it finds.
        page.navigate(platform.gateway().toString());
        page.waitForFunction("() => document.cookie.includes('zone=')");
        page.navigate(platform.gateway()
                .resolve("/workshops/" + Stage.set().workshop())
                .toString());
        press("Tab");
        assertThat(focused()).isEqualTo("Skip to the content");
        press("Enter");
        go("Ask for a room place");
        press("Enter");
        page.waitForURL("**/register**");
        type("E-mail address", "kemal@keys.example.org");
        press("Enter");
        page.waitForURL("**/registrations/requests/**");
        type("The code from the mail", platform.letters().code("kemal@keys.example.org"));
        press("Enter");
        page.locator("#name").waitFor();
        type("Name", "Kemal Öz");
        go("In the room");
        press("Space");
        go("Country");
        page.keyboard().type("Tür");
        go("I agree");
        press("Space");
        go("Register");
        press("Enter");
        page.getByText("You have a place in the room").waitFor();

        go("Language and time zone");
        press("Enter");
        go("Français");
        press("Enter");
        page.locator("html[lang=fr]").waitFor();
    }

    private void press(String key) {
        page.keyboard().press(key);
    }

    /** Moves the focus forward until it is on what is called so. */
    private void go(String name) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (focused().startsWith(name)) {
                return;
            }
            press("Tab");
        }
        throw new AssertionError(name + ": not reached by Tab (expected: to be)");
    }

    private void type(String name, String text) {
        go(name);
        page.keyboard().type(text);
    }

    private String focused() {
        // A page may just be leaving for the next one, or look again in the zone that it has found.
        return await().ignoreExceptionsInstanceOf(PlaywrightException.class)
                .until(() -> page.evaluate("""
                () => {
                  const it = document.activeElement;
                  const label = it.labels && it.labels[0];
                  return (it.getAttribute('aria-label') || (label || it).innerText || '').trim();
                }""").toString(), Objects::nonNull);
    }
}

package org.convene.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convene.testing.TestBrowser;
import org.convene.testing.View;

/** Looks at pages as people do: on phones and desks, in the light and in the dark, from the right, and at 400 % zoom. */
public final class Look {

    public static final Path PICTURES = Path.of("target", "screenshots");

    private static final List<View> VIEWS = List.of(
            View.phone(),
            View.desktop().dark(),
            View.phone().dark().in(Locale.forLanguageTag("ar")),
            View.desktop().in(Locale.SIMPLIFIED_CHINESE),
            // A desk of 1280 pixels at 400 %.
            new View(320, 256, ColorScheme.LIGHT, Locale.UK, ZoneId.of("UTC"), false));

    private Look() {}

    /** Opens these pages, by names for their pictures; fails on whatever would keep somebody from reading them. */
    public static void at(String origin, String token, Map<String, String> pages) {
        for (View view : VIEWS) {
            try (BrowserContext profile = TestBrowser.shared().open(view.at("Asia/Tashkent"))) {
                profile.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token));
                Page page = profile.newPage();
                List<String> refused = new ArrayList<>();
                page.onConsoleMessage(message -> {
                    if (message.text().contains("Content Security Policy")) {
                        refused.add(message.text());
                    }
                });
                pages.forEach((name, path) -> {
                    page.navigate(origin + path);
                    page.waitForLoadState();
                    check(page, name, view);
                    assertThat(refused).as(name).isEmpty();
                });
            }
        }
    }

    /** Takes the picture of a page that is open already, and checks it likewise. */
    public static void check(Page page, String name, View view) {
        String as = name + "-" + view.width() + "-" + view.colours() + "-"
                + view.locale().getLanguage();
        // A frame is painted when it comes into sight.
        page.locator("iframe").all().forEach(frame -> frame.scrollIntoViewIfNeeded());
        TestBrowser.screenshot(page, PICTURES.resolve(as + ".png"));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("sideways scrolling of %s", as)
                .isLessThanOrEqualTo(0);
        if (view.scripts()) {
            assertThat(TestBrowser.accessibilityProblems(page)).as(as).isEmpty();
        }
    }
}

package org.convene.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.convene.testing.TestBrowser;
import org.convene.testing.View;
import org.convene.testing.picture.Fingerprint;
import org.convene.testing.picture.PictureComparison;
import org.convene.testing.picture.PictureReport;
import org.convene.testing.picture.References;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every part in every state, held against pictures that were looked at: light and dark, both directions, phone and
 * desk. {@code -Dconvene.references=write} makes them anew, to be looked at and committed.
 */
class StyleguideIntegrationTests extends DemoServer {

    private static final Logger log = LoggerFactory.getLogger(StyleguideIntegrationTests.class);
    private static final Path REFERENCES = Path.of("src", "test", "styleguide");
    private static final Path REPORT = Path.of("target", "styleguide");
    private static final String OTHER_LETTERS =
            "The pictures in %s were made with another browser or other letters than this machine has, so nothing is "
                            .formatted(REFERENCES)
                    + "compared with them: each page is drawn twice, and has to look the same both times.";

    @Test
    void looksAsItDid() throws IOException {
        boolean anew = "write".equals(System.getProperty("convene.references"));
        References references = References.in(REFERENCES);
        PictureReport report = PictureReport.in(REPORT);
        List<String> complaints = new ArrayList<>();
        for (Look look : looks()) {
            try (BrowserContext profile = TestBrowser.shared().open(look.view())) {
                Page page = open(profile, look.direction());
                String fingerprint = Fingerprint.of(page);
                BufferedImage now = picture(page);
                if (anew) {
                    references.replace(look.name(), now, fingerprint);
                } else if (references.madeWith(look.name(), fingerprint)) {
                    BufferedImage reference = references
                            .find(look.name())
                            .orElseThrow(() -> new IllegalStateException(look.name() + ": no picture"));
                    compare(look, reference, now, report, complaints);
                } else {
                    log.warn(OTHER_LETTERS);
                    report.remark(OTHER_LETTERS);
                    page.reload();
                    compare(look, now, picture(page), report, complaints);
                }
            }
        }
        Path index = report.write();

        assertThat(complaints).as("see %s", index.toAbsolutePath()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ltr", "rtl"})
    void isForEverybodyOnEveryScreen(String direction) {
        for (View view : List.of(View.phone(), View.desktop().dark(), narrow())) {
            try (BrowserContext profile = TestBrowser.shared().open(view)) {
                Page page = open(profile, direction);

                assertThat(TestBrowser.accessibilityProblems(page))
                        .as("%s", view)
                        .isEmpty();
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                        .as("sideways scrolling of %s", view)
                        .isLessThanOrEqualTo(0);
            }
        }
    }

    @Test
    void showsWhereTheKeyboardIs() {
        try (BrowserContext profile = TestBrowser.shared().open(View.desktop())) {
            Page page = open(profile, "ltr");
            for (int i = 0; i < 120; i++) {
                page.keyboard().press("Tab");
                assertThat(page.evaluate("""
                        () => {
                          const here = document.activeElement, style = getComputedStyle(here);
                          return here === document.body || style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
                            ? "seen" : here.outerHTML;
                        }""")).isEqualTo("seen");
            }
        }
    }

    @Test
    void opensItsStepsWithoutScripts() {
        try (BrowserContext profile = TestBrowser.shared().open(View.phone().withoutScripts())) {
            Page page = open(profile, "ltr");
            page.getByText("Call it off", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.getByText("Call it off and tell 176 people").isVisible())
                    .isTrue();

            assertThat(page.locator("#a-dialog").isVisible()).isFalse();
            page.getByText("Open a dialog").click();
            assertThat(page.locator("#a-dialog").isVisible()).isTrue();
            page.getByText("Close", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("#a-dialog").isVisible()).isFalse();
        }
    }

    @Test
    void saysInPassingWhatIsReadOutToo() {
        try (BrowserContext profile = TestBrowser.shared().open(View.phone())) {
            Page page = open(profile, "ltr");
            page.getByText("Show it", new Page.GetByTextOptions().setExact(true))
                    .click();

            assertThat(page.locator("#toasts[role=status] .toast").innerText()).isEqualTo("176 mails have arrived.");
            assertThat(TestBrowser.accessibilityProblems(page)).isEmpty();
        }
    }

    private static void compare(
            Look look, BufferedImage reference, BufferedImage now, PictureReport report, List<String> complaints)
            throws IOException {
        PictureComparison comparison = PictureComparison.of(reference, now);
        report.add(look.name(), reference, now, comparison);
        if (!comparison.tolerable()) {
            complaints.add(String.format(Locale.ROOT, "%s: %.4f %%", look.name(), comparison.share() * 100));
        }
    }

    private Page open(BrowserContext profile, String direction) {
        Page page = profile.newPage();
        page.navigate(address("/assets/styleguide?dir=" + direction));
        page.waitForLoadState();
        return page;
    }

    private static BufferedImage picture(Page page) throws IOException {
        byte[] png = page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setAnimations(ScreenshotAnimations.DISABLED));
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
    }

    // What is left of a desk's screen at 400 per cent.
    private static View narrow() {
        View phone = View.phone();
        return new View(320, 256, phone.colours(), phone.locale(), phone.zone(), true);
    }

    private static List<Look> looks() {
        List<Look> looks = new ArrayList<>();
        for (String direction : List.of("ltr", "rtl")) {
            for (View view : List.of(View.phone(), View.desktop())) {
                looks.add(new Look(direction, view));
                looks.add(new Look(direction, view.dark()));
            }
        }
        return looks;
    }

    private record Look(String direction, View view) {

        String name() {
            return "%s-%d-%s"
                    .formatted(
                            direction, view.width(), view.colours().toString().toLowerCase(Locale.ROOT));
        }
    }
}

package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convene.testing.PageWeight;
import org.convene.testing.TestBrowser;
import org.convene.testing.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is shared, in a real browser: what it looks like, what it weighs, and that its own policy lets it be. */
class SharingLookIntegrationTests extends ServiceTests {

    @LocalServerPort
    private int port;

    @Test
    void isReadableOnEveryScreen() {
        Story story = new Story(this).published();
        String card = "/embed/workshops/" + story.workshop;
        look(View.phone(), "embed", card, null);
        look(View.desktop().dark(), "embed", card, story);
        look(View.phone().in(Locale.forLanguageTag("ar")), "embed-ar", card + "?lang=ar", null);
        String sharing = "/organize/workshops/" + story.workshop + "/sharing";
        look(View.phone(), "sharing", sharing, story);
        look(View.desktop().dark(), "sharing", sharing, story);
        look(View.phone(), "workshop-shared", "/workshops/" + story.workshop, null);
        story.submit(Story.MOVED).expecting(201);
        story.signOff(2).expecting(201);
        look(View.phone().dark(), "embed-moved", card, null);
        story.callOff("Outbreak").expecting(201);
        story.signOff(3).expecting(201);
        look(View.phone(), "embed-called-off", card, null);
    }

    @Test
    void weighsLittleAndAsksNobodyElse() {
        Story story = new Story(this).published();
        for (String path :
                List.of("/", "/workshops", "/workshops/" + story.workshop, "/embed/workshops/" + story.workshop)) {
            PageWeight weight = PageWeight.of("http://localhost:" + port + path);
            assertThat(weight.bytes()).as(path).isBetween(1_000L, 100_000L);
            assertThat(weight.elsewhere()).as(path).isEmpty();
        }
    }

    private void look(View view, String name, String path, @Nullable Story story) {
        try (BrowserContext profile = TestBrowser.shared().open(view.at("Asia/Tashkent"))) {
            if (story != null) {
                profile.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token(story.claire)));
            }
            Page page = profile.newPage();
            List<String> said = new ArrayList<>();
            page.onConsoleMessage(message -> said.add(message.text()));
            page.navigate("http://localhost:" + port + path);
            page.waitForLoadState();
            TestBrowser.screenshot(
                    page, Path.of("target", "screenshots", name + "-" + view.width() + "-" + view.colours() + ".png"));
            assertThat(said).as("what the browser complains of in %s", name).isEmpty();
            assertThat(TestBrowser.accessibilityProblems(page)).as(name).isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as("sideways scrolling of %s", name)
                    .isLessThanOrEqualTo(0);
        }
    }
}

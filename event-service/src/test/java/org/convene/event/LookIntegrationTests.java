package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convene.testing.TestBrowser;
import org.convene.testing.View;
import org.convene.web.security.Person;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

class LookIntegrationTests extends ServiceTests {

    @LocalServerPort
    private int port;

    @Test
    void isReadableByEverybodyOnEveryScreen() {
        Story story = new Story(this).published();
        story.submit(Story.MOVED).expecting(201);
        story.refuse(2, "14:00 is prayer time on Fridays; Thursday is fine").expecting(201);
        String desk = "/organize/workshops/" + story.workshop;
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("start", "/");
        pages.put("workshop", "/workshops/" + story.workshop);
        pages.put("desk", "/organize");
        pages.put("foundation", "/organize/foundations/" + story.addis);
        pages.put("plan", desk);
        pages.put("agreement", desk + "/agreement");
        pages.put("log", desk + "/log");
        for (View view : List.of(View.phone(), View.desktop().dark())) {
            pages.forEach((name, path) -> look(view, name, path, story.hana));
        }
        look(View.desktop(), "empty-desk", "/organize", person("Newcomer"));
    }

    private void look(View view, String name, String path, Person person) {
        try (BrowserContext profile = TestBrowser.shared().open(view.at("Asia/Tashkent"))) {
            profile.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token(person)));
            Page page = profile.newPage();
            page.navigate("http://localhost:" + port + path);
            page.waitForLoadState();
            TestBrowser.screenshot(
                    page, Path.of("target", "screenshots", name + "-" + view.width() + "-" + view.colours() + ".png"));
            assertThat(TestBrowser.accessibilityProblems(page)).as(name).isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as("sideways scrolling of %s", name)
                    .isLessThanOrEqualTo(0);
        }
    }
}

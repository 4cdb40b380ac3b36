package org.convene.event.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convene.event.ServiceTests;
import org.convene.event.Story;
import org.convene.testing.TestBrowser;
import org.convene.testing.View;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

class TextLookIntegrationTests extends ServiceTests {

    @LocalServerPort
    private int port;

    @Test
    void standsBesideTheOriginalOnEveryScreen() {
        Story story = new Story(this).published();
        String desk = "/organize/workshops/" + story.workshop;
        look(View.desktop(), "texts-none", desk + "/texts", story);
        write(story, "ru", """
                {"title": "Дыхательная недостаточность", "purpose": "Шесть случаев, разобранных сообща.",
                 "sessions": [{"of": "Welcome", "title": "Приветствие"},
                              {"of": "When oxygen is not enough", "title": "Когда кислорода мало"}]}""");
        write(story, "ar", """
                {"title": "COVID-19 والفشل التنفسي", "purpose": "ست حالات نقرؤها معا."}""");
        write(story, "zh-CN", "{}");
        story.submit(Story.TERMS.replace("Respiratory failure", "Respiratory failure in the first 72 hours"))
                .expecting(201);
        story.signOff(2).expecting(201);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("texts", desk + "/texts");
        pages.put("texts-ru", desk + "/texts?language=ru");
        pages.put("texts-ar", desk + "/texts?language=ar");
        pages.put("texts-refused", desk + "/texts?language=en");
        pages.put("texts-plan", desk);
        pages.put("texts-desk", "/organize");
        for (View view : List.of(View.phone(), View.desktop().dark())) {
            pages.forEach((name, path) -> look(view, name, path, story));
        }
        write(story, "ar", """
                {"title": "COVID-19 والفشل التنفسي", "titleHolds": true, "purpose": "ست حالات نقرؤها معا."}""");
        look(in("ar"), "texts-workshop-ar", "/workshops/" + story.workshop, story);
    }

    private void write(Story story, String language, String body) {
        call("PUT", "/workshops/" + story.workshop + "/texts/" + language, story.claire, body)
                .expecting(200);
    }

    private static View in(String language) {
        View phone = View.phone();
        return new View(
                phone.width(), phone.height(), phone.colours(), Locale.forLanguageTag(language), phone.zone(), true);
    }

    private void look(View view, String name, String path, Story story) {
        try (BrowserContext profile = TestBrowser.shared().open(view.at("Asia/Tashkent"))) {
            profile.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token(story.hana)));
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

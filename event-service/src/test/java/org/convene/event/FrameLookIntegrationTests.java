package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.Map;
import org.convene.testing.Look;
import org.convene.web.security.Person;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page on which hosts agree on a whole series, looked at. */
class FrameLookIntegrationTests extends ServiceTests {

    @LocalServerPort
    private int port;

    @Test
    void showsWhatIsAgreedForAllEditions() {
        Story story = new Story(this);
        String page = "/organize/workshops/" + story.workshop + "/series";
        assertThat(look(story.claire, "en")
                        .at("frame-none", page)
                        .at("frame-refused", page, FrameLookIntegrationTests::submitNothing)
                        .problems())
                .isEmpty();
        propose(story, Story.TERMS, "");
        assertThat(look(story.hana, "en")
                        .at("frame-waiting", page)
                        .at("frame-desk", "/organize")
                        .problems())
                .isEmpty();
        act(story, "/revisions/1/sign-offs", "{\"foundationId\": \"%s\"}".formatted(story.addis), story.hana);
        act(story, "/editions", """
                {"foundationId": "%s", "days": ["2027-06-11", "2027-06-25"], "publish": true}""".formatted(story.leman), story.claire);
        propose(story, Story.TERMS.replace("2027-05-14T10", "2027-06-24T11"), ", \"movesFrom\": 16");
        assertThat(look(story.hana, "en").at("frame-moving", page).problems()).isEmpty();
        assertThat(look(story.hana, "ar").at("frame-moving-ar", page).problems())
                .isEmpty();
        assertThat(look(story.claire, "ru").at("frame-moving-ru", page).problems())
                .isEmpty();
    }

    private void propose(Story story, String terms, String more) {
        act(story, "/revisions", """
                {"foundationId": "%s", "terms": %s, "frame":
                  {"rhythm": "every-2-weeks", "until": "2027-09-30", "holidaysOff": true, "ownText": true%s}}""".formatted(story.leman, terms, more), story.claire);
    }

    private void act(Story story, String what, String body, Person person) {
        call("POST", "/workshops/" + story.workshop + "/series" + what, person, body)
                .expecting(201);
    }

    private static void submitNothing(Page page) {
        page.locator("#until").fill("");
        page.locator("form.paper[action$='/series/revisions'] .actions button").press("Enter");
        page.locator(".summary").first().waitFor();
    }

    private Look look(Person person, String language) {
        return new Look("http://localhost:" + port, Map.of("Authorization", "Bearer " + token(person)))
                .in(Locale.forLanguageTag(language));
    }
}

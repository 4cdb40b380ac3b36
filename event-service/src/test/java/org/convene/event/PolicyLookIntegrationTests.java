package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.convene.event.agreement.AgreeOnWorkshop;
import org.convene.testing.Look;
import org.convene.web.security.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How the pages look that show how hosts decide, and that a host goes. */
class PolicyLookIntegrationTests extends ServiceTests {

    private static final String TERMS = Story.TERMS.replace("}", """
            , "publishingConsent": "silence", "changingConsent": "silence", "callingOffConsent": "at-least-2"}""");

    @LocalServerPort
    private int port;

    @Autowired
    private AgreeOnWorkshop agree;

    @Test
    void showsHowHostsDecide() {
        Story draft = new Story(this, TERMS);
        String asked = "/organize/co-organizing/" + draft.invite("third@example.org");
        assertThat(look(person("Third"), "en").at("rules-carry", asked).problems())
                .isEmpty();
        assertThat(look(draft.claire, "en")
                        .at("rules-plan", "/organize/workshops/" + draft.workshop)
                        .problems())
                .isEmpty();

        Story story = new Story(this, TERMS).published(TERMS);
        String agreement = "/organize/workshops/" + story.workshop + "/agreement";
        story.submit(TERMS.replace("T10:00:00", "T11:30:00")).expecting(201);
        call("POST", "/workshops/" + story.workshop + "/posts", story.hana, """
                        {"foundationId": "%s", "words": "Half past eleven is lunch here. Would 11:00 do?",
                         "about": {"revision": 2, "field": "start"}}""".formatted(story.addis))
                .expecting(201);
        String conversation = "/organize/workshops/" + story.workshop + "/conversation";
        assertThat(look(story.hana, "en")
                        .at("rules-waiting", agreement)
                        .at("rules-comment", conversation + "?revision=2&field=start")
                        .problems())
                .isEmpty();
        clock.advance(Duration.ofDays(10));
        agree.keepDeadlines();
        assertThat(look(story.hana, "en")
                        .at("rules-silent", agreement)
                        .at("rules-leave", agreement, PolicyLookIntegrationTests::openLeaving)
                        .at("rules-leave-refused", agreement, page -> {
                            openLeaving(page);
                            page.locator("form.paper[action$='/withdrawal'] button")
                                    .press("Enter");
                            page.locator(".summary").first().waitFor();
                        })
                        .problems())
                .isEmpty();
        assertThat(look(story.hana, "ar")
                        .at("rules-silent-ar", agreement)
                        .at("rules-leave-ar", agreement, PolicyLookIntegrationTests::openLeaving)
                        .problems())
                .isEmpty();
    }

    private static void openLeaving(Page page) {
        page.locator("details:has(form[action$='/withdrawal']) summary").click();
    }

    private Look look(Person person, String language) {
        return new Look("http://localhost:" + port, Map.of("Authorization", "Bearer " + token(person)))
                .in(Locale.forLanguageTag(language));
    }
}

package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.convene.testing.Look;
import org.convene.web.security.Person;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How the pages look on which an admin lets people help, and what these see. */
class HelperLookIntegrationTests extends ServiceTests {

    @LocalServerPort
    private int port;

    @Test
    void showsWhoHelpsAndWhatSheMayDo() {
        Story story = new Story(this);
        Person edda = person("Edda");
        Person vera = person("Vera");
        hearOfAccount(edda);
        hearOfAccount(vera);
        String helpers = "/organize/workshops/" + story.workshop + "/helpers";

        for (String language : new String[] {"en", "ar"}) {
            assertThat(look(story.claire, language)
                            .at("helpers-none-" + language, helpers)
                            .problems())
                    .isEmpty();
        }
        name(story, edda.address(), "EDIT");
        name(story, vera.address(), "REGISTRATIONS\", \"MAIL");
        name(story, "later@example.org", "MAIL");
        for (String language : new String[] {"en", "ar", "ru"}) {
            assertThat(look(story.claire, language)
                            .at("helpers-" + language, helpers)
                            .at(
                                    "helpers-refused-" + language,
                                    helpers,
                                    page -> page.locator("form.paper button.btn")
                                            .click())
                            .problems())
                    .isEmpty();
            assertThat(look(story.hana, language)
                            .at("helpers-others-" + language, helpers)
                            .problems())
                    .isEmpty();
            assertThat(look(edda, language)
                            .at("helping-edit-" + language, "/organize/workshops/" + story.workshop)
                            .at("helping-desk-" + language, "/organize")
                            .problems())
                    .isEmpty();
            assertThat(look(vera, language)
                            .at("helping-mail-" + language, "/organize/workshops/" + story.workshop)
                            .problems())
                    .isEmpty();
        }
    }

    private void name(Story story, String address, String rights) {
        call("POST", "/workshops/" + story.workshop + "/helpers", story.claire, """
                        {"foundationId": "%s", "address": "%s", "rights": ["%s"]}""".formatted(
                                story.leman, address, rights))
                .expecting(201);
    }

    private Look look(Person person, String language) {
        return new Look("http://localhost:" + port, Map.of("Authorization", "Bearer " + token(person)))
                .in(Locale.forLanguageTag(language));
    }
}

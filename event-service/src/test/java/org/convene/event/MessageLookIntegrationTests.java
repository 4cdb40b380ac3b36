package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.convene.event.place.PlaceCount;
import org.convene.event.place.PlaceCounts;
import org.convene.testing.Look;
import org.convene.web.security.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How the pages look on which hosts write to participants, and agree on it. */
class MessageLookIntegrationTests extends ServiceTests {

    private static final String TERMS = Story.TERMS.replace("}", ", \"mailingConsent\": \"silence\"}");

    @LocalServerPort
    private int port;

    @Autowired
    private PlaceCounts places;

    @Test
    void showsWhatHostsWrite() {
        Story story = new Story(this, TERMS);
        call("PUT", "/workshops/" + story.workshop + "/texts/ru", story.claire, """
                        {"title": "Дыхательная недостаточность", "purpose": "Шесть случаев."}""")
                .expecting(200);
        story.published(TERMS);
        places.replace(new PlaceCount(story.workshop, 82, 100, 3, 91));
        String messages = "/organize/workshops/" + story.workshop + "/messages";
        assertThat(look(story.claire, "en").at("messages-none", messages).problems())
                .isEmpty();
        write(story, true, "Our dinner on Thursday", "We meet at seven in the hall.");
        UUID refused = write(story, false, "The recording", "It is here: https://files.example.org/14");
        call(
                        "POST",
                        "/workshops/" + story.workshop + "/messages/" + refused + "/refusals",
                        story.hana,
                        "{\"foundationId\": \"" + story.addis + "\", \"reason\": \"Patients can be recognised.\"}")
                .expecting(201);
        UUID sent = write(story, false, "What to bring on Friday", "Please have the six case sheets at hand.");
        call(
                        "POST",
                        "/workshops/" + story.workshop + "/messages/" + sent + "/agreements",
                        story.hana,
                        "{\"foundationId\": \"" + story.addis + "\"}")
                .expecting(201);
        write(
                story,
                false,
                "Thank you",
                "Thank you for two and a half hours.\\n\\nThe slides are here:\\nhttps://files.example.org/slides");
        assertThat(look(story.claire, "en")
                        .at("messages-author", messages)
                        .at("messages-new", messages + "/new")
                        .at("messages-new-refused", messages + "/new", page -> {
                            page.locator("form.paper button").first().press("Enter");
                            page.locator(".summary").first().waitFor();
                        })
                        .problems())
                .isEmpty();
        assertThat(look(story.hana, "en")
                        .at("messages-waiting", messages)
                        .at("messages-desk", "/organize")
                        .at("messages-log", "/organize/workshops/" + story.workshop + "/log")
                        .problems())
                .isEmpty();
        assertThat(look(story.hana, "ar")
                        .at("messages-waiting-ar", messages)
                        .at("messages-new-ar", messages + "/new")
                        .problems())
                .isEmpty();
    }

    private UUID write(Story story, boolean own, String subject, String text) {
        return call("POST", "/workshops/" + story.workshop + "/messages", story.claire, """
                        {"foundationId": "%s", "readers": "BOTH", "ownOnly": %s,
                         "texts": [{"language": "en", "subject": "%s", "text": "%s"}]}
                        """.formatted(
                                story.leman, own, subject, text))
                .expecting(201)
                .id();
    }

    private Look look(Person person, String language) {
        return new Look("http://localhost:" + port, Map.of("Authorization", "Bearer " + token(person)))
                .in(Locale.forLanguageTag(language));
    }
}

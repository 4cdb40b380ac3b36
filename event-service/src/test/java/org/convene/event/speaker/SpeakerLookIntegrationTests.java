package org.convene.event.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.convene.event.ServiceTests;
import org.convene.event.Story;
import org.convene.testing.Look;
import org.convene.web.link.Kind;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Asking speakers, a speaker's own page, and what everybody sees of her. */
class SpeakerLookIntegrationTests extends ServiceTests {

    @LocalServerPort
    private int port;

    private String session = "";

    @Test
    void showsWhoIsAskedAndWhatIsAnswered() {
        Story story = new Story(this).published();
        Story empty = new Story(this);
        name(story);
        String accepted = ask(story, "Dr. Li Wei");
        String declined = ask(story, "د. أمينة الخطيب");
        String open = ask(story, "Prof. Maria-Magdalena Schwarzenberger-Oyelaran");
        form(accepted + "/acceptance", null, "words", "Gladly. I bring twelve slides,\nand need a pointer.")
                .expecting(302);
        form(
                        accepted + "/profile",
                        null,
                        "affiliation",
                        "Huashan Hospital, Fudan University",
                        "biography",
                        "Li Wei heads the ward for respiratory failure. She has trained physicians in five countries and"
                                + " writes about oxygen where there is little of it.\n\nShe plays the erhu.")
                .expecting(302);
        form(declined + "/refusal", null, "words", "أنا مناوبة في ذلك اليوم.").expecting(302);
        String plan = "/organize/workshops/" + story.workshop;

        assertThat(look(story.claire, "en")
                        .at("speakers", plan, page -> page.locator("#speakers").scrollIntoViewIfNeeded())
                        .at("speakers-ask", plan, SpeakerLookIntegrationTests::unfold)
                        .at("speakers-refused", plan, page -> {
                            unfold(page);
                            page.locator("form[action$='/speakers'] button").press("Enter");
                            page.locator(".summary").first().waitFor();
                        })
                        .problems())
                .isEmpty();
        assertThat(look(empty.claire, "ar")
                        .at("speakers-none-ar", "/organize/workshops/" + empty.workshop)
                        .problems())
                .isEmpty();
        assertThat(look(null, "en")
                        .at("speaking", open)
                        .at("speaking-accepted", accepted)
                        .at("speaking-saved", accepted + "?saved")
                        .at("speaking-refused", accepted, page -> {
                            page.locator("#biography").fill("x".repeat(2001));
                            page.locator("form[action$='/profile'] button").press("Enter");
                            page.locator(".summary").first().waitFor();
                        })
                        .at("speaking-declined", declined)
                        .at("speakers-public", "/workshops/" + story.workshop)
                        .problems())
                .isEmpty();
        assertThat(look(null, "ar")
                        .at("speaking-ar", open)
                        .at("speaking-accepted-ar", accepted)
                        .problems())
                .isEmpty();
    }

    private static void unfold(Page page) {
        page.locator("summary:has-text('Ask a speaker')").click();
    }

    private void name(Story story) {
        JsonNode saved = call("PUT", "/workshops/" + story.workshop + "/details", story.claire, """
                        {"sessions": [{"title": "Welcome", "kind": "WELCOME", "minutes": 10},
                          {"title": "When oxygen is not enough", "kind": "PANEL", "minutes": 25, "speakers": [
                            {"name": "Dr. Li Wei"}, {"name": "د. أمينة الخطيب"}, {"name": "Dr. Ruth Otieno"},
                            {"name": "Prof. Maria-Magdalena Schwarzenberger-Oyelaran"}]}]}""")
                .expecting(200)
                .json();
        session = saved.path("details").path("sessions").path(1).path("id").asString();
    }

    private String ask(Story story, String name) {
        String invitation = call("POST", "/workshops/" + story.workshop + "/speakers", story.claire, """
                        {"sessionId": "%s", "name": "%s", "address": "speaker.%s@hospital.example.org",
                         "message": "Would you open the morning? We have all read your paper."}""".formatted(
                                session, name, UUID.randomUUID()))
                .expecting(202)
                .json()
                .path("invitationId")
                .asString();
        return "/organize/speaking/" + links.token(Kind.SPEAKER, UUID.fromString(invitation), 1);
    }

    private Look look(@Nullable Person person, String language) {
        return new Look(
                        "http://localhost:" + port,
                        person == null ? Map.of() : Map.of("Authorization", "Bearer " + token(person)))
                .in(Locale.forLanguageTag(language));
    }
}

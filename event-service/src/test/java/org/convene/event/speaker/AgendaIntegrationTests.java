package org.convene.event.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.UUID;
import org.convene.event.ServiceTests;
import org.convene.event.Story;
import org.convene.web.link.Kind;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Languages of sessions, what is said of likely mistakes, and speakers who would have to be at two places. */
class AgendaIntegrationTests extends ServiceTests {

    @Test
    void saysWhichLanguagesAreSpokenAndInterpreted() {
        Story story = new Story(this).published();
        String plan = "/organize/workshops/" + story.workshop;
        save(story, "English, français", "Arabic; zh-CN", 302);
        JsonNode session = call("GET", "/workshops/" + story.workshop + "/details", null, null)
                .expecting(200)
                .json()
                .path("sessions")
                .path(0);
        assertThat(session.path("spoken").toString()).isEqualTo("[\"en\",\"fr\"]");
        assertThat(session.path("interpreted").toString()).isEqualTo("[\"ar\",\"zh-CN\"]");
        assertThat(see("/workshops/" + story.workshop, null))
                .contains("Spoken: English, French", "Interpreted into: Arabic, Chinese");
        assertThat(see(plan, story.hana)).contains("value=\"English, French\"");

        assertThat(save(story, "Klingonisch", "", 422).body()).contains("“Klingonisch” is no language", "Klingonisch");
        assertThat(api(story, "[\"zh-cn\", \"fr-CH\", \"zh-CN\"]", 200)
                        .path("details")
                        .path("sessions")
                        .path(0)
                        .path("spoken")
                        .toString())
                .isEqualTo("[\"zh-CN\",\"fr-CH\"]");
        api(story, "[\"no language\"]", 422);
        api(story, "[null]", 422);
    }

    @Test
    void saysAtOnceWhenSessionsEndBeforeOrAfterTheWorkshop() {
        Story story = new Story(this);
        assertThat(warnings(story.workshop, story.hana).path(0).path("kind").asString())
                .isEqualTo("GAP");
        assertThat(warnings(story.workshop, story.hana).path(0).path("minutes").asInt())
                .isEqualTo(115);
        assertThat(see("/organize/workshops/" + story.workshop, story.hana))
                .contains("end 115 minutes before the workshop");
        agenda(story.workshop, story.claire, 151, "{\"name\": \"Dr. Li\"}");
        assertThat(see("/organize/workshops/" + story.workshop, story.hana))
                .contains("end 1 minute after the workshop");
        agenda(story.workshop, story.claire, 150, "{\"name\": \"Dr. Li\"}");
        assertThat(warnings(story.workshop, story.hana)).isEmpty();
    }

    @Test
    void saysWhenASpeakerIsElsewhere() {
        Story story = new Story(this);
        UUID other = another(story);
        agenda(story.workshop, story.claire, 150, "{\"name\": \"Dr. Li\", \"affiliation\": \"Huashan\"}");
        agenda(other, story.claire, 150, "{\"name\": \"Dr Li\", \"affiliation\": \"HUASHAN.\"}");

        JsonNode warning = warnings(story.workshop, story.claire).path(0);
        assertThat(warning.path("kind").asString()).isEqualTo("SPEAKER_ELSEWHERE");
        assertThat(warning.path("name").asString()).isEqualTo("Dr. Li");
        assertThat(warning.path("otherWorkshopId").asString()).isEqualTo(other.toString());
        assertThat(see("/organize/workshops/" + story.workshop, story.claire)).contains("Dr. Li speaks here in");
        // A draft of one host alone is nobody else's business.
        assertThat(warnings(story.workshop, story.hana)).isEmpty();

        agenda(other, story.claire, 150, "{\"name\": \"Dr Li\", \"affiliation\": \"Fudan\"}");
        assertThat(warnings(story.workshop, story.claire)).isEmpty();
        String address = "li-" + UUID.randomUUID() + "@hospital.example.org";
        ask(story.workshop, story.claire, "Dr. Li", address);
        UUID asked = ask(other, story.claire, "Dr Li", address);
        assertThat(warnings(story.workshop, story.claire)).hasSize(1);
        form("/organize/speaking/" + links.token(Kind.SPEAKER, asked, 1) + "/refusal", null, "words", "")
                .expecting(302);
        assertThat(warnings(story.workshop, story.claire)).isEmpty();
    }

    @Test
    void namesSpeakersWhoSpeakElsewhereAtAnHour() {
        Story story = new Story(this).published();
        UUID other = another(story);
        String address = "li-" + UUID.randomUUID() + "@hospital.example.org";
        agenda(story.workshop, story.claire, 150, "{\"name\": \"Dr. Li\"}");
        agenda(other, story.claire, 60, "{\"name\": \"Li Wei\"}");
        accept(ask(story.workshop, story.claire, "Dr. Li", address));
        UUID asked = ask(other, story.claire, "Li Wei", address);

        assertThat(speakersAt(other, story.claire)).isEmpty();
        accept(asked);
        JsonNode clash = speakersAt(other, story.claire).path(0);
        assertThat(clash.path("name").asString()).isEqualTo("Li Wei");
        assertThat(clash.path("workshopId").asString()).isEqualTo(story.workshop.toString());
        assertThat(see("/organize/workshops/" + other + "/hours?start=2027-05-14T08:00:00Z", story.claire))
                .contains("Li Wei", "speaks at “Respiratory failure” then");
        assertThat(see("/organize/workshops/" + other + "/hours?day=2027-05-20", story.claire))
                .doesNotContain("Li Wei");
    }

    /** What is said of speakers at eight o'clock on the day of the story. */
    private JsonNode speakersAt(UUID workshop, Person person) {
        for (JsonNode hour : call("GET", "/workshops/" + workshop + "/hours?from=2027-05-14", person, null)
                .expecting(200)
                .json()
                .path("items")) {
            if (hour.path("startsAt").asString().equals("2027-05-14T08:00:00Z")) {
                return hour.path("speakers");
            }
        }
        throw new IllegalStateException("no hour at 08:00 (expected: one)");
    }

    private UUID another(Story story) {
        return call(
                        "POST",
                        "/workshops",
                        story.claire,
                        "{\"foundationId\": \"" + story.leman + "\", \"terms\": "
                                + Story.TERMS.replace("Respiratory failure", "Sepsis") + "}")
                .expecting(201)
                .id();
    }

    private void agenda(UUID workshop, Person person, int minutes, String speaker) {
        call("PUT", "/workshops/" + workshop + "/details", person, """
                        {"sessions": [{"title": "Oxygen", "kind": "TALK", "minutes": %d, "speakers": [%s]}]}""".formatted(minutes, speaker))
                .expecting(200);
    }

    private UUID ask(UUID workshop, Person person, String name, String address) {
        String session = call("GET", "/workshops/" + workshop + "/details", person, null)
                .json()
                .path("sessions")
                .path(0)
                .path("id")
                .asString();
        return UUID.fromString(
                call("POST", "/workshops/" + workshop + "/speakers", person, """
                        {"sessionId": "%s", "name": "%s", "address": "%s"}""".formatted(session, name, address))
                        .expecting(202)
                        .json()
                        .path("invitationId")
                        .asString());
    }

    private void accept(UUID invitation) {
        form("/organize/speaking/" + links.token(Kind.SPEAKER, invitation, 1) + "/acceptance", null, "words", "")
                .expecting(302);
    }

    private JsonNode warnings(UUID workshop, Person person) {
        return call("GET", "/workshops/" + workshop + "/details/warnings", person, null)
                .expecting(200)
                .json();
    }

    private JsonNode api(Story story, String spoken, int status) {
        return call("PUT", "/workshops/" + story.workshop + "/details", story.claire, """
                        {"sessions": [{"title": "Oxygen", "kind": "TALK", "minutes": 20, "spoken": %s}]}""".formatted(spoken))
                .expecting(status)
                .json();
    }

    private Answer save(Story story, String spoken, String interpreted, int status) {
        String version = call("GET", "/workshops/" + story.workshop, story.claire, null)
                .json()
                .path("version")
                .asString();
        return form(
                        "/organize/workshops/" + story.workshop + "/details",
                        story.claire,
                        "version",
                        version,
                        "sessions[0].title",
                        "Oxygen",
                        "sessions[0].kind",
                        "TALK",
                        "sessions[0].minutes",
                        "20",
                        "sessions[0].spoken",
                        spoken,
                        "sessions[0].interpreted",
                        interpreted)
                .expecting(status);
    }

    private String see(String path, @Nullable Person person) {
        return send(get(URI.create(path)), person).expecting(200).body();
    }
}

package org.convene.event.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convene.event.ServiceTests;
import org.convene.event.Story;
import org.convene.event.account.Account;
import org.convene.event.account.AccountChronicle;
import org.convene.event.agreement.AgreeOnWorkshop;
import org.convene.web.link.Kind;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Speakers are asked by mail, answer by a link of their own, and their calendars follow their sessions. */
class SpeakerIntegrationTests extends ServiceTests {

    private static final String OXYGEN = "When oxygen is not enough";

    @Autowired
    private AccountChronicle accounts;

    @Autowired
    private AgreeOnWorkshop agreeing;

    private final String address = "li-" + UUID.randomUUID() + "@hospital.example.org";

    @Test
    void asksASpeakerWhoAcceptsAndWritesAboutHerself() {
        Story story = new Story(this).published();
        UUID asked = ask(story);
        String page = link(asked, 1);

        JsonNode told = told(story.workshop, "SpeakerInvited");
        assertThat(told.path("speaker").path("address").asString()).isEqualTo(address);
        assertThat(told.path("speaker").path("language").asString()).isEqualTo("en");
        assertThat(told.path("session").path("startsAt").asString()).isEqualTo("2027-05-14T08:10:00Z");
        assertThat(see(page, null))
                .contains(
                        OXYGEN,
                        "Respiratory failure",
                        "Claire Favre of Fondation Léman asks",
                        "I will speak",
                        "Open the day")
                .doesNotContain("https://meet.example.org/14", "Biography");
        assertThat(see(plan(story), story.hana)).contains("asked, no answer yet", address);

        form(page + "/acceptance", null, "words", "Gladly <b>so</b>").expecting(302);

        assertThat(told(story.workshop, "SpeakerAccepted").path("words").asString())
                .isEqualTo("Gladly <b>so</b>");
        assertThat(see(plan(story), story.hana)).contains("accepted", "Gladly &lt;b&gt;so&lt;/b&gt;");
        assertThat(see(page, null)).contains("You speak at this workshop", "https://meet.example.org/14", "Biography");
        String everybody = "/workshops/" + story.workshop;
        assertThat(see(everybody, null)).doesNotContain("About", ">Speakers<", "Gladly");

        form(
                        page + "/profile",
                        null,
                        "affiliation",
                        "Huashan Hospital",
                        "biography",
                        "Heads a ward.\n<script>x</script>")
                .expecting(302);
        assertThat(see(everybody, null))
                .contains(">Speakers<", "Huashan Hospital", "Heads a ward.", "&lt;script&gt;x&lt;/script&gt;")
                .doesNotContain(address, "<script>x", "Gladly");
        assertThat(call("GET", everybody + "/details", null, null)
                        .expecting(200)
                        .body())
                .doesNotContain(address, "Heads a ward");
        JsonNode item = call("GET", everybody + "/speakers", story.hana, null)
                .expecting(200)
                .json()
                .path("items")
                .path(0);
        assertThat(item.path("state").asString()).isEqualTo("ACCEPTED");
        assertThat(item.path("biography").asString()).startsWith("Heads a ward.");
    }

    @Test
    void movesHerCalendarWithHerSession() {
        Story story = new Story(this).published();
        UUID asked = ask(story);
        accept(asked);

        saveAgenda(story, "Welcome", 20, OXYGEN + ", really");
        JsonNode moved = told(story.workshop, "SpeakerSessionMoved");
        assertThat(moved.path("before").path("startsAt").asString()).isEqualTo("2027-05-14T08:10:00Z");
        assertThat(moved.path("session").path("startsAt").asString()).isEqualTo("2027-05-14T08:20:00Z");
        assertThat(moved.path("session").path("title").asString()).isEqualTo(OXYGEN + ", really");

        story.submit(Story.MOVED).expecting(201);
        story.signOff(2).expecting(201);
        assertThat(told(story.workshop, "SpeakerSessionMoved")
                        .path("session")
                        .path("startsAt")
                        .asString())
                .isEqualTo("2027-05-14T09:50:00Z");

        saveAgenda(story, "Good morning", 20, OXYGEN + ", really");
        assertThat(told(story.workshop).stream().filter("SpeakerSessionMoved"::equals))
                .hasSize(2);

        story.callOff("Outbreak").expecting(201);
        story.signOff(3).expecting(201);
        JsonNode released = told(story.workshop, "SpeakerReleased");
        assertThat(released.path("accepted").asBoolean()).isTrue();
        assertThat(released.path("workshop").path("state").asString()).isEqualTo("CALLED_OFF");
        assertThat(see(link(asked, 1), null))
                .contains("This workshop is called off")
                .doesNotContain("I will speak");
        form(link(asked, 1) + "/refusal", null, "words", "").expecting(409);
    }

    @Test
    void letsHerDeclineLaterAndAsksHerAgainAfterTwelveHours() {
        Story story = new Story(this);
        UUID asked = ask(story);
        accept(asked);
        form(link(asked, 1) + "/refusal", null, "words", "On duty").expecting(302);

        JsonNode declined = told(story.workshop, "SpeakerDeclined");
        assertThat(declined.path("accepted").asBoolean()).isTrue();
        assertThat(declined.path("words").asString()).isEqualTo("On duty");
        assertThat(see(link(asked, 1), null)).contains("You have declined").doesNotContain("I will speak");
        // Only being asked again opens the question again.
        form(link(asked, 1) + "/acceptance", null, "words", "").expecting(302);
        call("POST", "/speaking/" + token(asked, 1) + "/acceptance", null, "{}").expecting(409);
        assertThat(told(story.workshop).stream().filter("SpeakerAccepted"::equals))
                .hasSize(1);

        form(plan(story) + "/speakers/" + asked + "/question", story.hana).expecting(409);
        clock.setAt(NOW.plus(Duration.ofHours(12)));
        form(plan(story) + "/speakers/" + asked + "/question", story.hana).expecting(302);
        assertThat(told(story.workshop, "SpeakerInvited")
                        .path("speaker")
                        .path("linkGeneration")
                        .asInt())
                .isEqualTo(2);
        assertThat(send(get(URI.create(link(asked, 1))), null).expecting(410).body())
                .contains("replaced");
        form(link(asked, 2) + "/acceptance", null, "words", "").expecting(302);
        call("POST", "/workshops/" + story.workshop + "/speakers", story.claire, question(story))
                .expecting(409);
    }

    @Test
    void keepsNothingOfWhoIsNotAskedAnyMore() {
        Story story = new Story(this);
        UUID first = ask(story);
        accept(first);
        form(plan(story) + "/speakers/" + first + "/withdrawal", story.hana).expecting(302);

        assertThat(told(story.workshop, "SpeakerReleased").path("accepted").asBoolean())
                .isTrue();
        assertThat(send(get(URI.create(link(first, 1))), null).expecting(410).body())
                .contains("Claire Favre");
        assertThat(kept(first)).doesNotContain(address, "Dr. Li", "Gladly");
        assertThat(see(plan(story), story.claire)).doesNotContain(address);

        UUID second = ask(story);
        accept(second);
        saveAgenda(story, "Welcome", 10, null);
        assertThat(told(story.workshop, "SpeakerReleased")
                        .path("speaker")
                        .path("invitationId")
                        .asString())
                .isEqualTo(second.toString());
        assertThat(told(story.workshop, "SpeakerReleased")
                        .path("session")
                        .path("title")
                        .asString())
                .isEqualTo(OXYGEN);
        assertThat(kept(second)).doesNotContain(address);
        send(get(URI.create(link(second, 1))), null).expecting(410);
    }

    @Test
    void followsAndForgetsHerAccount() {
        Story story = new Story(this);
        UUID asked = ask(story);
        UUID person = UUID.randomUUID();
        String next = "moved-" + address;
        accounts.changed(new Account(person, address, "Li", List.of(), null));
        accounts.changed(new Account(person, next, "Li", List.of(), null));
        assertThat(kept(asked)).contains(next);
        accounts.erased(person);
        assertThat(see(plan(story), story.claire)).doesNotContain(next);
        send(get(URI.create(link(asked, 1))), null).expecting(404);
    }

    @Test
    void leavesCalendarsAloneOnceItHasTakenPlace() {
        Story story = new Story(this).published();
        UUID asked = ask(story);
        accept(asked);
        clock.setAt(Instant.parse("2027-05-14T10:31:00Z"));
        agreeing.completeEnded();

        saveAgenda(story, "Welcome", 30, OXYGEN);
        assertThat(told(story.workshop)).contains("WorkshopCompleted").doesNotContain("SpeakerSessionMoved");
        form(link(asked, 1) + "/refusal", null, "words", "").expecting(409);
        form(link(asked, 1) + "/profile", null, "biography", "Sends her slides").expecting(302);
        assertThat(see("/workshops/" + story.workshop, null)).contains("Sends her slides");
        form(plan(story) + "/speakers/" + asked + "/withdrawal", story.hana).expecting(302);
        assertThat(told(story.workshop, "SpeakerReleased").path("accepted").asBoolean())
                .isFalse();
        assertThat(kept(asked)).doesNotContain(address);
    }

    @Test
    void refusesWhatCannotBe() {
        Story story = new Story(this);
        String speakers = "/workshops/" + story.workshop + "/speakers";
        call("POST", speakers, person("Stranger"), question(story)).expecting(404);
        call("POST", speakers, story.claire, question(story).replace("Dr. Li", "Dr. Wu"))
                .expecting(422);
        call("POST", speakers, story.claire, question(story).replace(address, "nowhere"))
                .expecting(422);
        assertThat(form(plan(story) + "/speakers", story.claire, "speaker", "", "speakerAddress", "nowhere")
                        .expecting(422)
                        .body())
                .contains("Choose a speaker", "nowhere");
        form(
                        plan(story) + "/speakers",
                        story.claire,
                        "speaker",
                        session(story, OXYGEN) + " Dr. Wu",
                        "speakerAddress",
                        address)
                .expecting(422);
        assertThat(told(story.workshop)).doesNotContain("SpeakerInvited");

        form(
                        plan(story) + "/speakers",
                        story.claire,
                        "speaker",
                        session(story, OXYGEN) + " Dr. Li",
                        "speakerAddress",
                        address,
                        "speakerLanguage",
                        "fr")
                .expecting(302);
        JsonNode told = told(story.workshop, "SpeakerInvited").path("speaker");
        assertThat(told.path("language").asString()).isEqualTo("fr");
        UUID asked = UUID.fromString(told.path("invitationId").asString());
        accept(asked);
        assertThat(form(link(asked, 1) + "/profile", null, "biography", "x".repeat(2001))
                        .expecting(422)
                        .body())
                .contains("x".repeat(2001));
        call("POST", speakers + "/" + UUID.randomUUID() + "/withdrawal", story.claire, null)
                .expecting(404);
        send(get(URI.create("/organize/speaking/" + links.token(Kind.BALLOT, asked, 1))), null)
                .expecting(404);
    }

    private UUID ask(Story story) {
        return UUID.fromString(call("POST", "/workshops/" + story.workshop + "/speakers", story.claire, question(story))
                .expecting(202)
                .json()
                .path("invitationId")
                .asString());
    }

    private String question(Story story) {
        return """
                {"sessionId": "%s", "name": "Dr. Li", "address": "%s", "message": "Open the day?"}""".formatted(session(story, OXYGEN), address);
    }

    private void accept(UUID invitation) {
        form(link(invitation, 1) + "/acceptance", null, "words", "Gladly").expecting(302);
    }

    private void saveAgenda(Story story, String first, int minutes, @Nullable String second) {
        String talk = second == null ? "" : """
                , {"id": "%s", "title": "%s", "kind": "TALK", "minutes": 25, "speakers": [{"name": "Dr Li"}]}""".formatted(session(story, null), second);
        call("PUT", "/workshops/" + story.workshop + "/details", story.claire, """
                        {"sessions": [{"title": "%s", "kind": "WELCOME", "minutes": %d}%s]}""".formatted(first, minutes, talk))
                .expecting(200);
    }

    /** The id of the session of this title, or of the last one. */
    private String session(Story story, @Nullable String title) {
        String id = "";
        for (JsonNode each : call("GET", "/workshops/" + story.workshop + "/details", story.claire, null)
                .json()
                .path("sessions")) {
            if (title == null || each.path("title").asString().equals(title)) {
                id = each.path("id").asString();
            }
        }
        return id;
    }

    private String kept(UUID invitation) {
        Map<String, @Nullable Object> row = jdbc.sql("SELECT * FROM speaker_invitation WHERE invitation_id = ?")
                .param(invitation)
                .query()
                .singleRow();
        return row.toString();
    }

    private String token(UUID invitation, int generation) {
        return links.token(Kind.SPEAKER, invitation, generation);
    }

    private String link(UUID invitation, int generation) {
        return "/organize/speaking/" + token(invitation, generation);
    }

    private static String plan(Story story) {
        return "/organize/workshops/" + story.workshop;
    }

    private String see(String path, @Nullable Person person) {
        return send(get(URI.create(path)), person).expecting(200).body();
    }
}

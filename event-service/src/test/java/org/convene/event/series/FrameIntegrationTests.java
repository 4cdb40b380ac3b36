package org.convene.event.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.convene.event.ServiceTests;
import org.convene.event.Story;
import org.convene.web.link.Kind;
import org.convene.web.security.Person;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two foundations sign the frame of a series once, and its editions need them no more. */
class FrameIntegrationTests extends ServiceTests {

    @Test
    void isSignedOnceForAllEditions() {
        Story story = new Story(this);
        String series = "/workshops/" + story.workshop + "/series";
        call("GET", series, story.claire, null).expecting(404);
        propose(story, Story.TERMS, "").expecting(201);
        assertThat(told(story.workshop, "FrameSubmitted")
                        .path("awaiting")
                        .path(0)
                        .asString())
                .isEqualTo(story.addis.toString());
        assertThat(see("/organize", story.hana)).contains("Exchange in critical care", "(revision 1)");
        plan(story, story.workshop, false, "2027-06-11").expecting(409);
        assertThat(sign(story, 1).expecting(201).json().path("inEffect").asInt())
                .isEqualTo(1);
        assertThat(told(story.workshop, "FrameAgreed").path("hosts").size()).isEqualTo(2);

        JsonNode open =
                call("GET", series, story.hana, null).expecting(200).json().path("openDays");
        assertThat(open).extracting(JsonNode::asString).contains("2027-06-11").doesNotContain("2027-05-28");
        // The 28th of May is a holiday in Ethiopia.
        assertThat(see("/organize" + series, story.hana)).contains("Addis Health Fund has a public holiday");

        // The first one and two more, without another signature.
        story.submit(Story.TERMS).expecting(201);
        story.publish().expecting(200);
        assertThat(told(story.workshop, "SignOffRequested").path("awaiting").isEmpty())
                .isTrue();
        JsonNode planned = plan(story, story.workshop, true, "2027-06-25", "2027-06-11")
                .expecting(201)
                .json()
                .path("editions");
        assertThat(planned).extracting(each -> each.path("state").asString()).containsOnly("PUBLISHED");
        assertThat(planned)
                .extracting(each -> each.path("terms").path("number").asInt() + " "
                        + each.path("terms").path("localStart").asString())
                .containsExactly("15 2027-06-11T10:00:00", "16 2027-06-25T10:00:00");
        assertThat(planned.path(0).path("details").path("sessions").size()).isEqualTo(2);
        UUID fifteenth = UUID.fromString(planned.path(0).path("id").asString());
        assertThat(told(fifteenth)).containsSequence("WorkshopDrafted", "SignOffRequested", "WorkshopPublished");
        assertThat(see("/organize/workshops/" + fifteenth + "/log", story.hana))
                .contains("Agreed beforehand, inside the frame of its series");
        assertThat(see("/organize/workshops/" + fifteenth + "/agreement", story.hana))
                .contains("Agreed beforehand")
                .doesNotContain("Waiting");
        assertThat(see("/organize/workshops/" + story.workshop + "/log", story.hana))
                .contains("Submitted a frame of the series", "The frame of the series took effect");
        plan(story, fifteenth, true, "2027-06-11").expecting(409);
        plan(story, fifteenth, true, "2027-05-28").expecting(409);
        plan(story, fifteenth, true, "2027-06-12").expecting(409);
    }

    @Test
    void asksEveryoneForWhatLeavesTheFrame() {
        Story story = new Story(this);
        UUID edition = agreedWithOneMore(story);
        String inside = edition(15, "2027-06-11T10:00:00").replace("Respiratory failure", "Sepsis");
        change(story, edition, inside).expecting(201);
        assertThat(told(edition)).contains("WorkshopRevised");
        String outside = edition(15, "2027-06-12T10:00:00");
        change(story, edition, outside).expecting(201);
        assertThat(told(edition, "SignOffRequested").path("awaiting").path(0).asString())
                .isEqualTo(story.addis.toString());
        // Not even back: the others have been asked.
        change(story, edition, inside.replace("Sepsis", "Shock")).expecting(201);
        assertThat(told(edition, "SignOffRequested").path("awaiting").size()).isEqualTo(1);
        for (String changed : List.of(
                inside.replace("\"roomPlaces\": 100", "\"roomPlaces\": 400"),
                inside.replace("\"number\": 15", "\"number\": 99"),
                inside.replace("}", ", \"changingConsent\": \"silence\"}"))) {
            UUID other = planned(story, "2027-07-23", "2027-08-06", "2027-08-20");
            change(story, other, changed.replace("2027-06-11", "2027-07-23")).expecting(201);
            assertThat(told(other, "SignOffRequested").path("awaiting").size()).isEqualTo(1);
        }
    }

    @Test
    void movesAllThatFollowBySigningOnce() {
        Story story = new Story(this);
        UUID fifteenth = agreedWithOneMore(story);
        UUID sixteenth =
                id(plan(story, fifteenth, true, "2027-06-25").expecting(201).json());
        UUID seventeenth =
                id(plan(story, fifteenth, false, "2027-07-09").expecting(201).json());
        String thursdays = edition(14, "2027-06-24T11:00:00");
        propose(story, thursdays, ", \"movesFrom\": 16").expecting(201);
        assertThat(see("/organize/workshops/" + fifteenth + "/series", story.hana))
                .contains("Editions that move", "Thursday 24 June", "Thursday 8 July");
        assertThat(start(sixteenth, story)).isEqualTo("2027-06-25T10:00:00");
        sign(story, 2).expecting(201);
        assertThat(told(story.workshop, "FrameAgreed").path("moved").asInt()).isEqualTo(2);
        assertThat(start(fifteenth, story)).isEqualTo("2027-06-11T10:00:00");
        assertThat(start(sixteenth, story)).isEqualTo("2027-06-24T11:00:00");
        assertThat(start(seventeenth, story)).isEqualTo("2027-07-08T11:00:00");
        assertThat(told(sixteenth)).endsWith("SignOffRequested", "WorkshopRevised");
    }

    @Test
    void endsWhenOneHostWantsIt() {
        Story story = new Story(this);
        UUID edition = agreedWithOneMore(story);
        form("/organize/workshops/" + edition + "/series/ending", story.hana, "foundationId", story.addis.toString())
                .expecting(302);
        assertThat(told(story.workshop, "FrameEnded").path("foundationId").asString())
                .isEqualTo(story.addis.toString());
        assertThat(see("/organize/workshops/" + edition + "/series", story.claire))
                .contains("Addis Health Fund ended the frame");
        plan(story, edition, true, "2027-06-25").expecting(409);
        change(story, edition, edition(15, "2027-06-25T10:00:00")).expecting(201);
        assertThat(told(edition, "SignOffRequested").path("awaiting").size()).isEqualTo(1);
    }

    @Test
    void refusesASeriesWithoutEndOrRhythm() {
        Story story = new Story(this);
        for (String frame : List.of(
                "{\"rhythm\": \"every-week\", \"until\": \"9999-12-31\"}",
                "{\"rhythm\": \"every-week\", \"until\": \"2027-05-13\"}",
                "{\"rhythm\": \"every-week\"}",
                "{\"rhythm\": \"every-second\", \"until\": \"2027-09-30\"}",
                "{\"rhythm\": \"end-of-month\", \"until\": \"2027-09-30\"}",
                "{\"until\": \"2027-09-30\"}")) {
            call("POST", "/workshops/" + story.workshop + "/series/revisions", story.claire, """
                            {"foundationId": "%s", "terms": %s, "frame": %s}""".formatted(
                                    story.leman, Story.TERMS, frame))
                    .expecting(422);
        }
        assertThat(propose(story, Story.TERMS.replace("\"number\": 14, ", ""), "")
                        .expecting(422)
                        .body())
                .contains("terms.number");
        assertThat(form(
                                "/organize/workshops/" + story.workshop + "/series/revisions",
                                story.claire,
                                "foundationId",
                                story.leman.toString(),
                                "title",
                                "Cases",
                                "until",
                                "")
                        .expecting(422)
                        .body())
                .contains("Say when the series ends");
    }

    @Test
    void letsTwoSignInTheSameInstantAndPlansADayOnce() throws Exception {
        Story story = new Story(this);
        propose(story, Story.TERMS, "").expecting(201);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Object> sign = () -> sign(story, 1);
            both.invokeAll(List.of(sign, sign));
        }
        assertThat(told(story.workshop)).containsOnlyOnce("FrameAgreed");
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Object> plan = () -> plan(story, story.workshop, true, "2027-06-11");
            both.invokeAll(List.of(plan, plan));
        }
        JsonNode open = call("GET", "/workshops/" + story.workshop + "/series", story.hana, null)
                .expecting(200)
                .json();
        assertThat(open.path("openDays")).extracting(JsonNode::asString).doesNotContain("2027-06-11");
        JsonNode next =
                plan(story, story.workshop, false, "2027-06-25").expecting(201).json();
        assertThat(next.path("editions").path(0).path("terms").path("number").asInt())
                .isEqualTo(16);
    }

    @Test
    void isSignedByWhoSignsForAHost() {
        Story story = new Story(this);
        Person jonas = person("Jonas");
        String members = "/foundations/" + story.addis + "/members";
        UUID membership = UUID.fromString(call("POST", members, story.hana, """
                        {"address": "jonas@example.org", "role": "ORGANIZER"}""")
                .expecting(202)
                .json()
                .path("membershipId")
                .asString());
        call("POST", "/memberships/" + links.token(Kind.MEMBERSHIP, membership, 1) + "/acceptance", jonas, null)
                .expecting(200);
        String series = "/workshops/" + story.workshop + "/series";
        String inItsName = "{\"foundationId\": \"" + story.addis + "\"";
        String proposal = inItsName + ", \"terms\": " + Story.TERMS
                + ", \"frame\": {\"rhythm\": \"every-week\", \"until\": \"2027-09-01\"}}";
        // What he proposes, his own foundation is asked to sign, too.
        assertThat(call("POST", series + "/revisions", jonas, proposal)
                        .expecting(201)
                        .json()
                        .path("inEffect")
                        .isNull())
                .isTrue();
        assertThat(told(story.workshop, "FrameSubmitted").path("awaiting").size())
                .isEqualTo(2);
        assertThat(call("POST", series + "/revisions/1/sign-offs", jonas, inItsName + "}")
                        .expecting(403)
                        .body())
                .contains("not-a-signer", "Hana T");
        assertThat(see("/organize" + series, jonas)).contains("Hana T").doesNotContain("/sign-offs\"");
        sign(story, 1).expecting(201);
        call("POST", series + "/revisions/1/sign-offs", story.claire, "{\"foundationId\": \"" + story.leman + "\"}")
                .expecting(201);
        String day = inItsName + ", \"days\": [\"2027-06-11\"], \"publish\": ";
        call("POST", series + "/editions", jonas, day + "true}").expecting(403);
        call("POST", series + "/editions", jonas, day + "false}").expecting(201);
    }

    private UUID agreedWithOneMore(Story story) {
        propose(story, Story.TERMS, "").expecting(201);
        sign(story, 1).expecting(201);
        return planned(story, "2027-06-11");
    }

    private UUID planned(Story story, String... days) {
        for (String day : days) {
            Answer planned = plan(story, story.workshop, true, day);
            if (planned.response().getStatus() == 201) {
                return id(planned.json());
            }
        }
        throw new AssertionError("a day: none of " + List.of(days) + " (expected: an open one)");
    }

    private static UUID id(JsonNode planned) {
        return UUID.fromString(planned.path("editions").path(0).path("id").asString());
    }

    private static String edition(int number, String start) {
        return Story.TERMS
                .replace("\"number\": 14", "\"number\": " + number)
                .replace("2027-05-14T10:00:00", start)
                .replace("2027-05-13T17:00:00", LocalDateTime.parse(start).minusHours(17) + ":00");
    }

    private Answer propose(Story story, String terms, String more) {
        return call("POST", "/workshops/" + story.workshop + "/series/revisions", story.claire, """
                {"foundationId": "%s", "terms": %s, "frame":
                  {"rhythm": "every-2-weeks", "until": "2027-09-30", "holidaysOff": true, "ownText": true%s}}""".formatted(
                        story.leman, terms, more));
    }

    private Answer sign(Story story, int revision) {
        return call(
                "POST",
                "/workshops/" + story.workshop + "/series/revisions/" + revision + "/sign-offs",
                story.hana,
                "{\"foundationId\": \"" + story.addis + "\"}");
    }

    private Answer plan(Story story, UUID edition, boolean publish, String... days) {
        return call("POST", "/workshops/" + edition + "/series/editions", story.claire, """
                {"foundationId": "%s", "days": ["%s"], "publish": %s}""".formatted(
                        story.leman, String.join("\", \"", days), publish));
    }

    private Answer change(Story story, UUID edition, String terms) {
        return call(
                "POST",
                "/workshops/" + edition + "/revisions",
                story.claire,
                "{\"kind\": \"TERMS\", \"foundationId\": \"" + story.leman + "\", \"terms\": " + terms + "}");
    }

    private String start(UUID edition, Story story) {
        return call("GET", "/workshops/" + edition, story.claire, null)
                .expecting(200)
                .json()
                .path("terms")
                .path("localStart")
                .asString();
    }

    private String see(String path, Person person) {
        return send(get(URI.create(path)), person).expecting(200).body();
    }
}

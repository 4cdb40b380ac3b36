package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.convene.event.agreement.AgreeOnWorkshop;
import org.convene.web.link.Kind;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

class StoryIntegrationTests extends ServiceTests {

    @Autowired
    private AgreeOnWorkshop agree;

    @Test
    void goesFromADraftToCallingOff() {
        Story story = new Story(this);
        assertThat(story.publish().expecting(409).json().path("type").asString())
                .endsWith("/problems/not-agreed");

        JsonNode first = story.submit(Story.TERMS).expecting(201).json();
        assertThat(first.path("number").asInt()).isEqualTo(1);
        assertThat(first.path("state").asString()).isEqualTo("OPEN");
        story.publish().expecting(409);
        story.refuse(1, "14:00 is prayer time").expecting(201);
        story.publish().expecting(409);
        assertThat(story.signOff(1).expecting(201).json().path("state").asString())
                .isEqualTo("AGREED");
        story.signOff(1).expecting(409);

        // No signature carries over to the next revision.
        JsonNode second = story.submit(Story.MOVED).expecting(201).json();
        assertThat(second.path("changes").toString())
                .isEqualTo("[{\"field\":\"start\",\"before\":\"2027-05-14T10:00:00+02:00\","
                        + "\"after\":\"2027-05-14T11:30:00+02:00\"}]");
        story.publish().expecting(409);
        story.signOff(1).expecting(409);
        story.signOff(2).expecting(201);
        assertThat(story.publish().expecting(200).json().path("startsAt").asString())
                .isEqualTo("2027-05-14T09:30:00Z");

        // What is in effect stays until all have signed the next one.
        story.submit(Story.TERMS).expecting(201);
        assertThat(see(story, null).path("startsAt").asString()).isEqualTo("2027-05-14T09:30:00Z");
        story.signOff(3).expecting(201);
        assertThat(see(story, null).path("startsAt").asString()).isEqualTo("2027-05-14T08:00:00Z");
        assertThat(told(story.workshop, "WorkshopRevised")
                        .path("before")
                        .path("startsAt")
                        .asString())
                .isEqualTo("2027-05-14T09:30:00Z");

        story.callOff("Two speakers were called to an outbreak.").expecting(201);
        assertThat(see(story, null).path("state").asString()).isEqualTo("PUBLISHED");
        story.signOff(4).expecting(201);
        assertThat(see(story, null).path("state").asString()).isEqualTo("CALLED_OFF");
        story.submit(Story.MOVED).expecting(409);
        assertThat(told(story.workshop))
                .containsExactly(
                        "WorkshopDrafted",
                        "CoOrganizerInvited",
                        "CoOrganizerAccepted",
                        "SignOffRequested",
                        "SignOffRefused",
                        "WorkshopSignedOff",
                        "SignOffRequested",
                        "WorkshopSignedOff",
                        "WorkshopPublished",
                        "SignOffRequested",
                        "WorkshopSignedOff",
                        "WorkshopRevised",
                        "SignOffRequested",
                        "WorkshopSignedOff",
                        "WorkshopCancelled");
    }

    @Test
    void showsADraftToItsHostsAloneAndTheMeetingToNobodyElse() {
        Story story = new Story(this);
        Person stranger = person("Sam Stranger");
        call("GET", "/workshops/" + story.workshop, null, null).expecting(404);
        call("GET", "/workshops/" + story.workshop, stranger, null).expecting(404);
        call("GET", "/workshops/" + story.workshop, story.hana, null).expecting(200);

        story.published();
        assertThat(see(story, null).toString()).doesNotContain("meet.example.org", "signOffs");
        assertThat(see(story, stranger).toString()).doesNotContain("meet.example.org", "signOffs");
        assertThat(see(story, story.hana).toString()).contains("meet.example.org", "signOffs");
    }

    @Test
    void registersAFoundationInTheStepThatAccepts() {
        Story story = new Story(this);
        Person aigerim = person("Aigerim");
        String token = story.invite(aigerim.address());
        story.submit(Story.TERMS).expecting(409);

        call("POST", "/co-organizing/" + token + "/acceptance", aigerim, """
                {"foundation": {"name": "Ниет қоры", "shortName": "Ниет", "country": "KZ", "timeZone": "Asia/Almaty"}}
                """).expecting(200);
        call("POST", "/co-organizing/" + token + "/refusal", null, "{}").expecting(410);

        assertThat(see(story, aigerim).path("hosts").size()).isEqualTo(3);
        assertThat(story.submit(Story.TERMS)
                        .expecting(201)
                        .json()
                        .path("signOffs")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void drawsALateNewcomerInByARevisionThatTheOthersSign() {
        Story story = new Story(this).published();
        Person aigerim = person("Aigerim");
        String token = story.invite(aigerim.address());
        UUID niet = story.foundation(aigerim, "Ниет қоры", "Ниет", "KZ", "Asia/Almaty");
        call("POST", "/co-organizing/" + token + "/acceptance", aigerim, "{\"foundationId\": \"" + niet + "\"}")
                .expecting(200);

        assertThat(see(story, null).path("hosts").size()).isEqualTo(2);
        story.signOff(2).expecting(201);
        assertThat(see(story, null).path("hosts").size()).isEqualTo(2);
        call("POST", "/workshops/" + story.workshop + "/revisions/2/sign-offs", story.claire, """
                {"foundationId": "%s"}""".formatted(
                                story.leman))
                .expecting(201);
        assertThat(see(story, null).path("hosts").size()).isEqualTo(3);
        assertThat(told(story.workshop)).endsWith("WorkshopSignedOff", "WorkshopRevised");
    }

    @Test
    void takesAnInvitationBackOrLetsItBeDeclinedWithoutAnAccount() {
        Story story = new Story(this);
        String declined = story.invite("first@example.org");
        call("POST", "/co-organizing/" + declined + "/refusal", null, "{\"reason\": \"Not this spring.\"}")
                .expecting(204);
        assertThat(told(story.workshop, "CoOrganizerDeclined").path("reason").asString())
                .isEqualTo("Not this spring.");

        story.invite("second@example.org");
        story.submit(Story.TERMS).expecting(409);
        call("POST", "/workshops/" + story.workshop + "/revisions", story.claire, """
                {"kind": "TERMS", "foundationId": "%s", "terms": %s, "withdrawInvitations": true}
                """.formatted(
                                story.leman, Story.TERMS))
                .expecting(201);
    }

    @Test
    void letsAColleagueJoinByHerLinkOnce() {
        Person claire = person("Claire");
        Person jonas = person("Jonas");
        UUID leman = call("POST", "/foundations", claire, """
                {"name": "Fondation Léman", "shortName": "Léman", "country": "CH", "timeZone": "Europe/Zurich",
                 "replyTo": "office@leman.example.org", "colour": "#2A5FB5"}""").expecting(201).id();
        JsonNode asked = call("POST", "/foundations/" + leman + "/members", claire, """
                {"address": "jonas@leman.example.org", "role": "ORGANIZER"}""")
                .expecting(202)
                .json();
        UUID membership = UUID.fromString(asked.path("membershipId").asString());
        String token = links.token(Kind.MEMBERSHIP, membership, 1);

        call("POST", "/memberships/" + links.token(Kind.MEMBERSHIP, membership, 2) + "/acceptance", jonas, null)
                .expecting(410);
        call("POST", "/memberships/" + token + "/acceptance", jonas, null).expecting(200);
        call("POST", "/memberships/" + token + "/acceptance", jonas, null).expecting(200);
        call("POST", "/memberships/" + token + "/acceptance", person("Thief"), null)
                .expecting(410);
        call("POST", "/foundations/" + leman + "/members", jonas, """
                {"address": "x@leman.example.org", "role": "ADMIN"}""").expecting(403);
        call("DELETE", "/foundations/" + leman + "/members/" + claire.id(), claire, null)
                .expecting(409);
        call("DELETE", "/foundations/" + leman + "/members/" + jonas.id(), jonas, null)
                .expecting(204);
        assertThat(told(leman))
                .containsExactly("FoundationRegistered", "MemberInvited", "MemberJoined", "MemberRemoved");
    }

    @Test
    void completesWhatHasEndedOnce() throws Exception {
        Story story = new Story(this).published();
        agree.completeEnded();
        assertThat(see(story, null).path("state").asString()).isEqualTo("PUBLISHED");

        clock.setAt(Instant.parse("2027-05-14T10:30:00Z"));
        atOnce(() -> {
            agree.completeEnded();
            return 0;
        });
        assertThat(told(story.workshop).stream().filter("WorkshopCompleted"::equals))
                .hasSize(1);
        story.submit(Story.MOVED).expecting(409);
        clock.advance(Duration.ofDays(1));
    }

    @Test
    void letsExactlyOneOfTwoSimultaneousSignaturesTakeEffect() throws Exception {
        Story story = new Story(this).published();
        story.submit(Story.MOVED).expecting(201);
        Set<Integer> statuses = atOnce(() -> story.signOff(2).status());
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        assertThat(told(story.workshop).stream().filter("WorkshopRevised"::equals))
                .hasSize(1);
    }

    @Test
    void answersARepeatedPostWithTheSameOutcome() throws Exception {
        Person claire = person("Claire");
        String body = "{\"name\": \"A\", \"shortName\": \"A\", \"country\": \"CH\", \"timeZone\": \"Europe/Zurich\"}";
        UUID first = keyed(claire, body).expecting(201).id();
        assertThat(keyed(claire, body).expecting(201).id()).isEqualTo(first);
        keyed(claire, body.replace("\"A\"", "\"B\"")).expecting(422);
        assertThat(call("GET", "/foundations", claire, null)
                        .json()
                        .path("items")
                        .size())
                .isOne();
    }

    @Test
    void chainsWhatWasDoneAndRefusesToChangeIt() {
        Story story = new Story(this).published();
        JsonNode log = call("GET", "/workshops/" + story.workshop + "/log", story.hana, null)
                .expecting(200)
                .json()
                .path("items");
        assertThat(StreamSupport.stream(log.spliterator(), false)
                        .map(entry -> entry.path("action").asString()))
                .containsExactly(
                        "DRAFTED", "CO_ORGANIZER_ASKED", "CO_ORGANIZER_JOINED", "SUBMITTED", "SIGNED_OFF", "PUBLISHED");
        assertThat(catchThrowable(
                        () -> jdbc.sql("DELETE FROM joint_log WHERE number = 1").update()))
                .hasMessageContaining("never changed");
    }

    private JsonNode see(Story story, @Nullable Person person) {
        return call("GET", "/workshops/" + story.workshop, person, null)
                .expecting(200)
                .json();
    }

    private Answer keyed(Person person, String body) {
        return send(
                MockMvcRequestBuilders.post("/api/v1/foundations")
                        .header("Idempotency-Key", "one")
                        .contentType("application/json")
                        .content(body),
                person);
    }

    private static Set<Integer> atOnce(Callable<Integer> action) throws InterruptedException, ExecutionException {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<Integer> one = both.submit(action);
            Future<Integer> other = both.submit(action);
            return new HashSet<>(Arrays.asList(one.get(), other.get()));
        }
    }
}

package org.convene.event.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.convene.event.ServiceTests;
import org.convene.event.Story;
import org.convene.web.link.Kind;
import org.convene.web.security.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Hosts write to a workshop's people together, each as it must. */
class MessageIntegrationTests extends ServiceTests {

    private static final String SILENT = Story.TERMS.replace("}", ", \"mailingConsent\": \"silence\"}");
    private static final Instant ENDS = Instant.parse("2027-05-14T10:30:00Z");

    @Autowired
    private WriteToParticipants write;

    @Test
    void goesOutWhenTheOtherHostAgrees() {
        Story story = new Story(this).published();
        String messages = "/organize/workshops/" + story.workshop + "/messages";
        assertThat(see(messages, story.claire)).contains("Write a message", "Every host signs", "13 June");
        assertThat(see(messages + "/new", story.claire)).contains("other hosts are asked first");
        Answer proposed = form(messages, story.claire, fields(story, "false"));
        String place = String.valueOf(proposed.expecting(302).response().getRedirectedUrl());
        UUID message = UUID.fromString(place.substring(place.indexOf('#') + 1));
        JsonNode told = told(story.workshop, "MessageProposed");
        assertThat(told.path("awaiting")).extracting(JsonNode::asString).containsExactly(story.addis.toString());
        assertThat(told.path("signers"))
                .extracting(JsonNode::asString)
                .containsExactly(story.hana.id().toString());
        assertThat(told.path("message").path("consent").asString()).isEqualTo("everyone");

        assertThat(see("/organize", story.hana)).contains("wants to write to all participants", messages + "#");
        assertThat(tasks(story.hana)).contains("ANSWER_MESSAGE");
        assertThat(tasks(story.claire)).doesNotContain("ANSWER_MESSAGE");
        assertThat(see(messages, story.hana)).contains("Agree for Addis Health Fund", "Refuse with words");
        assertThat(see(messages, story.claire)).contains("Take it back").doesNotContain("Agree for");

        form(messages + "/" + message + "/agreements", story.hana, "foundationId", story.addis.toString())
                .expecting(302);
        JsonNode released = told(story.workshop, "MessageReleased");
        assertThat(released.path("message").path("messageId").asString()).isEqualTo(message.toString());
        assertThat(released.path("message")
                        .path("texts")
                        .path(0)
                        .path("subject")
                        .asString())
                .isEqualTo("What to bring");
        assertThat(Instant.parse(released.path("expiresAt").asString())).isAfter(NOW);
        assertThat(see(messages, story.claire)).contains("went out", "Hana T", "case sheets");
        assertThat(see("/organize/workshops/" + story.workshop + "/log", story.hana))
                .contains(
                        "Proposed a message to the participants",
                        "Agreed to a message",
                        "A message went out to the participants",
                        "What to bring");
        assertThat(tasks(story.hana)).doesNotContain("ANSWER_MESSAGE");
        agree(story, message).expecting(409);
    }

    @Test
    void keepsARefusalWithItsWords() {
        Story story = new Story(this).published();
        UUID message = propose(story, false).expecting(201).id();
        String messages = "/organize/workshops/" + story.workshop + "/messages";
        String refusals = messages + "/" + message + "/refusals";
        assertThat(form(refusals, story.hana, "foundationId", story.addis.toString(), "reason", " ")
                        .expecting(422)
                        .body())
                .contains("id=\"reason-error\"");
        form(refusals, story.hana, "foundationId", story.addis.toString(), "reason", "Not ours to give away.")
                .expecting(302);
        assertThat(see(messages, story.claire)).contains("refused", "Not ours to give away.");
        assertThat(told(story.workshop, "MessageRefused").path("reason").asString())
                .isEqualTo("Not ours to give away.");
        assertThat(told(story.workshop)).doesNotContain("MessageReleased");
        assertThat(tasks(story.hana)).doesNotContain("ANSWER_MESSAGE");

        call("POST", path(story) + "/" + message + "/withdrawal", story.hana, inName(story.addis))
                .expecting(403);
        call("POST", path(story) + "/" + message + "/withdrawal", story.claire, inName(story.leman))
                .expecting(200);
        assertThat(told(story.workshop)).containsOnlyOnce("MessageWithdrawn");
        agree(story, message).expecting(409);
    }

    @Test
    void sendsToOwnPeopleAtOnceAndShowsOthersOnlyThat() {
        Story story = new Story(this).published();
        UUID message = propose(story, true).expecting(201).id();
        assertThat(told(story.workshop)).contains("MessageReleased").doesNotContain("MessageProposed");
        String messages = "/organize/workshops/" + story.workshop + "/messages";
        assertThat(see(messages, story.claire)).contains("What to bring");
        assertThat(see(messages, story.hana))
                .contains("concerns that host’s people alone")
                .doesNotContain("What to bring");
        assertThat(call("GET", path(story) + "/" + message, story.hana, null)
                        .expecting(200)
                        .json()
                        .path("texts")
                        .isEmpty())
                .isTrue();
        assertThat(see("/organize/workshops/" + story.workshop + "/log", story.hana))
                .contains("Wrote to its own people")
                .doesNotContain("What to bring");
    }

    @Test
    void letsSilenceAgreeByTheHostsOwnDays() {
        Story story = new Story(this, SILENT).published(SILENT);
        propose(story, false).expecting(201);
        JsonNode asked = told(story.workshop, "MessageProposed").path("message");
        assertThat(asked.path("consent").asString()).isEqualTo("silence");
        Instant until = Instant.parse(
                asked.path("answerBy").path(story.addis.toString()).asString());
        clock.setAt(until.minusSeconds(3600));
        write.keepDeadlines();
        write.keepDeadlines();
        assertThat(told(story.workshop)).containsOnlyOnce("MessageReminded").doesNotContain("MessageReleased");
        clock.setAt(until);
        write.keepDeadlines();
        write.keepDeadlines();
        assertThat(told(story.workshop)).containsOnlyOnce("MessageReleased");
        assertThat(see("/organize/workshops/" + story.workshop + "/log", story.claire))
                .contains("Agreed to a message by silence");
    }

    @Test
    void goesOutOnceWhenTwoHostsActInTheSameInstant() throws Exception {
        for (int round = 0; round < 5; round++) {
            Story story = new Story(this, SILENT).published(SILENT);
            UUID message = propose(story, false).expecting(201).id();
            clock.setAt(NOW.plus(Duration.ofDays(10)));
            try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Callable<Object>> acts = List.of(
                        () -> {
                            write.keepDeadlines();
                            return "";
                        },
                        () -> agree(story, message),
                        () -> agree(story, message),
                        () -> call(
                                "POST",
                                path(story) + "/" + message + "/withdrawal",
                                story.claire,
                                inName(story.leman)));
                all.invokeAll(acts);
            }
            List<String> told = told(story.workshop);
            assertThat(told.stream().filter(type -> type.matches("Message(Released|Withdrawn)")))
                    .hasSize(1);
            String state = call("GET", path(story) + "/" + message, story.claire, null)
                    .json()
                    .path("state")
                    .asString();
            assertThat(state).isEqualTo(told.contains("MessageReleased") ? "SENT" : "WITHDRAWN");
            clock.setAt(NOW);
        }
    }

    @Test
    void isWrittenByMembersAndAnsweredByWhoSigns() {
        Story story = new Story(this).published();
        Person biruk = organizer(story.hana, story.addis);
        assertThat(see("/organize/workshops/" + story.workshop + "/messages", biruk))
                .contains("Write a message");
        UUID ours = call("POST", path(story), biruk, body(story.addis, false))
                .expecting(201)
                .id();
        assertThat(told(story.workshop, "MessageProposed")
                        .path("awaiting")
                        .path(0)
                        .asString())
                .isEqualTo(story.leman.toString());
        UUID theirs = propose(story, false).expecting(201).id();
        Answer refused = call("POST", path(story) + "/" + theirs + "/agreements", biruk, inName(story.addis));
        assertThat(refused.expecting(403).body()).contains("not-a-signer", "Hana T");
        assertThat(tasks(biruk)).doesNotContain("ANSWER_MESSAGE");
        // In another host's name she neither writes nor answers, and a stranger knows of nothing.
        call("POST", path(story), biruk, body(story.leman, false)).expecting(403);
        call("POST", path(story) + "/" + ours + "/agreements", biruk, inName(story.leman))
                .expecting(403);
        call("GET", path(story), person("Sam"), null).expecting(404);
    }

    @Test
    void endsWithTheWorkshop() {
        Story story = new Story(this);
        assertThat(propose(story, true).expecting(409).body()).contains("nobody-to-write-to");
        story.published();
        UUID open = propose(story, false).expecting(201).id();
        story.callOff("Outbreak").expecting(201);
        story.signOff(2).expecting(201);
        assertThat(told(story.workshop)).containsSubsequence("WorkshopCancelled", "MessageWithdrawn");
        agree(story, open).expecting(409);
        assertThat(propose(story, true).expecting(409).body()).contains("writing-ended");
        assertThat(see("/organize/workshops/" + story.workshop + "/messages", story.claire))
                .contains("ended unsent", "It was called off")
                .doesNotContain("/messages/new");
    }

    @Test
    void canBeWrittenForThirtyDaysAfterTheEnd() {
        Story story = new Story(this).published();
        clock.setAt(ENDS.plus(Duration.ofDays(29)));
        UUID open = propose(story, false).expecting(201).id();
        clock.setAt(ENDS.plus(Duration.ofDays(30)));
        propose(story, true).expecting(409);
        write.keepDeadlines();
        assertThat(call("GET", path(story) + "/" + open, story.claire, null)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("LAPSED");
    }

    @Test
    void waitsForNoHostThatHasLeft() {
        Story story = new Story(this).published();
        propose(story, false).expecting(201);
        call(
                        "POST",
                        "/workshops/" + story.workshop + "/withdrawals",
                        story.hana,
                        "{\"foundationId\": \"" + story.addis + "\", \"reason\": \"No staff\"}")
                .expecting(204);
        assertThat(told(story.workshop)).containsSubsequence("HostWithdrew", "MessageReleased");
    }

    @Test
    void limitsHowMuchIsWritten() {
        Story story = new Story(this).published();
        for (int i = 0; i < MessageAgreement.MOST_A_DAY; i++) {
            propose(story, true).expecting(201);
        }
        assertThat(propose(story, true).expecting(409).body()).contains("enough-messages");
        clock.setAt(NOW.plus(Duration.ofDays(1)));
        propose(story, true).expecting(201);
    }

    @Test
    void refusesWhatIsNoMessage() {
        Story story = new Story(this).published();
        for (String wrong : List.of(
                text("a\\r\\nBcc: victim@example.org", "Text"),
                text("", "Text"),
                text("Subject", " "),
                text("x".repeat(121), "Text"),
                text("Subject", "x".repeat(10_001)),
                text("Subject", "\\u202Etxet"),
                text("One", "One") + "," + text("Two", "Two"))) {
            call("POST", path(story), story.claire, bodyOf(story.leman, wrong)).expecting(422);
        }
        call("POST", path(story), story.claire, "{\"foundationId\": \"" + story.leman + "\"}")
                .expecting(422);
        assertThat(told(story.workshop)).noneMatch(type -> type.startsWith("Message"));
        String messages = "/organize/workshops/" + story.workshop + "/messages";
        assertThat(form(messages, story.claire, "foundationId", story.leman.toString(), "readers", "BOTH")
                        .expecting(422)
                        .body())
                .contains("Write a subject");
    }

    @Test
    void testsItOnItsAuthorAndKeepsTheForm() {
        Story story = new Story(this).published();
        String trials = "/organize/workshops/" + story.workshop + "/messages/trials";
        assertThat(form(trials, story.claire, fields(story, "false"))
                        .expecting(200)
                        .body())
                .contains("A test mail is on its way", "value=\"What to bring\"", "case sheets");
        assertThat(told(story.workshop, "MessageTried")
                        .path("by")
                        .path("personId")
                        .asString())
                .isEqualTo(story.claire.id().toString());
        assertThat(told(story.workshop)).doesNotContain("MessageProposed", "MessageReleased");
        for (int i = 1; i < 20; i++) {
            call("POST", path(story) + "/trials", story.claire, body(story.leman, false))
                    .expecting(202);
        }
        call("POST", path(story) + "/trials", story.claire, body(story.leman, false))
                .expecting(409);
    }

    @Test
    void asksOncePerKey() {
        Story story = new Story(this).published();
        var request = post(URI.create("/api/v1" + path(story)))
                .header("Idempotency-Key", "the-same")
                .contentType("application/json")
                .content(body(story.leman, true));
        UUID first = send(request, story.claire).expecting(201).id();
        assertThat(send(request, story.claire).expecting(201).id()).isEqualTo(first);
        assertThat(call("GET", path(story) + "?limit=1", story.claire, null)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    private Person organizer(Person admin, UUID foundation) {
        Person biruk = person("Biruk");
        UUID asked = UUID.fromString(call(
                        "POST",
                        "/foundations/" + foundation + "/members",
                        admin,
                        "{\"address\": \"" + biruk.address() + "\", \"role\": \"ORGANIZER\"}")
                .expecting(202)
                .json()
                .path("membershipId")
                .asString());
        call("POST", "/memberships/" + links.token(Kind.MEMBERSHIP, asked, 1) + "/acceptance", biruk, "{}")
                .expecting(200);
        return biruk;
    }

    private static String[] fields(Story story, String ownOnly) {
        return new String[] {
            "foundationId", story.leman.toString(),
            "readers", "BOTH",
            "ownOnly", ownOnly,
            "texts[0].language", "en",
            "texts[0].subject", "What to bring",
            "texts[0].text", "Please have the case sheets at hand."
        };
    }

    private Answer propose(Story story, boolean own) {
        return call("POST", path(story), story.claire, body(story.leman, own));
    }

    private Answer agree(Story story, UUID message) {
        return call("POST", path(story) + "/" + message + "/agreements", story.hana, inName(story.addis));
    }

    private static String path(Story story) {
        return "/workshops/" + story.workshop + "/messages";
    }

    private static String inName(UUID foundation) {
        return "{\"foundationId\": \"" + foundation + "\"}";
    }

    private static String body(UUID foundation, boolean own) {
        return bodyOf(foundation, text("What to bring", "Please have the case sheets at hand."))
                .replace("\"ownOnly\": false", "\"ownOnly\": " + own);
    }

    private static String bodyOf(UUID foundation, String texts) {
        return "{\"foundationId\": \"" + foundation + "\", \"readers\": \"BOTH\", \"ownOnly\": false, \"texts\": ["
                + texts + "]}";
    }

    private static String text(String subject, String text) {
        return "{\"language\": \"en\", \"subject\": \"" + subject + "\", \"text\": \"" + text + "\"}";
    }

    private String tasks(Person person) {
        return call("GET", "/tasks", person, null).expecting(200).body();
    }

    private String see(String path, Person person) {
        return send(get(URI.create(path)), person).expecting(200).body();
    }
}

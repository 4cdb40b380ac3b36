package org.convene.event.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.convene.event.ServiceTests;
import org.convene.event.Story;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Hosts decide by the rules that they have said yes to, and each may go. */
class PolicyIntegrationTests extends ServiceTests {

    private static final String SILENCE = """
            "publishingConsent": "silence", "changingConsent": "silence", "callingOffConsent": "at-least-2"}""";
    private static final String TERMS = Story.TERMS.replace("}", ", " + SILENCE);
    private static final String MOVED = Story.MOVED.replace("}", ", " + SILENCE);

    @Autowired
    private AgreeOnWorkshop agree;

    @Test
    void takesSilenceForAYesWhereAllHaveSaidSo() {
        Story story = new Story(this, TERMS);
        assertThat(see("/organize/co-organizing/" + story.invite("third@example.org"), person("Third")))
                .contains("How the hosts decide", "Silence agrees after three working days", "At least 2 hosts sign");
        agreeWithoutThird(story);
        JsonNode asked = told(story.workshop, "SignOffRequested");
        assertThat(asked.path("revision").path("consent").asString()).isEqualTo("silence");
        Instant until = Instant.parse(asked.path("revision")
                .path("answerBy")
                .path(story.addis.toString())
                .asString());
        assertThat(until).isAfter(NOW);
        String agreement = "/organize/workshops/" + story.workshop + "/agreement";
        assertThat(see(agreement, story.hana)).contains("silence agrees at", "three of its own working days");

        clock.setAt(until.minusSeconds(3600));
        keepDeadlinesTwice();
        assertThat(told(story.workshop)).containsOnlyOnce("SignOffReminded").doesNotContain("SilenceAgreed");
        assertThat(told(story.workshop, "SignOffReminded")
                        .path("awaiting")
                        .path(0)
                        .asString())
                .isEqualTo(story.addis.toString());
        story.publish().expecting(409);

        clock.setAt(until);
        keepDeadlinesTwice();
        assertThat(told(story.workshop)).containsOnlyOnce("SilenceAgreed");
        assertThat(told(story.workshop, "SilenceAgreed").path("awaiting").isEmpty())
                .isTrue();
        assertThat(see(agreement, story.hana)).contains("Agreed by silence", "by signature or by silence");
        assertThat(see("/organize/workshops/" + story.workshop + "/log", story.claire))
                .contains("Agreed by silence");
        JsonNode revision = call("GET", "/workshops/" + story.workshop + "/revisions/1", story.claire, null)
                .expecting(200)
                .json();
        assertThat(revision.path("state").asString()).isEqualTo("AGREED");
        assertThat(revision.path("signOffs").path(1).path("state").asString()).isEqualTo("SILENT");
        story.publish().expecting(200);
    }

    @Test
    void countsASignatureAndSilenceInTheSameInstantOnce() throws Exception {
        Story story = new Story(this, TERMS).published(TERMS);
        story.submit(MOVED).expecting(201);
        clock.setAt(NOW.plusSeconds(10 * 24 * 3600));
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Object>> acts = List.of(
                    () -> {
                        agree.keepDeadlines();
                        return "";
                    },
                    () -> story.signOff(2));
            both.invokeAll(acts);
        }
        assertThat(told(story.workshop)).containsOnlyOnce("WorkshopRevised");
        assertThat(see("/organize/workshops/" + story.workshop + "/agreement", story.claire))
                .contains("11:30");
    }

    @Test
    void refusesRulesThatThereAreNot() {
        Story story = new Story(this);
        for (String rule : List.of("nobody", "at-least-1", "at-least-10", "")) {
            assertThat(story.submit(Story.TERMS.replace("}", ", \"changingConsent\": \"" + rule + "\"}"))
                            .expecting(422)
                            .body())
                    .contains("terms.changingConsent");
        }
    }

    @Test
    void letsAHostGoAndTellsTheOthers() {
        Story story = new Story(this).published();
        String desk = "/organize/workshops/" + story.workshop;
        assertThat(see(desk + "/agreement", story.hana))
                .contains("Leave the hosts", "stay registered", "goes from the public page");
        assertThat(leave(story, "").expecting(422).body()).contains("id=\"reason-error\"");
        assertThat(leave(story, "Our staff left.").expecting(302).response().getRedirectedUrl())
                .isEqualTo("/organize");

        JsonNode told = told(story.workshop, "HostWithdrew");
        assertThat(told.path("name").asString()).isEqualTo("Addis Health Fund");
        assertThat(told.path("workshop").path("hosts").size()).isEqualTo(1);
        assertThat(told(story.workshop)).doesNotContain("WorkshopRevised");
        send(get(URI.create(desk)), story.hana).expecting(404);
        assertThat(see("/workshops/" + story.workshop, null)).doesNotContain("Addis Health Fund");
        assertThat(see(desk + "/agreement", story.claire)).contains("a host left", "Our staff left.");
        assertThat(see(desk + "/log", story.claire)).contains("Left the hosts");

        assertThat(call("POST", "/workshops/" + story.workshop + "/withdrawals", story.claire, """
                        {"foundationId": "%s", "reason": "So do we"}""".formatted(
                                        story.leman))
                        .expecting(409)
                        .json()
                        .path("type")
                        .asString())
                .endsWith("/problems/last-host");
    }

    @Test
    void asksTheOthersAnewWhenAHostGoesBeforePublishing() {
        Story story = new Story(this);
        story.submit(Story.TERMS).expecting(201);
        call("POST", "/workshops/" + story.workshop + "/withdrawals", story.claire, """
                {"foundationId": "%s", "reason": "Too much to do"}""".formatted(story.leman))
                .expecting(204);
        call("GET", "/workshops/" + story.workshop, story.claire, null).expecting(404);
        assertThat(told(story.workshop)).endsWith("HostWithdrew", "SignOffRequested");
        assertThat(told(story.workshop, "SignOffRequested").path("awaiting"))
                .extracting(JsonNode::asString)
                .containsExactly(story.addis.toString());
        story.signOff(2).expecting(201);
        call("POST", "/workshops/" + story.workshop + "/publication", story.hana, """
                {"foundationId": "%s"}""".formatted(story.addis))
                .expecting(200);
    }

    private void agreeWithoutThird(Story story) {
        call("POST", "/workshops/" + story.workshop + "/revisions", story.claire, """
                {"kind": "TERMS", "foundationId": "%s", "withdrawInvitations": true, "terms": %s}""".formatted(story.leman, TERMS))
                .expecting(201);
    }

    private void keepDeadlinesTwice() {
        agree.keepDeadlines();
        agree.keepDeadlines();
    }

    private Answer leave(Story story, String reason) {
        return form(
                "/organize/workshops/" + story.workshop + "/withdrawal",
                story.hana,
                "foundationId",
                story.addis.toString(),
                "reason",
                reason);
    }

    private String see(String path, @Nullable Person person) {
        return send(get(URI.create(path)), person).expecting(200).body();
    }
}

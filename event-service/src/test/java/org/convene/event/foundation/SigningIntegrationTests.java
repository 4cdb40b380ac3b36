package org.convene.event.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.convene.event.ServiceTests;
import org.convene.event.Story;
import org.convene.web.link.Kind;
import org.convene.web.security.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Addis Health Fund has an admin, Hana, and an organizer, Biruk, who signs for it only as long as somebody lets him. */
class SigningIntegrationTests extends ServiceTests {

    private final Person biruk = person("Biruk A");
    private Story story;

    @BeforeEach
    void anOrganizerJoins() {
        story = new Story(this);
        join(biruk, story.addis, story.hana);
    }

    @Test
    void refusesAnOrganizerWhomNobodyNamedAndSaysWhomToAsk() {
        story.submit(Story.TERMS).expecting(201);
        Answer refused = signOff(biruk, 1).expecting(403);
        assertThat(refused.json().path("type").asString()).endsWith("/not-a-signer");
        assertThat(refused.json().path("detail").asString()).contains("Hana T");
        for (String step : List.of("/revisions/1/refusals", "/withdrawals")) {
            post("/workshops/" + story.workshop + step, biruk, ", \"reason\": \"Not this year\"")
                    .expecting(403);
        }
        assertThat(told(story.workshop)).doesNotContain("WorkshopSignedOff", "SignOffRefused", "HostWithdrew");

        String page = page(biruk).body();
        assertThat(page)
                .contains("The signature of Addis Health Fund is missing")
                .contains("Hana T");
        assertThat(page).doesNotContain("/sign-offs\"", "/refusals\"");
        assertThat(desk(biruk)).doesNotContain("Sign off");
        assertThat(desk(story.hana)).contains("Revision 1");
        assertThat(tasks(biruk)).doesNotContain("SIGN_OFF");
        assertThat(tasks(story.hana)).contains("SIGN_OFF");
    }

    @Test
    void letsSignWhomAnAdminNamedUntilItIsTakenBack() {
        story.submit(Story.TERMS).expecting(201);
        call("PUT", signing(biruk), biruk, null).expecting(403);
        call("PUT", signing(biruk), story.hana, null).expecting(204);
        call("PUT", signing(biruk), story.hana, null).expecting(204);
        assertThat(told(story.addis)).containsOnlyOnce("SignerNamed");
        assertThat(page(biruk).body()).contains("/sign-offs\"");

        // Between the page and the press it is taken back.
        call("DELETE", signing(biruk), story.hana, null).expecting(204);
        Answer pressed = form(
                        "/organize/workshops/" + story.workshop + "/revisions/1/sign-offs",
                        biruk,
                        "foundationId",
                        story.addis.toString())
                .expecting(403);
        assertThat(pressed.body()).contains("You do not sign for this foundation", "Hana T");
        assertThat(told(story.workshop)).doesNotContain("WorkshopSignedOff");

        form(
                        "/organize/foundations/" + story.addis + "/members/" + biruk.id() + "/signing",
                        story.hana,
                        "signs",
                        "true")
                .expecting(302);
        signOff(biruk, 1).expecting(201);
        assertThat(capacities()).containsOnlyNulls();
        post("/workshops/" + story.workshop + "/publication", biruk, "").expecting(200);
    }

    @Test
    void asksHerFoundationToSignWhatAnOrganizerSubmits() {
        Answer submitted = call("POST", "/workshops/" + story.workshop + "/revisions", biruk, """
                        {"kind": "TERMS", "foundationId": "%s", "terms": %s}""".formatted(
                                story.addis, Story.TERMS))
                .expecting(201);
        assertThat(submitted.json().path("signOffs").valueStream())
                .allSatisfy(host -> assertThat(host.path("state").asString()).isEqualTo("AWAITED"));
        assertThat(told(story.workshop, "SignOffRequested").path("signers").valueStream())
                .extracting(id -> UUID.fromString(id.asString()))
                .containsExactlyInAnyOrder(story.hana.id(), story.claire.id());
        assertThat(page(biruk).body()).contains("You submit for Addis Health Fund", "Hana T");

        call("POST", "/workshops/" + story.workshop + "/revisions/1/sign-offs", story.claire, """
                        {"foundationId": "%s"}""".formatted(
                                story.leman))
                .expecting(201);
        post("/workshops/" + story.workshop + "/publication", story.hana, "").expecting(409);
        signOff(story.hana, 1).expecting(201);
        post("/workshops/" + story.workshop + "/publication", biruk, "").expecting(403);
        assertThat(page(biruk).body()).contains("Who signs for Addis Health Fund publishes it");
        post("/workshops/" + story.workshop + "/publication", story.hana, "").expecting(200);
    }

    @Test
    void letsADeputySignOnHerDaysAndSaysSoInTheLog() {
        story.submit(Story.TERMS).expecting(201);
        deputize(biruk, biruk, "2027-03-03", "2027-03-04").expecting(403);
        Answer deputy = deputize(story.hana, biruk, "2027-03-03", "2027-03-04").expecting(201);
        assertThat(told(story.addis, "SignerNamed").path("to").asString()).isEqualTo("2027-03-04");
        assertThat(deputize(story.hana, biruk, "2027-03-03", "2027-03-04").id()).isEqualTo(deputy.id());
        assertThat(told(story.addis)).containsOnlyOnce("SignerNamed");

        // Addis Ababa is three hours ahead of UTC.
        clock.setAt(Instant.parse("2027-03-02T20:59:59Z"));
        signOff(biruk, 1).expecting(403);
        assertThat(tasks(biruk)).doesNotContain("SIGN_OFF");
        clock.setAt(Instant.parse("2027-03-04T21:00:00Z"));
        signOff(biruk, 1).expecting(403);
        clock.setAt(Instant.parse("2027-03-04T20:59:59Z"));
        assertThat(tasks(biruk)).contains("SIGN_OFF");
        assertThat(page(biruk).body()).contains("/sign-offs\"");
        signOff(biruk, 1).expecting(201);

        assertThat(capacities()).containsOnlyOnce("DEPUTY");
        assertThat(page(story.claire).body()).contains("</bdi> (as a deputy), <time");
        assertThat(call("GET", "/workshops/" + story.workshop + "/revisions/1", story.claire, null)
                        .json()
                        .path("signOffs")
                        .valueStream()
                        .filter(signOff ->
                                signOff.path("foundationId").asString().equals(story.addis.toString())))
                .extracting(signOff -> signOff.path("capacity").asString())
                .containsExactly("DEPUTY");
        String log = send(get("/organize/workshops/" + story.workshop + "/log"), story.claire)
                .body();
        assertThat(log).contains("(as a deputy)");
        assertThat(call("GET", "/workshops/" + story.workshop + "/log/export", story.claire, null)
                        .json()
                        .path("whole")
                        .asBoolean())
                .isTrue();
        call("DELETE", "/foundations/" + story.addis + "/deputies/" + deputy.id(), biruk, null)
                .expecting(204);
        call("DELETE", "/foundations/" + story.addis + "/deputies/" + deputy.id(), story.hana, null)
                .expecting(404);
        post("/workshops/" + story.workshop + "/publication", biruk, "").expecting(403);
    }

    @Test
    void endsWhenTheDeputyLeavesTheFoundation() {
        story.submit(Story.TERMS).expecting(201);
        deputize(story.hana, biruk, "2027-03-01", "2027-03-31").expecting(201);
        call("DELETE", "/foundations/" + story.addis + "/members/" + biruk.id(), story.hana, null)
                .expecting(204);
        signOff(biruk, 1).expecting(404);
        join(biruk, story.addis, story.hana);
        signOff(biruk, 1).expecting(403);
        assertThat(call("GET", "/foundations/" + story.addis + "/deputies", biruk, null)
                        .expecting(200)
                        .json()
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void keepsDaysAndPeopleInOrder() {
        assertThat(deputize(story.hana, biruk, "2027-03-04", "2027-03-03")
                        .expecting(422)
                        .body())
                .contains("before the first");
        deputize(story.hana, biruk, "2027-02-01", "2027-02-28").expecting(422);
        deputize(story.hana, biruk, "2027-03-01", "2028-03-01").expecting(422);
        deputize(story.hana, story.hana, "2027-03-01", "2027-03-02").expecting(409);
        deputize(story.hana, story.claire, "2027-03-01", "2027-03-02").expecting(404);
        Answer page = form(
                        "/organize/foundations/" + story.addis + "/deputies",
                        story.hana,
                        "personId",
                        biruk.id().toString(),
                        "from",
                        "2027-03-04",
                        "to",
                        "2027-03-03")
                .expecting(422);
        assertThat(page.body()).contains("The last day comes before the first.", "2027-03-04");
        form(
                        "/organize/foundations/" + story.addis + "/deputies",
                        story.hana,
                        "personId",
                        biruk.id().toString(),
                        "from",
                        "2027-03-04",
                        "to",
                        "2027-03-05")
                .expecting(302);
        assertThat(send(get("/organize/foundations/" + story.addis), biruk)
                        .expecting(200)
                        .body())
                .contains("4 Mar to 5 Mar", "In the place of");
    }

    @Test
    void takesOneOfTwoSignaturesOfOneHostThatComeAtOnce() throws Exception {
        story.submit(Story.TERMS).expecting(201);
        call("PUT", signing(biruk), story.hana, null).expecting(204);
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> answers = two.invokeAll(List.of(
                    (Callable<Integer>) () -> {
                        together.await();
                        return signOff(story.hana, 1).status();
                    },
                    () -> {
                        together.await();
                        return signOff(biruk, 1).status();
                    }));
            assertThat(List.of(answers.getFirst().get(), answers.getLast().get()))
                    .containsExactlyInAnyOrder(201, 409);
        }
        assertThat(told(story.workshop)).containsOnlyOnce("WorkshopSignedOff");
    }

    @Test
    void acceptsToCarryOnlyForWhoSigns() {
        UUID third = story.foundation(story.hana, "Third Fund", "Third", "ET", "Africa/Addis_Ababa");
        join(biruk, third, story.hana);
        String token = story.invite("biruk@example.org");
        Answer refused = call(
                        "POST",
                        "/co-organizing/" + token + "/acceptance",
                        biruk,
                        "{\"foundationId\": \"" + third + "\"}")
                .expecting(403);
        assertThat(refused.json().path("detail").asString()).contains("Hana T");
        assertThat(send(get("/organize/co-organizing/" + token), biruk).body())
                .contains("To carry it as Third Fund")
                .doesNotContain("name=\"foundationId\"");
        call("POST", "/co-organizing/" + token + "/acceptance", story.hana, "{\"foundationId\": \"" + third + "\"}")
                .expecting(200);
    }

    private void join(Person person, UUID foundation, Person admin) {
        UUID membership = UUID.fromString(
                call("POST", "/foundations/" + foundation + "/members", admin, """
                        {"address": "%s", "role": "ORGANIZER"}""".formatted(person.address()))
                        .expecting(202)
                        .json()
                        .path("membershipId")
                        .asString());
        call("POST", "/memberships/" + links.token(Kind.MEMBERSHIP, membership, 1) + "/acceptance", person, null)
                .expecting(200);
    }

    private Answer signOff(Person person, int revision) {
        return post("/workshops/" + story.workshop + "/revisions/" + revision + "/sign-offs", person, "");
    }

    private Answer post(String path, Person person, String more) {
        return call("POST", path, person, "{\"foundationId\": \"" + story.addis + "\"" + more + "}");
    }

    private Answer deputize(Person signer, Person deputy, String from, String to) {
        return call("POST", "/foundations/" + story.addis + "/deputies", signer, """
                {"personId": "%s", "from": "%s", "to": "%s"}""".formatted(deputy.id(), from, to));
    }

    private String signing(Person person) {
        return "/foundations/" + story.addis + "/members/" + person.id() + "/signing";
    }

    private Answer page(Person person) {
        return send(get("/organize/workshops/" + story.workshop + "/agreement"), person)
                .expecting(200);
    }

    private String desk(Person person) {
        return send(get("/organize"), person).expecting(200).body();
    }

    private String tasks(Person person) {
        return call("GET", "/tasks", person, null).expecting(200).body();
    }

    private List<String> capacities() {
        return jdbc.sql("SELECT capacity FROM joint_log WHERE workshop_id = ? AND action = 'SIGNED_OFF'")
                .param(story.workshop)
                .query((rs, _) -> rs.getString(1))
                .list();
    }
}

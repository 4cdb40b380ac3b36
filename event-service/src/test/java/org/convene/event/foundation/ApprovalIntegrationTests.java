package org.convene.event.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.convene.event.ServiceTests;
import org.convene.event.Story;
import org.convene.testing.Look;
import org.convene.web.link.Kind;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Where the installation asks operators: Anna's foundation registers itself, and nothing of it leaves the house before. */
@TestPropertySource(properties = "convene.foundations.approved-by-operators=true")
class ApprovalIntegrationTests extends ServiceTests {

    private static final String PROFILE = """
            {"name": "Алтай қоры", "shortName": "Алтай", "country": "KZ", "timeZone": "Asia/Almaty"}""";

    private final Person omar = new Person(UUID.randomUUID(), "omar@example.org", "Omar", true);
    private final Person anna = person("Anna K");
    private UUID foundation;
    private UUID workshop;

    @LocalServerPort
    private int port;

    @BeforeEach
    void registers() {
        foundation = call("POST", "/foundations", anna, PROFILE).expecting(201).id();
        workshop = draft();
    }

    private UUID draft() {
        return call("POST", "/workshops", anna, """
                        {"foundationId": "%s", "terms": %s, "details": {"sessions": [
                          {"title": "Lungs", "kind": "TALK", "minutes": 25,
                           "speakers": [{"name": "Dr. Li", "foundationId": "%s"}]}]}}
                        """.formatted(foundation, Story.TERMS, foundation))
                .expecting(201)
                .id();
    }

    @Test
    void preparesEverythingMeanwhile() {
        assertThat(told(foundation, "FoundationRegistered")
                        .at("/foundation/approval")
                        .asString())
                .isEqualTo("WAITING");
        call("PUT", "/foundations/" + foundation, anna, PROFILE.replace("Алтай\"", "АҚ\""))
                .expecting(200);
        call("POST", "/foundations/" + foundation + "/members", anna, """
                        {"address": "paul@example.org", "role": "ORGANIZER"}""").expecting(202);
        call("PUT", "/workshops/" + workshop + "/terms", anna, Story.TERMS.replace("Six cases", "Seven cases"))
                .expecting(200);
        assertThat(page("/organize/foundations/" + foundation, anna)).contains("Waiting for approval");
        assertThat(page("/organize", anna)).contains("waits for approval");
        assertThat(page("/organize/workshops/" + workshop, anna))
                .contains("Until then nothing of this draft can leave it");
        assertThat(page("/organize/foundations/new", anna)).contains("operators approve a foundation");
    }

    @Test
    void letsNothingLeaveTheHouse() {
        String own = "{\"foundationId\": \"" + foundation + "\"";
        String at = "/workshops/" + workshop;
        refused("POST", at + "/co-organizers", "{\"address\": \"hana@example.org\"}");
        refused("POST", at + "/revisions", own + ", \"kind\": \"TERMS\", \"terms\": " + Story.TERMS + "}");
        refused("POST", at + "/publication", own + "}");
        String session = call("GET", at + "/details", anna, null)
                .expecting(200)
                .json()
                .at("/sessions/0/id")
                .asString();
        refused("POST", at + "/speakers", """
                {"sessionId": "%s", "name": "Dr. Li", "address": "li@example.org"}""".formatted(session));
        call("POST", at + "/hours/candidates", anna, "{\"startsAt\": \"2027-05-13T08:00:00Z\"}")
                .expecting(201);
        refused("POST", at + "/hours/ballots", null);
        refused(
                "POST",
                at + "/series/revisions",
                own + ", \"terms\": " + Story.TERMS
                        + ", \"frame\": {\"rhythm\": \"every-week\", \"until\": \"2027-09-01\"}}");
        assertThat(told(workshop))
                .doesNotContain(
                        "CoOrganizerInvited",
                        "SignOffRequested",
                        "WorkshopPublished",
                        "SpeakerInvited",
                        "HoursAsked",
                        "FrameSubmitted");

        assertThat(form("/organize" + at + "/co-organizers", anna, "address", "hana@example.org")
                        .expecting(422)
                        .body())
                .contains("have yet to approve your foundation");
        assertThat(form("/organize" + at + "/publication", anna).expecting(403).body())
                .contains("Your foundation is not approved yet");
        send(get("/foundations/" + foundation + "/workshops.ics"), null).expecting(404);
    }

    @Test
    void endsADraftThatNobodyApproved() {
        call("POST", "/workshops/" + workshop + "/revisions", anna, """
                        {"foundationId": "%s", "kind": "CALLING_OFF", "reason": "No staff"}""".formatted(foundation))
                .expecting(201);
        assertThat(told(workshop)).contains("WorkshopCancelled");
    }

    @Test
    void worksWithOthersOnceAnOperatorHasApprovedIt() {
        assertThat(page("/organize", omar)).contains("Алтай қоры", "waits for your approval");
        assertThat(call("GET", "/tasks", omar, null).body()).contains("APPROVE", foundation.toString());
        assertThat(page("/operate/events/foundations", omar)).contains("Алтай қоры", anna.address());
        Answer read = call("GET", "/foundations/" + foundation + "/approval", omar, null)
                .expecting(200);
        assertThat(read.response().getHeader("ETag")).isNotBlank();
        call("POST", "/foundations/" + foundation + "/approval", anna, null).expecting(403);
        call("POST", "/foundations/" + foundation + "/approval", omar, null).expecting(200);
        call("POST", "/foundations/" + foundation + "/approval", omar, null).expecting(200);
        assertThat(told(foundation)).containsOnlyOnce("FoundationApproved");
        assertThat(told(foundation, "FoundationApproved").at("/decidedBy").asString())
                .isEqualTo(omar.id().toString());

        call("POST", "/workshops/" + workshop + "/co-organizers", anna, "{\"address\": \"hana@example.org\"}")
                .expecting(202);
        assertThat(page("/organize", anna)).doesNotContain("waits for approval");
        assertThat(page("/operate/events/foundations", omar)).doesNotContain(anna.address());
        send(get("/foundations/" + foundation + "/workshops.ics"), null).expecting(200);
    }

    @Test
    void asksAgainAfterItWasRefusedWithWords() {
        String here = "/operate/events/foundations/" + foundation;
        String version = version(page(here, omar));
        assertThat(form(here + "/refusal", omar, "version", version, "reason", " ")
                        .expecting(422)
                        .body())
                .contains("Say why");
        // It changes between the page and the press.
        call("PUT", "/foundations/" + foundation, anna, PROFILE.replace("Алтай\"", "АҚ\""))
                .expecting(200);
        form(here + "/refusal", omar, "version", version, "reason", "Who are you?")
                .expecting(302);
        assertThat(told(foundation)).doesNotContain("FoundationRefused");
        form(here + "/refusal", omar, "version", version(page(here, omar)), "reason", "Who are you?")
                .expecting(302);
        assertThat(told(foundation, "FoundationRefused").path("reason").asString())
                .isEqualTo("Who are you?");
        assertThat(told(foundation, "FoundationRefused")
                        .at("/foundation/approval")
                        .asString())
                .isEqualTo("REFUSED");
        call("POST", "/foundations/" + foundation + "/approval/refusal", omar, "{\"reason\": \"No\"}")
                .expecting(409);

        assertThat(page("/organize/foundations/" + foundation, anna))
                .contains("Who are you?", "Ask for approval again");
        refused("POST", "/workshops/" + workshop + "/co-organizers", "{\"address\": \"hana@example.org\"}");
        form("/organize/foundations/" + foundation + "/approval/request", anna).expecting(302);
        assertThat(page("/organize/foundations/" + foundation, anna)).contains("Waiting for approval");
        assertThat(page(here, omar)).contains("What was said before", "Who are you?");
        form(here + "/approval", omar, "version", version(page(here, omar))).expecting(302);
        assertThat(told(foundation)).endsWith("FoundationApproved");
        assertThat(jdbc.sql(
                                "SELECT approved FROM foundation_decision WHERE foundation_id = ? ORDER BY decided_at, approved")
                        .param(foundation)
                        .query(Boolean.class)
                        .list())
                .containsExactly(false, true);
    }

    @Test
    void needsNoOperatorWhereAnApprovedFoundationAsks() {
        call("POST", "/foundations/" + foundation + "/approval", omar, null).expecting(200);
        Person hana = person("Hana T");
        UUID registered = call("POST", "/co-organizing/" + asked(hana) + "/acceptance", hana, """
                        {"foundation": %s}""".formatted(
                                PROFILE.replace("Алтай қоры", "Addis Health Fund")))
                .expecting(200)
                .json()
                .at("/hosts")
                .valueStream()
                .map(host -> UUID.fromString(host.path("foundationId").asString()))
                .filter(id -> !id.equals(foundation))
                .findFirst()
                .orElseThrow();
        assertThat(state(registered)).isEqualTo("APPROVED");

        // One that waits, and one that was refused, are vouched for, too.
        Person biruk = person("Biruk A");
        UUID waiting =
                call("POST", "/foundations", biruk, PROFILE).expecting(201).id();
        call("POST", "/foundations/" + waiting + "/approval/refusal", omar, "{\"reason\": \"Who?\"}")
                .expecting(200);
        call("POST", "/co-organizing/" + asked(biruk) + "/acceptance", biruk, "{\"foundationId\": \"" + waiting + "\"}")
                .expecting(200);
        assertThat(state(waiting)).isEqualTo("APPROVED");
        assertThat(told(waiting, "FoundationChanged").at("/foundation/approval").asString())
                .isEqualTo("APPROVED");
        assertThat(told(waiting)).doesNotContain("FoundationApproved");
    }

    /** It asked while the installation asked nobody, or before it was refused. */
    @Test
    void vouchesForNobodyWhileItWaitsItself() {
        call("POST", "/foundations/" + foundation + "/approval", omar, null).expecting(200);
        Person hana = person("Hana T");
        String token = asked(hana);
        jdbc.sql("UPDATE foundation SET approval = 'WAITING', approval_since = now() WHERE foundation_id = ?")
                .param(foundation)
                .update();
        Answer answer = call("POST", "/co-organizing/" + token + "/acceptance", hana, """
                        {"foundation": %s}""".formatted(PROFILE))
                .expecting(409);
        assertThat(answer.json().path("type").asString()).endsWith("/asker-not-approved");
        assertThat(call("GET", "/foundations", hana, null).json().path("items")).isEmpty();
    }

    @Test
    void tellsOperatorsNothingOfWhoNeverWaited() {
        jdbc.sql("UPDATE foundation SET approval = 'APPROVED', approval_since = NULL WHERE foundation_id = ?")
                .param(foundation)
                .update();
        call("GET", "/foundations/" + foundation + "/approval", omar, null).expecting(404);
        call("POST", "/foundations/" + foundation + "/approval", omar, null).expecting(409);
        send(get("/operate/events/foundations/" + foundation), omar).expecting(404);
    }

    @Test
    void looksWell() {
        Person sara = person("Sara B");
        UUID refused =
                call("POST", "/foundations", sara, PROFILE).expecting(201).id();
        call("POST", "/foundations/" + refused + "/approval/refusal", omar, """
                        {"reason": "Please name the register that you stand in."}""").expecting(200);
        call("POST", "/foundations/" + refused + "/approval/request", sara, null)
                .expecting(200);
        call("POST", "/foundations/" + refused + "/approval/refusal", omar, """
                        {"reason": "The register does not know you."}""").expecting(200);
        for (String language : new String[] {"en", "ar"}) {
            assertThat(look(omar, language)
                            .at("approvals-" + language, "/operate/events/foundations")
                            .at(
                                    "approval-" + language,
                                    "/operate/events/foundations/" + foundation,
                                    page -> page.locator("details summary")
                                            .last()
                                            .click())
                            .at("approval-refused-" + language, "/operate/events/foundations/" + refused)
                            .at("approvals-desk-" + language, "/organize")
                            .problems())
                    .isEmpty();
            assertThat(look(sara, language)
                            .at("approval-page-refused-" + language, "/organize/foundations/" + refused)
                            .problems())
                    .isEmpty();
            assertThat(look(anna, language)
                            .at("approval-page-" + language, "/organize/foundations/" + foundation)
                            .at("approval-plan-" + language, "/organize/workshops/" + workshop)
                            .at("approval-new-" + language, "/organize/foundations/new")
                            .problems())
                    .isEmpty();
        }
    }

    private Look look(Person person, String language) {
        return new Look("http://localhost:" + port, Map.of("Authorization", "Bearer " + token(person)))
                .in(Locale.forLanguageTag(language));
    }

    private String asked(Person contact) {
        UUID invitation = UUID.fromString(
                call("POST", "/workshops/" + workshop + "/co-organizers", anna, """
                        {"address": "%s"}""".formatted(contact.address()))
                        .expecting(202)
                        .json()
                        .path("invitationId")
                        .asString());
        return links.token(Kind.CO_ORGANIZER, invitation, 1);
    }

    private String state(UUID id) {
        return jdbc.sql("SELECT approval FROM foundation WHERE foundation_id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private void refused(String method, String path, @Nullable String body) {
        Answer answer = call(method, path, anna, body).expecting(403);
        assertThat(answer.json().path("type").asString()).as(path).endsWith("/foundation-not-approved");
    }

    private String page(String path, Person person) {
        return send(get(path), person).expecting(200).body();
    }

    private static String version(String page) {
        return page.replaceAll("(?s).*name=\"version\" value=\"([^\"]+)\".*", "$1");
    }
}

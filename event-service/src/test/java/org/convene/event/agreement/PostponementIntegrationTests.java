package org.convene.event.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.time.Instant;
import org.convene.event.ServiceTests;
import org.convene.event.Story;
import org.convene.web.security.Person;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One host moves a workshop at the last moment, and nobody else has to be found first. */
class PostponementIntegrationTests extends ServiceTests {

    private static final Instant THE_DAY_BEFORE = Instant.parse("2027-05-13T08:00:00Z");

    @Test
    void letsOneHostPostponeAtOnceWhenItIsAboutToBegin() {
        Story story = new Story(this).published();
        String desk = "/organize/workshops/" + story.workshop;
        assertThat(see(desk + "/agreement", story.hana)).doesNotContain("Postpone it at once");
        postpone(story, "2027-05-21T10:00:00").expecting(409);

        clock.setAt(THE_DAY_BEFORE);
        story.submit(Story.MOVED).expecting(201);
        assertThat(see(desk + "/agreement", story.hana))
                .contains("Postpone it at once", "New start (", "value=\"2027-05-14T10:00\"");
        form(
                        desk + "/postponement",
                        story.hana,
                        "foundationId",
                        story.addis.toString(),
                        "newStart",
                        "2027-05-21T10:00",
                        "reason",
                        "The power is out in the whole town.",
                        "basedOn",
                        "2")
                .expecting(302);

        JsonNode told = told(story.workshop, "WorkshopRevised");
        assertThat(told.path("workshop").path("startsAt").asString()).isEqualTo("2027-05-21T08:00:00Z");
        assertThat(told.path("workshop").path("registrationClosesAt").asString())
                .isEqualTo("2027-05-20T15:00:00Z");
        assertThat(told.path("before").path("startsAt").asString()).isEqualTo("2027-05-14T08:00:00Z");
        assertThat(told.path("postponed").path("by").path("name").asString()).isEqualTo("Hana T");
        JsonNode revisions = call("GET", "/workshops/" + story.workshop + "/revisions", story.claire, null)
                .expecting(200)
                .json()
                .path("items");
        assertThat(revisions.path(1).path("state").asString()).isEqualTo("SUPERSEDED");
        assertThat(revisions.path(2).path("kind").asString()).isEqualTo("POSTPONEMENT");
        assertThat(revisions.path(2).path("state").asString()).isEqualTo("IN_EFFECT");
        assertThat(see(desk + "/agreement", story.claire))
                .contains("Revision 3 postpones the workshop", "The power is out in the whole town.")
                .doesNotContain("Postpone it at once");
        assertThat(see(desk + "/log", story.claire)).contains("Postponed", "The power is out");
        // The others may propose another time at once, as always.
        story.submit(Story.TERMS.replace("2027-05-14T10:00:00", "2027-05-28T10:00:00"))
                .expecting(201);
    }

    @Test
    void postponesToALaterStartWithWordsOrNotAtAll() {
        Story story = new Story(this).published();
        String page = "/organize/workshops/" + story.workshop + "/postponement";
        clock.setAt(THE_DAY_BEFORE);

        assertThat(postpone(story, "2027-05-14T09:00:00")
                        .expecting(409)
                        .json()
                        .path("type")
                        .asString())
                .endsWith("/problems/not-later");
        postpone(story, "9999-05-14T09:00:00").expecting(422);
        // An hour that clocks skip in Geneva.
        assertThat(postpone(story, "2028-03-26T02:30:00").expecting(422).body()).contains("newStart", "02:30");
        assertThat(form(
                                page,
                                story.hana,
                                "foundationId",
                                story.addis.toString(),
                                "newStart",
                                "2027-05-14T09:00",
                                "reason",
                                "Why")
                        .expecting(422)
                        .body())
                .contains("postponed to a later start", "value=\"2027-05-14T09:00\"");
        assertThat(form(page, story.hana, "foundationId", story.addis.toString(), "newStart", "", "reason", "")
                        .expecting(422)
                        .body())
                .contains("id=\"newStart-error\"", "id=\"reason-error\"");
        form(page, story.hana, "foundationId", story.leman.toString(), "newStart", "2027-05-21T10:00", "reason", "Why")
                .expecting(422);
        postpone(story, "2027-05-21T10:00:00").expecting(201);
    }

    private Answer postpone(Story story, String start) {
        return call("POST", "/workshops/" + story.workshop + "/postponements", story.hana, """
                {"foundationId": "%s", "newStart": "%s", "reason": "The power is out."}""".formatted(
                        story.addis, start));
    }

    private String see(String path, Person person) {
        return send(get(URI.create(path)), person).expecting(200).body();
    }
}

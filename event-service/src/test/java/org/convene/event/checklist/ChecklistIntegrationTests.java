package org.convene.event.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.UUID;
import org.convene.event.ServiceTests;
import org.convene.event.Story;
import org.convene.web.security.Person;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What has to be done is written down once, and everybody sees who did it. */
class ChecklistIntegrationTests extends ServiceTests {

    @Test
    void remembersWhatHasToBeDone() {
        Story story = new Story(this);
        String page = "/organize/workshops/" + story.workshop + "/checklist";
        assertThat(see(page, story.hana)).contains("Nothing is written down yet");

        form(page, story.claire, "what", "Book the <i>interpreters</i>", "foundationId", "", "due", "2020-05-02")
                .expecting(302);
        form(page, story.claire, "what", "Send slides", "foundationId", story.addis.toString(), "due", "")
                .expecting(302);

        assertThat(see(page, story.hana))
                .contains("Book the &lt;i&gt;interpreters&lt;/i&gt;", "overdue", "Whoever can", "Addis Health Fund");
        UUID urgent = idOf(story, 0);
        form(page + "/" + urgent + "/state", story.hana, "done", "true").expecting(302);
        assertThat(see(page, story.claire)).contains("done by Hana T").doesNotContain("overdue");
        assertThat(idOf(story, 1)).isEqualTo(urgent);
        form(page + "/" + urgent + "/state", story.claire, "done", "false").expecting(302);
        assertThat(see(page, story.claire)).contains("overdue");
        form(page + "/" + urgent + "/removal", story.claire).expecting(302);
        form(page + "/" + urgent + "/removal", story.claire).expecting(302);
        form(page + "/" + urgent + "/state", story.claire, "done", "true").expecting(404);
        assertThat(see(page, story.claire)).doesNotContain("interpreters");
    }

    @Test
    void isCopiedToTheNextEditionWithItsDays() {
        Story story = new Story(this);
        add(story, "{\"what\": \"Send slides\", \"due\": \"2027-05-07\", \"foundationId\": \"" + story.leman + "\"}")
                .expecting(201);
        add(story, "{\"what\": \"Find a chair\", \"foundationId\": \"" + story.addis + "\"}")
                .expecting(201);

        String next = String.valueOf(form(
                        "/organize/workshops",
                        story.claire,
                        "foundationId",
                        story.leman.toString(),
                        "like",
                        story.workshop.toString(),
                        "language",
                        "en",
                        "title",
                        "The next",
                        "purpose",
                        "Six cases more.",
                        "localStart",
                        "2027-06-11T10:00",
                        "timeZone",
                        "Europe/Zurich",
                        "durationMinutes",
                        "150",
                        "roomPlaces",
                        "100")
                .expecting(302)
                .response()
                .getRedirectedUrl());

        JsonNode copied = call("GET", next.replace("/organize", "") + "/to-dos", story.claire, null)
                .expecting(200)
                .json()
                .path("items");
        assertThat(copied).hasSize(2);
        assertThat(copied.path(0).path("due").asString()).isEqualTo("2027-06-04");
        assertThat(copied.path(0).path("foundationId").asString()).isEqualTo(story.leman.toString());
        // Who does not carry the new one yet is not put down for it.
        assertThat(copied.path(1).path("foundationId").isNull()).isTrue();
    }

    @Test
    void takesOnlyWhatMakesSense() {
        Story story = new Story(this);
        Story other = new Story(this);
        String page = "/organize/workshops/" + story.workshop + "/checklist";

        assertThat(form(page, story.claire, "what", "", "due", "9999-12-31")
                        .expecting(422)
                        .body())
                .contains("Say what has to be done", "2200");
        add(story, "{\"what\": \" \"}").expecting(422);
        add(story, "{\"what\": \"Fly\", \"due\": \"+12345-01-01\"}").expecting(422);
        add(story, "{\"what\": \"Fly\", \"due\": \"tomorrow\"}").expecting(422);
        add(story, "{\"what\": \"Fly\", \"foundationId\": \"" + other.leman + "\"}")
                .expecting(403);
        UUID known = add(story, "{\"what\": \"Book\"}").expecting(201).id();
        String elsewhere = "/workshops/" + other.workshop + "/to-dos/" + known;
        call("PUT", elsewhere, other.claire, "{\"what\": \"Mine now\"}").expecting(404);
        call("DELETE", elsewhere, other.claire, null).expecting(204);
        String there = "/workshops/" + story.workshop + "/to-dos/" + known;
        assertThat(call("PUT", there, story.hana, "{\"what\": \"Book two\", \"done\": true}")
                        .expecting(200)
                        .json()
                        .path("doneBy")
                        .asString())
                .isEqualTo("Hana T");
        assertThat(call("PUT", there, story.claire, "{\"what\": \"Book two\", \"done\": true}")
                        .expecting(200)
                        .json()
                        .path("doneBy")
                        .asString())
                .isEqualTo("Hana T");
        call("DELETE", there, story.claire, null).expecting(204);
    }

    @Test
    void endsSomewhere() {
        Story story = new Story(this);
        add(story, "{\"what\": \"The first\"}").expecting(201);
        jdbc.sql("""
                        INSERT INTO to_do (to_do_id, workshop_id, what)
                        SELECT gen_random_uuid(), ?, 'Number ' || n FROM generate_series(3, ?) AS n
                        """).params(story.workshop, Checklist.MOST).update();
        add(story, "{\"what\": \"The last\"}").expecting(201);
        assertThat(add(story, "{\"what\": \"One too many\"}")
                        .expecting(409)
                        .json()
                        .path("type")
                        .asString())
                .endsWith("/problems/too-many-to-dos");
    }

    private Answer add(Story story, String body) {
        return call("POST", "/workshops/" + story.workshop + "/to-dos", story.claire, body);
    }

    private UUID idOf(Story story, int index) {
        return UUID.fromString(call("GET", "/workshops/" + story.workshop + "/to-dos", story.claire, null)
                .expecting(200)
                .json()
                .path("items")
                .path(index)
                .path("id")
                .asString());
    }

    private String see(String path, Person person) {
        return send(get(URI.create(path)), person).expecting(200).body();
    }
}

package org.convene.event.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.convene.event.ServiceTests;
import org.convene.event.Story;
import org.convene.web.security.Person;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Hosts write to one another where everybody concerned reads it. */
class ConversationIntegrationTests extends ServiceTests {

    @Test
    void carriesWordsToAllHosts() {
        Story story = new Story(this);
        String page = "/organize/workshops/" + story.workshop + "/conversation";
        assertThat(see(page, story.hana)).contains("Nobody has written yet", "Send to all hosts");

        form(page, story.claire, "foundationId", story.leman.toString(), "words", "Would the 21st suit <b>you</b>?")
                .expecting(302);

        JsonNode told = told(story.workshop, "PostWritten");
        assertThat(told.path("words").asString()).isEqualTo("Would the 21st suit <b>you</b>?");
        assertThat(told.path("readers")).hasSize(2);
        String postId = told.path("postId").asString();
        assertThat(see(page, story.hana))
                .contains("Claire Favre", "Fondation Léman", "Would the 21st suit &lt;b&gt;you&lt;/b&gt;?")
                .doesNotContain("Take it back");
        assertThat(see(page, story.claire)).contains("Take it back");

        // Nobody takes back what another one wrote.
        form(page + "/" + postId + "/removal", story.hana).expecting(302);
        assertThat(see(page, story.hana)).contains("Would the 21st");
        form(page + "/" + postId + "/removal", story.claire).expecting(302);
        assertThat(see(page, story.hana)).doesNotContain("Would the 21st");
    }

    @Test
    void commentsOnALineOfTheAgreement() {
        Story story = new Story(this).published();
        story.submit(Story.MOVED).expecting(201);
        String desk = "/organize/workshops/" + story.workshop;
        assertThat(see(desk + "/agreement", story.hana)).contains("/conversation?revision=2&amp;field=start#write");
        assertThat(see(desk + "/conversation?revision=2&field=start", story.hana))
                .contains("About Starts (revision 2)", "name=\"about.field\" value=\"start\"");

        form(
                        desk + "/conversation",
                        story.hana,
                        "foundationId",
                        story.addis.toString(),
                        "about.revision",
                        "2",
                        "about.field",
                        "start",
                        "words",
                        "Half past eleven is <i>lunch</i> here.")
                .expecting(302);

        JsonNode about = told(story.workshop, "PostWritten").path("about");
        assertThat(about.path("revision").asInt()).isEqualTo(2);
        assertThat(about.path("field").asString()).isEqualTo("start");
        assertThat(see(desk + "/agreement", story.claire))
                .contains("Half past eleven is &lt;i&gt;lunch&lt;/i&gt; here.", "Hana T");
        assertThat(see(desk + "/conversation", story.claire)).contains("About Starts (revision 2)");
        JsonNode post = call("GET", "/workshops/" + story.workshop + "/posts", story.claire, null)
                .expecting(200)
                .json()
                .path("items")
                .path(0);
        assertThat(post.path("about").path("field").asString()).isEqualTo("start");

        for (String line : List.of(
                "{\"revision\": 3, \"field\": \"start\"}",
                "{\"revision\": 2, \"field\": \"weather\"}",
                "{\"revision\": -1, \"field\": \"start\"}",
                "{\"field\": \"start\"}",
                "{}")) {
            call("POST", "/workshops/" + story.workshop + "/posts", story.hana, """
                            {"foundationId": "%s", "words": "About what?", "about": %s}""".formatted(story.addis, line))
                    .expecting(422);
        }
        send(get(URI.create(desk + "/conversation?revision=9&field=start")), story.hana)
                .expecting(422);
    }

    @Test
    void takesOnlyWordsOfWhoActsForAHost() {
        Story story = new Story(this);
        String page = "/organize/workshops/" + story.workshop + "/conversation";
        String posts = "/workshops/" + story.workshop + "/posts";

        assertThat(form(page, story.claire, "foundationId", story.leman.toString(), "words", " ")
                        .expecting(422)
                        .body())
                .contains("Write something first");
        assertThat(form(page, story.claire, "foundationId", story.leman.toString(), "words", "x".repeat(5001))
                        .expecting(422)
                        .body())
                .contains("x".repeat(5001));
        form(page, story.claire, "foundationId", story.addis.toString(), "words", "In their name")
                .expecting(403);
        write(posts, story.claire, story.addis, "In their name").expecting(403);
        write(posts, person("Stranger"), story.leman, "Whoever").expecting(404);
        call("POST", posts, story.claire, "{\"words\": \"For nobody\"}").expecting(422);
        assertThat(told(story.workshop)).doesNotContain("PostWritten");
    }

    @Test
    void isReadInPages() {
        Story story = new Story(this);
        Story other = new Story(this);
        String posts = "/workshops/" + story.workshop + "/posts";
        UUID first =
                write(posts, story.hana, story.addis, "First").expecting(201).id();
        write(posts, story.claire, story.leman, "Second").expecting(201);
        write(posts, story.hana, story.addis, "Third").expecting(201);

        JsonNode newest = call("GET", posts + "?limit=2", story.claire, null)
                .expecting(200)
                .json();
        assertThat(newest.path("items").path(0).path("words").asString()).isEqualTo("Third");
        JsonNode rest = call(
                        "GET", posts + "?limit=2&after=" + newest.path("next").asString(), story.claire, null)
                .expecting(200)
                .json();
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.path("items").path(0).path("words").asString()).isEqualTo("First");
        assertThat(see("/organize/workshops/" + story.workshop + "/conversation?before=1", story.claire))
                .contains("Nobody has written yet");

        call("DELETE", posts + "/" + first, story.claire, null).expecting(404);
        call("DELETE", "/workshops/" + other.workshop + "/posts/" + first, story.hana, null)
                .expecting(404);
        call("DELETE", posts + "/" + first, story.hana, null).expecting(204);
        call("DELETE", posts + "/" + first, story.hana, null).expecting(404);
    }

    private Answer write(String posts, Person person, UUID foundation, String words) {
        return call("POST", posts, person, """
                {"foundationId": "%s", "words": "%s"}""".formatted(foundation, words));
    }

    private String see(String path, Person person) {
        return send(get(URI.create(path)), person).expecting(200).body();
    }
}

package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.convene.web.link.Kind;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/** What a script can do that has to be done by pages otherwise. */
class ApiIntegrationTests extends ServiceTests {

    @Test
    void pagesThroughAListThatGrowsMeanwhile() {
        Story story = new Story(this);
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            draft(story, "2027-06-0" + (i + 1) + "T10:00");
        }
        String query = "?mine=true&limit=2";
        while (query != null) {
            Answer page = call("GET", "/workshops" + query, story.claire, null).expecting(200);
            page.json().path("items").forEach(item -> seen.add(item.path("id").asString()));
            JsonNode next = page.json().path("next");
            String header = page.response().getHeader("Link");
            if (next.isNull()) {
                assertThat(header).isNull();
                query = null;
            } else {
                query = "?mine=true&limit=2&after=" + next.asString();
                assertThat(header).isEqualTo("<http://localhost:8080/api/v1/workshops" + query + ">; rel=\"next\"");
                // Before the place where the next page begins: nobody comes twice, nobody is passed over.
                draft(story, "2027-04-01T10:00");
            }
        }
        assertThat(seen).hasSize(4).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "/workshops?limit=0, limit",
        "/workshops?limit=501, limit",
        "/workshops?after=nonsense, after",
        "/workshops?after=MjAyNw, after",
        "/foundations?limit=-1, limit",
        "/foundations?after=%21, after"
    })
    void refusesPagesThatThereAreNotInWords(String path, String field) {
        JsonNode problem =
                call("GET", path, person("Claire"), null).expecting(422).json();
        assertThat(problem.path("errors").get(0).path("field").asString()).isEqualTo(field);
        assertThat(problem.path("errors").get(0).path("message").asString()).isNotBlank();
    }

    @Test
    void listsDraftsToTheirHostsAndWhatIsPublicToEverybody() {
        Story story = new Story(this);
        Story other = new Story(this).published();
        String mine = "/workshops?mine=true";
        assertThat(ids(mine, story.hana)).containsExactly(story.workshop.toString());
        assertThat(ids(mine + "&state=PUBLISHED", story.hana)).isEmpty();
        assertThat(ids(mine + "&state=DRAFT,AGREEING", story.hana)).hasSize(1);
        assertThat(ids(mine, person("Stranger"))).isEmpty();
        call("GET", mine, null, null).expecting(401);

        assertThat(ids("/workshops?foundation=" + other.addis, null)).containsExactly(other.workshop.toString());
        assertThat(ids("/workshops?foundation=" + story.addis, null)).isEmpty();
        assertThat(ids("/workshops?state=DRAFT", story.claire)).isEmpty();
        other.callOff("Outbreak").expecting(201);
        other.signOff(2).expecting(201);
        assertThat(ids("/workshops?foundation=" + other.addis, null)).isEmpty();
        assertThat(ids("/workshops?state=CALLED_OFF&foundation=" + other.addis, null))
                .hasSize(1);
        call("GET", "/workshops?state=PLANNED", null, null).expecting(400);
        // Called off before it was published, it never was public.
        story.callOff("No time").expecting(201);
        story.signOff(1).expecting(201);
        assertThat(ids("/workshops?state=CALLED_OFF&foundation=" + story.addis, null))
                .isEmpty();
    }

    @Test
    void showsWhoSavesSecondWhatTheFirstDid() {
        Story story = new Story(this);
        String terms = "/workshops/" + story.workshop + "/terms";
        String etag = etag(terms, story.claire);
        assertThat(etag).matches("\"\\d+\\.[\\w-]{16}\"");
        ifMatch("PUT", terms, story.hana, etag, Story.MOVED).expecting(200);

        Answer refused = ifMatch("PUT", terms, story.claire, etag, Story.TERMS).expecting(412);
        assertThat(refused.json().path("type").asString()).endsWith("/problems/changed-meanwhile");
        assertThat(refused.json()
                        .path("current")
                        .path("terms")
                        .path("localStart")
                        .asString())
                .contains("11:30");
        String there = refused.json().path("etag").asString();
        ifMatch("PUT", terms, story.claire, there, Story.TERMS).expecting(200);
        // The tag of the whole workshop does as well, and one without a tag means whatever is there.
        String whole = etag("/workshops/" + story.workshop, story.claire);
        String details = "/workshops/" + story.workshop + "/details";
        ifMatch("PUT", details, story.claire, whole, "{\"sessions\": []}").expecting(200);
        ifMatch("PUT", details, story.hana, whole, "{\"sessions\": []}").expecting(412);
        ifMatch("PUT", details, story.hana, "W/" + etag(details, story.hana), "{}")
                .expecting(412);
        call("PUT", details, story.hana, "{\"sessions\": []}").expecting(200);

        etag = etag(details, story.hana);
        assertThat(send(get("/api/v1" + details).header("If-None-Match", etag), story.hana)
                        .status())
                .isEqualTo(304);
        assertThat(send(get("/api/v1" + details).header("If-None-Match", etag), person("Nobody"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void letsNobodyDropARevisionUnread() {
        Story story = new Story(this);
        story.submit(Story.TERMS).expecting(201);
        String body = "{\"kind\": \"TERMS\", \"foundationId\": \"%s\", \"basedOn\": %d, \"terms\": %s}";
        String revisions = "/workshops/" + story.workshop + "/revisions";
        call("POST", revisions, story.hana, body.formatted(story.addis, 0, Story.MOVED))
                .expecting(412);
        Answer second = call("POST", revisions, story.hana, body.formatted(story.addis, 1, Story.MOVED))
                .expecting(201);
        assertThat(second.response().getHeader("Location")).isEqualTo("/api/v1" + revisions + "/2");
        JsonNode listed =
                call("GET", revisions + "?limit=1", story.claire, null).json();
        assertThat(listed.path("items").get(0).path("state").asString()).isEqualTo("SUPERSEDED");
        assertThat(listed.path("next").isNull()).isFalse();
        assertThat(call("GET", revisions + "/2", story.claire, null)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("OPEN");
        call("GET", revisions + "/3", story.claire, null).expecting(404);
    }

    @Test
    void changesAFoundationAndItsMembersCarefully() {
        Story story = new Story(this);
        Person jonas = joined(story, "Jonas");
        String foundation = "/foundations/" + story.leman;
        String etag = etag(foundation, story.claire);
        String body = "{\"name\": \"%s\", \"shortName\": \"L\", \"country\": \"CH\", \"timeZone\": \"Europe/Zurich\"}";
        ifMatch("PUT", foundation, story.claire, etag, body.formatted("One")).expecting(200);
        Answer refused = ifMatch("PUT", foundation, story.claire, etag, body.formatted("Two"))
                .expecting(412);
        assertThat(refused.json().path("current").path("name").asString()).isEqualTo("One");
        call("PUT", foundation, jonas, body.formatted("Three")).expecting(403);

        String member = foundation + "/members/" + jonas.id();
        String before = etag(member, story.claire);
        call("PATCH", member, jonas, "{\"role\": \"ADMIN\"}").expecting(403);
        ifMatch("PATCH", member, story.claire, before, "{\"role\": \"ADMIN\"}").expecting(200);
        ifMatch("PATCH", member, story.claire, before, "{\"role\": \"ORGANIZER\"}")
                .expecting(412);
        assertThat(call("GET", foundation + "/members?limit=1", jonas, null)
                        .json()
                        .path("next")
                        .isNull())
                .isFalse();
        call("PATCH", foundation + "/members/" + story.claire.id(), jonas, "{\"role\": \"ORGANIZER\"}")
                .expecting(200);
        call("PATCH", member, jonas, "{\"role\": \"ORGANIZER\"}").expecting(409);
        assertThat(told(story.leman)).endsWith("FoundationChanged", "FoundationChanged");
        assertThat(told(story.leman, "FoundationChanged").toString()).contains("\"role\":\"ADMIN\"");
    }

    @Test
    void withdrawsAnInvitationToAFoundation() {
        Story story = new Story(this);
        UUID membership = invited(story, "jonas@leman.example.org");
        String invitations = "/foundations/" + story.leman + "/membership-invitations";
        String token = links.token(Kind.MEMBERSHIP, membership, 1);
        assertThat(call("GET", invitations, story.claire, null)
                        .json()
                        .path("items")
                        .get(0)
                        .path("address")
                        .asString())
                .isEqualTo("jonas@leman.example.org");
        assertThat(call("GET", "/memberships/" + token, null, null)
                        .json()
                        .path("name")
                        .asString())
                .isEqualTo("Fondation Léman");

        String one = "/foundations/" + story.leman + "/memberships/" + membership;
        call("DELETE", one, story.hana, null).expecting(404);
        call("DELETE", one, story.claire, null).expecting(204);
        call("DELETE", one, story.claire, null).expecting(410);
        call("GET", "/memberships/" + token, null, null).expecting(410);
        call("POST", "/memberships/" + token + "/acceptance", person("Jonas"), null)
                .expecting(410);
    }

    @Test
    void tellsWhatWaitsAndLetsItBeAnswered() {
        Story story = new Story(this);
        Person aigerim = person("Aigerim");
        story.invite(aigerim.address());
        JsonNode task =
                call("GET", "/tasks", aigerim, null).json().path("items").get(0);
        assertThat(task.path("kind").asString()).isEqualTo("CARRY");
        String question = "/co-organizing/" + task.path("token").asString();
        JsonNode asked = call("GET", question, null, null).expecting(200).json();
        assertThat(asked.path("workshop").path("terms").path("title").asString())
                .contains("Respiratory failure");
        assertThat(asked.toString()).doesNotContain("meet.example.org");

        String list = "/workshops/" + story.workshop + "/co-organizers";
        JsonNode open = call("GET", list, story.hana, null)
                .json()
                .path("items")
                .valueStream()
                .filter(each -> each.path("state").asString().equals("OPEN"))
                .findFirst()
                .orElseThrow();
        String one = list + "/" + open.path("invitationId").asString();
        call("POST", one + "/withdrawal", person("Stranger"), null).expecting(404);
        call("POST", one + "/withdrawal", story.hana, null).expecting(204);
        assertThat(call("GET", one, story.claire, null).json().path("state").asString())
                .isEqualTo("WITHDRAWN");
        call("GET", question, null, null).expecting(410);
        assertThat(call("GET", "/tasks", aigerim, null).json().path("items").size())
                .isZero();
    }

    @Test
    void handsTheLogOutPageByPageAndWhole() {
        Story story = new Story(this).published();
        String log = "/workshops/" + story.workshop + "/log";
        JsonNode page = call("GET", log + "?limit=4", story.hana, null).json();
        JsonNode rest = call("GET", log + "?after=" + page.path("next").asString(), story.hana, null)
                .json();
        assertThat(page.path("items").size()).isEqualTo(4);
        assertThat(rest.path("items").get(0).path("number").asInt()).isEqualTo(5);
        assertThat(rest.path("next").isNull()).isTrue();

        Answer export = call("GET", log + "/export", story.hana, null).expecting(200);
        assertThat(export.response().getHeader("Content-Disposition")).contains("joint-log-" + story.workshop);
        assertThat(export.json().path("whole").asBoolean()).isTrue();
        assertThat(export.json().path("entries").size()).isEqualTo(6);
        assertThat(export.json()
                        .path("entries")
                        .get(0)
                        .path("erasable")
                        .path("salt")
                        .asString())
                .hasSize(32);
    }

    @Test
    void narrowsTheLogByHostActionAndRevision() {
        Story story = new Story(this).published();
        String log = "/workshops/" + story.workshop + "/log";
        List<JsonNode> all = entries(log, story);
        JsonNode signed = all.stream()
                .filter(entry -> entry.path("action").asString().equals("SIGNED_OFF"))
                .findFirst()
                .orElseThrow();
        String host = signed.path("foundationId").asString();

        assertThat(entries(log + "?action=SIGNED_OFF", story)).containsExactly(signed);
        assertThat(entries(log + "?foundation=" + host, story))
                .hasSizeBetween(1, all.size() - 1)
                .allMatch(entry -> entry.path("foundationId").asString().equals(host));
        assertThat(entries(log + "?revision=1&foundation=" + host, story))
                .contains(signed)
                .allMatch(entry -> entry.path("revision").asInt() == 1);
        assertThat(entries(log + "?revision=9", story)).isEmpty();
        JsonNode first =
                call("GET", log + "?revision=1&limit=1", story.hana, null).json();
        assertThat(entries(log + "?revision=1&after=" + first.path("next").asString(), story))
                .isEqualTo(entries(log + "?revision=1", story).stream().skip(1).toList());
        call("GET", log + "?action=FORGED", story.hana, null).expecting(400);
    }

    private List<JsonNode> entries(String path, Story story) {
        return call("GET", path, story.hana, null)
                .expecting(200)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    @Test
    void createsOnceThoughTwoAskAtOnce() throws Exception {
        Story story = new Story(this);
        String body = "{\"foundationId\": \"" + story.leman + "\", \"terms\": " + Story.TERMS + "}";
        Callable<String> draft = () -> send(keyed("/workshops", "draft-1", body), story.claire)
                .expecting(201)
                .id()
                .toString();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<String> one = both.submit(draft);
            Future<String> other = both.submit(draft);
            assertThat(one.get()).isEqualTo(other.get());
        }
        assertThat(ids("/workshops?mine=true", story.claire)).hasSize(2);
        story.submit(Story.TERMS).expecting(201);
        story.signOff(1).expecting(201);
        String publication = "/workshops/" + story.workshop + "/publication";
        String by = "{\"foundationId\": \"" + story.leman + "\"}";
        send(keyed(publication, "p", by), story.claire).expecting(200);
        send(keyed(publication, "p", by), story.claire).expecting(200);
        send(keyed(publication, "other", by), story.claire).expecting(409);
        send(keyed(publication, "p", by.replace(story.leman.toString(), story.addis.toString())), story.claire)
                .expecting(422);
        send(keyed(publication, "k".repeat(201), by), story.claire).expecting(422);
        send(keyed(publication, "two words", by), story.claire).expecting(422);
    }

    private void draft(Story story, String start) {
        String terms = Story.TERMS
                .replaceFirst("\"localStart\": \"[^\"]*\"", "\"localStart\": \"" + start + "\"")
                .replaceFirst("\"registrationCloses\": \"[^\"]*\"", "\"registrationCloses\": null");
        call(
                        "POST",
                        "/workshops",
                        story.claire,
                        "{\"foundationId\": \"" + story.leman + "\", \"terms\": " + terms + "}")
                .expecting(201);
    }

    private List<String> ids(String path, @Nullable Person person) {
        return call("GET", path, person, null)
                .expecting(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private String etag(String path, Person person) {
        return Objects.requireNonNull(
                call("GET", path, person, null).expecting(200).response().getHeader("ETag"));
    }

    private Answer ifMatch(String method, String path, Person person, String etag, String body) {
        return send(
                request(HttpMethod.valueOf(method), URI.create("/api/v1" + path))
                        .header("If-Match", etag)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body),
                person);
    }

    private static MockHttpServletRequestBuilder keyed(String path, String key, String body) {
        return post("/api/v1" + path)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private UUID invited(Story story, String address) {
        return UUID.fromString(call(
                        "POST",
                        "/foundations/" + story.leman + "/members",
                        story.claire,
                        "{\"address\": \"" + address + "\", \"role\": \"ORGANIZER\"}")
                .expecting(202)
                .json()
                .path("membershipId")
                .asString());
    }

    private Person joined(Story story, String name) {
        Person person = person(name);
        String token = links.token(Kind.MEMBERSHIP, invited(story, person.address()), 1);
        call("POST", "/memberships/" + token + "/acceptance", person, null).expecting(200);
        return person;
    }
}

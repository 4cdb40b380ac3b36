package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.convene.testing.input.ApiWalk;
import org.convene.testing.input.Caller;
import org.convene.testing.input.DatabaseState;
import org.convene.testing.input.FormWalk;
import org.convene.web.security.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every form and every call of the API, each field spoilt in every way: nothing breaks, is lost or is half done. */
class BadInputIntegrationTests extends ServiceTests {

    /** Line ends, unseen marks and overrides of direction, as PostgreSQL writes them. */
    private static final String UNSEEN =
            "[\\x01-\\x08\\x0B-\\x1F\\x7F-\\x9F\\u200B\\u2028-\\u202E\\u2060\\u2066-\\u2069\\uFEFF\\uFFFF]";

    private static final Map<String, String> TERMS = ordered(
            "title", "Respiratory failure",
            "purpose", "Six cases, read together.",
            "seriesName", "Exchange in critical care",
            "number", "14",
            "language", "en",
            "localStart", "2027-05-14T10:00",
            "timeZone", "Europe/Zurich",
            "durationMinutes", "150",
            "roomPlaces", "100",
            "audience", "true",
            "registrationOpens", "2027-04-01T10:00",
            "registrationCloses", "2027-05-13T17:00");

    private static final Map<String, String> FOUNDATION = ordered(
            "name", "Fonds",
            "shortName", "F",
            "country", "CH",
            "timeZone", "Europe/Zurich",
            "replyTo", "office@example.org",
            "colour", "#2a5fb5");

    @Autowired
    private DataSource database;

    @LocalServerPort
    private int port;

    private DatabaseState state = new DatabaseState(database);

    @BeforeEach
    void look() {
        state = new DatabaseState(database);
    }

    @Tag("long")
    @TestFactory
    Stream<DynamicTest> breaksNoForm() {
        Story story = new Story(this);
        Story submitted = new Story(this);
        submitted.submit(Story.TERMS).expecting(201);
        Story ended = new Story(this);
        Person claire = story.claire;
        String foundation = "/organize/foundations/" + story.leman;
        String workshop = "/organize/workshops/" + story.workshop;
        // Nobody can join it meanwhile, so that what is taken does not use the link up.
        String asked = ended.invite("asked@example.org");
        Map<String, String> leman = Map.of("foundationId", story.leman.toString());
        return Stream.of(
                form(claire, "/organize/foundations", FOUNDATION, Map::of),
                form(claire, foundation, FOUNDATION, Map::of),
                form(
                        claire,
                        foundation + "/members",
                        ordered("address", "a@example.org", "role", "ORGANIZER"),
                        Map::of),
                form(claire, "/organize/workshops", TERMS, () -> leman),
                form(claire, workshop + "/terms", TERMS, Map::of),
                form(
                        claire,
                        workshop + "/details",
                        ordered(
                                "meetingAddress", "https://meet.example.org/14",
                                "sessions[0].title", "Welcome",
                                "sessions[0].kind", "TALK",
                                "sessions[0].minutes", "10",
                                "sessions[0].speakers", "Dr. Li, Addis"),
                        () -> Map.of("version", version(story))),
                form(
                        claire,
                        workshop + "/texts/ru",
                        ordered(
                                "title", "Недостаточность",
                                "purpose", "Шесть случаев",
                                "sessions[0].of", "Welcome",
                                "sessions[0].title", "Приветствие"),
                        () -> Map.of("seen", seen(claire, workshop + "/texts?language=ru"))),
                form(
                        claire,
                        workshop + "/co-organizers",
                        ordered("address", "b@example.org", "contactName", "B", "message", "Hello", "language", "en"),
                        Map::of),
                form(
                        submitted.hana,
                        "/organize/workshops/" + submitted.workshop + "/revisions/1/refusals",
                        Map.of("reason", "No"),
                        () -> Map.of("foundationId", submitted.addis.toString())),
                form(
                        ended.claire,
                        "/organize/workshops/" + ended.workshop + "/calling-off",
                        Map.of("reason", "No"),
                        () -> Map.of("foundationId", ended.leman.toString())),
                form(person("Contact"), "/organize/co-organizing/" + asked + "/foundation", FOUNDATION, Map::of),
                dynamicTest("/organize/co-organizing/…/refusal", () -> breaksNoRefusal(story)));
    }

    // A link is refused once: each attempt has its own.
    private void breaksNoRefusal(Story story) {
        FormWalk walk = new FormWalk(caller(person("Contact")), state);
        assertThat(walk.walk(
                        () -> "/organize/co-organizing/" + story.invite(UUID.randomUUID() + "@example.org")
                                + "/refusal",
                        Map.of("reason", "No"),
                        Map::of))
                .isEmpty();
        assertThat(state.tablesMatching(UNSEEN)).isEmpty();
    }

    private DynamicTest form(
            Person person, String path, Map<String, String> fields, Supplier<Map<String, String>> hidden) {
        return dynamicTest(path.replaceAll("[0-9a-zA-Z_-]{30,}", "…"), () -> {
            FormWalk walk = new FormWalk(caller(person), state);
            assertThat(walk.walk(path, fields, hidden)).isEmpty();
            assertThat(state.tablesMatching(UNSEEN)).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> breaksNoCallOfTheApi() {
        Story story = new Story(this);
        String workshop = "/workshops/" + story.workshop;
        String foundation = """
                {"name": "F", "shortName": "F", "country": "CH", "timeZone": "Europe/Zurich",
                 "replyTo": "office@example.org", "colour": "#2a5fb5"}""";
        String details = """
                {"meetingAddress": "https://meet.example.org/14", "sessions": [{"title": "Welcome", "kind": "TALK",
                 "minutes": 10, "speakers": [{"name": "Dr. Li", "affiliation": "Clinic"}]}]}""";
        String leman = "\"foundationId\": \"" + story.leman + "\"";
        return Stream.of(
                call(story.claire, "POST", "/foundations", foundation),
                call(story.claire, "PUT", "/foundations/" + story.leman, foundation),
                call(story.claire, "POST", "/foundations/" + story.leman + "/members", """
                        {"address": "a@example.org", "role": "ORGANIZER", "language": "en"}"""),
                call(
                        story.claire,
                        "POST",
                        "/workshops",
                        "{" + leman + ", \"terms\": " + Story.TERMS + ", \"details\": " + details + "}"),
                call(story.claire, "PUT", workshop + "/terms", Story.TERMS),
                call(story.claire, "PUT", workshop + "/details", details),
                call(story.claire, "PUT", workshop + "/texts/ru", """
                        {"title": "Недостаточность", "purpose": "Шесть случаев", "titleHolds": true,
                         "sessions": [{"of": "Welcome", "title": "Приветствие"}]}"""),
                call(story.claire, "POST", workshop + "/co-organizers", """
                        {"address": "b@example.org", "contactName": "B", "message": "Hello", "language": "en"}"""),
                call(
                        story.claire,
                        "POST",
                        workshop + "/revisions",
                        "{\"kind\": \"TERMS\", " + leman + ", \"terms\": " + Story.TERMS + ", \"reason\": \"so\"}"),
                call(story.claire, "POST", workshop + "/revisions/1/sign-offs", "{" + leman + "}"),
                call(story.claire, "POST", workshop + "/revisions/1/refusals", "{" + leman + ", \"reason\": \"No\"}"),
                call(
                        person("Contact"),
                        "POST",
                        "/co-organizing/" + story.invite("third@example.org") + "/acceptance",
                        "{\"foundation\": " + foundation + "}"));
    }

    private DynamicTest call(Person person, String method, String path, String valid) {
        return dynamicTest(method + " " + path.replaceAll("[0-9a-zA-Z_-]{30,}", "…"), () -> {
            assertThat(new ApiWalk(caller(person), state).walk(method, "/api/v1" + path, valid))
                    .isEmpty();
            assertThat(state.tablesMatching(UNSEEN)).isEmpty();
        });
    }

    @Test
    void saysWhichHourIsMeantWhereClocksChange() {
        Story story = new Story(this);
        Caller claire = caller(story.claire);
        String path = "/organize/workshops/" + story.workshop + "/terms";
        HttpResponse<String> skipped = claire.post(path, terms("localStart", "2027-03-28T02:30"));
        HttpResponse<String> twice = claire.post(path, terms("localStart", "2027-10-31T02:30"));

        assertThat(skipped.statusCode()).isEqualTo(422);
        assertThat(skipped.body())
                .contains(
                        "02:30 does not exist on that day: clocks go from 01:59 straight to 03:00", "2027-03-28T02:30");
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body())
                .contains("02:30 comes twice. Choose the first (UTC+02:00) or the second (UTC+01:00)", "id=\"offset\"");
        for (String offset : new String[] {"+02:00", "+01:00"}) {
            Map<String, String> chosen = terms("localStart", "2027-10-31T02:30");
            chosen.put("registrationOpens", "");
            chosen.put("registrationCloses", "");
            chosen.put("offset", offset);
            assertThat(claire.post(path, chosen).statusCode()).isEqualTo(302);
            assertThat(jdbc.sql("SELECT starts_at::text FROM workshop WHERE workshop_id = ?")
                            .param(story.workshop)
                            .query(String.class)
                            .single())
                    .startsWith(offset.equals("+02:00") ? "2027-10-31 00:30" : "2027-10-31 01:30");
            assertThat(claire.send("GET", "/organize/workshops/" + story.workshop)
                            .body())
                    .contains("value=\"" + offset + "\"");
        }
    }

    @Test
    void refusesTimesInTheWrongOrderBesideTheirField() {
        Story story = new Story(this);
        Caller claire = caller(story.claire);
        String path = "/organize/workshops/" + story.workshop + "/terms";
        refuses(claire.post(path, terms("registrationOpens", "2027-05-13T18:00")), "registrationOpens");
        refuses(claire.post(path, terms("registrationCloses", "2027-05-14T13:00")), "registrationCloses");
        refuses(claire.post(path, terms("durationMinutes", "-30")), "durationMinutes");
        refuses(claire.post(path, terms("localStart", "1027-05-14T10:00")), "localStart");
        refuses(claire.post(path, terms("timeZone", "Mars/Olympus")), "timeZone");
        refuses(claire.post(path, terms("language", "xx")), "language");
    }

    private static void refuses(HttpResponse<String> answer, String field) {
        assertThat(answer.statusCode()).as(field).isEqualTo(422);
        assertThat(answer.body()).as(field).contains("id=\"" + field + "-error\"", "href=\"#" + field + "\"");
    }

    private Caller caller(Person person) {
        return new Caller(URI.create("http://localhost:" + port), Map.of("Authorization", "Bearer " + token(person)));
    }

    private String version(Story story) {
        return jdbc.sql("SELECT version FROM workshop WHERE workshop_id = ?")
                .param(story.workshop)
                .query(String.class)
                .single();
    }

    private String seen(Person person, String path) {
        return caller(person).send("GET", path).body().replaceAll("(?s).*name=\"seen\" value=\"([^\"]+)\".*", "$1");
    }

    private static Map<String, String> terms(String field, String value) {
        Map<String, String> terms = new LinkedHashMap<>(TERMS);
        terms.put(field, value);
        return terms;
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }
}

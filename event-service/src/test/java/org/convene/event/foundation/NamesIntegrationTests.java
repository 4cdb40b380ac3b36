package org.convene.event.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.event.ServiceTests;
import org.convene.event.Story;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Everybody knows a foundation by a name that she can read. */
class NamesIntegrationTests extends ServiceTests {

    /** Before whatever other tests have published, so that the start page shows it. */
    private static final String SOON = Story.TERMS
            .replace("2027-05-14T10:00:00", "2027-03-01T10:05:00")
            .replace("2027-05-13T17:00:00", "2027-03-01T10:04:00");

    private static final String NAMES = """
            [{"language": "EN", "name": " Lake Geneva Foundation "}, {"language": "zh-hant", "name": "萊芒基金會"}]""";

    @Test
    void areShownToWhoReadsTheirLanguageAndToldToTheOtherServices() {
        Story story = new Story(this).published(SOON);
        String page = "/workshops/" + story.workshop;
        assertThat(see(page, null, "en")).contains(">Fondation Léman<").doesNotContain("Lake Geneva");

        JsonNode saved = put(story, NAMES).expecting(200).json();

        assertThat(saved.path("names").toString())
                .isEqualTo("[{\"language\":\"en\",\"name\":\"Lake Geneva Foundation\"},"
                        + "{\"language\":\"zh-Hant\",\"name\":\"萊芒基金會\"}]");
        assertThat(told(story.leman, "FoundationChanged").path("foundation").path("names"))
                .isEqualTo(saved.path("names"));
        assertThat(told(story.workshop, "WorkshopChanged")
                        .path("workshop")
                        .path("hosts")
                        .toString())
                .contains("萊芒基金會");
        assertThat(see(page, null, "en"))
                .contains(">Lake Geneva Foundation<", "\"name\":\"Lake Geneva Foundation\"")
                .containsSubsequence(">Addis Health Fund<", ">Lake Geneva Foundation<");
        assertThat(see(page, null, "zh-TW, en")).contains(">萊芒基金會<");
        assertThat(see(page, null, "zh-CN")).contains(">萊芒基金會<");
        // The picture is in the workshop's own language, whoever reads the page.
        assertThat(see(page, null, "fr, en")).contains(">Fondation Léman<").doesNotContain(">Lake Geneva");
        assertThat(see("/", null, "en")).contains("Lake Geneva Foundation");
        assertThat(see("/embed" + page, null, "en")).contains("Lake Geneva Foundation");
        assertThat(see("/organize/workshops/" + story.workshop + "/agreement", story.hana, "en"))
                .contains("Lake Geneva Foundation");
        assertThat(see("/organize", story.claire, "en")).contains("Lake Geneva Foundation");
        // The workshop is in English, whoever subscribes to it; a feed is called as its subscriber would call it.
        assertThat(see(page + "/calendar.ics", null, "fr").replaceAll("\r\n ", ""))
                .contains("Lake Geneva Foundation");
        assertThat(see("/foundations/" + story.leman + "/workshops.ics", null, "fr"))
                .contains("X-WR-CALNAME:Fondation Léman");
    }

    @Test
    void stayWhereACallerDoesNotKnowOfThem() {
        Story story = new Story(this);
        put(story, NAMES).expecting(200);

        assertThat(put(story, null).expecting(200).json().path("names")).hasSize(2);
        assertThat(put(story, "[]").expecting(200).json().path("names")).isEmpty();
    }

    @Test
    void areWrittenIntoRowsOfAForm() {
        Story story = new Story(this);
        put(story, NAMES).expecting(200);
        String path = "/organize/foundations/" + story.leman;
        assertThat(see(path, story.claire, "en"))
                .contains("<h1", "Lake Geneva Foundation", "name=\"names[4].name\"")
                .doesNotContain("names[5]");

        Answer refused = post(story, "en", "One", "en-GB", "Two", "EN", "Three", "", "Four", "th", "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("There is a name in this language already", "Choose the language of this name")
                .contains("href=\"#names2.language\"", "href=\"#names3.language\"", "href=\"#names4.name\"");
        post(story, "", "", "en", "One", "th", "มูลนิธิ", "", "").expecting(302);
        assertThat(call("GET", "/foundations/" + story.leman, story.claire, null)
                        .json()
                        .path("names")
                        .toString())
                .isEqualTo("[{\"language\":\"en\",\"name\":\"One\"},{\"language\":\"th\",\"name\":\"มูลนิธิ\"}]");
    }

    @Test
    void areRefusedWithWordsWhereTheyCannotBe() {
        Story story = new Story(this);
        refused(story, "[{\"language\": \"x1\", \"name\": \"One\"}]", "names[0].language");
        refused(story, "[{\"language\": \"en\", \"name\": \"" + "a".repeat(121) + "\"}]", "names[0].name");
        refused(story, "[{\"language\": \"en\", \"name\": \"a\\u0000\"}]", "names[0].name");
        refused(story, "[{\"language\": \"en\"}]", "names[0].name");
        refused(story, "[{\"name\": \"One\"}]", "names[0].language");
        refused(
                story,
                "[{\"language\": \"en\", \"name\": \"One\"}, {\"language\": \"EN\", \"name\": \"Two\"}]",
                "names[1].language");
        assertThat(put(story, "[null]").status()).isEqualTo(422);
        String many = Stream.of("aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca".split(" "))
                .map(tag -> "{\"language\": \"" + tag + "\", \"name\": \"One\"}")
                .collect(Collectors.joining(",", "[", "]"));
        refused(story, many, "names");
    }

    private void refused(Story story, String names, String field) {
        Answer answer = put(story, names).expecting(422);
        assertThat(answer.json().path("errors").path(0).path("field").asString())
                .as(answer.body())
                .isEqualTo(field);
        assertThat(answer.json().path("errors").path(0).path("message").asString())
                .isNotBlank();
    }

    private Answer put(Story story, @Nullable String names) {
        return call("PUT", "/foundations/" + story.leman, story.claire, """
                        {"name": "Fondation Léman", "shortName": "Léman", "country": "CH", "timeZone": "Europe/Zurich"%s}
                        """.formatted(
                        names == null ? "" : ", \"names\": " + names));
    }

    private Answer post(Story story, String... rows) {
        Stream<String> fixed = Stream.of(
                "name", "Fondation Léman", "shortName", "Léman", "country", "CH", "timeZone", "Europe/Zurich");
        Stream<String> named = Stream.iterate(0, row -> row < rows.length / 2, row -> row + 1)
                .flatMap(row -> Stream.of(
                        "names[" + row + "].language", rows[2 * row], "names[" + row + "].name", rows[2 * row + 1]));
        return form(
                "/organize/foundations/" + story.leman,
                story.claire,
                Stream.concat(fixed, named).toArray(String[]::new));
    }

    private String see(String path, @Nullable Person person, String languages) {
        return send(get(URI.create(path)).header("Accept-Language", languages), person)
                .expecting(200)
                .body();
    }
}

package org.convene.event.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.convene.event.ServiceTests;
import org.convene.event.Story;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

class TextApiIntegrationTests extends ServiceTests {

    private static final String RUSSIAN = """
            {"title": "Дыхательная недостаточность", "purpose": "Шесть случаев, сообща.",
             "sessions": [{"of": "Welcome", "title": "Приветствие"}]}""";

    private static final String RETITLED = Story.TERMS.replace("Respiratory failure", "Heart failure");

    @Test
    void tellsEverybodyWhatHoldsAndItsHostsWhatIsMissing() {
        Story story = new Story(this).published();
        JsonNode written = text(story, story.hana, "ru", RUSSIAN).expecting(200).json();
        assertThat(written.path("lacks").size()).isEqualTo(1);
        assertThat(written.at("/lacks/0/of").asString()).isEqualTo("When oxygen is not enough");
        text(story, story.claire, "AR", "{\"title\": \"COVID-19 في العناية المركزة\"}")
                .expecting(200);

        JsonNode told = told(story.workshop, "WorkshopChanged").path("workshop");
        assertThat(told.at("/texts/0/language").asString()).isEqualTo("ar");
        assertThat(told.at("/texts/0/purpose").isNull()).isTrue();
        assertThat(told.at("/texts/1/title").asString()).isEqualTo("Дыхательная недостаточность");
        assertThat(told.path("title").asString()).isEqualTo("Respiratory failure");

        JsonNode seen = call("GET", "/workshops/" + story.workshop, null, null).json();
        assertThat(seen.at("/texts/1/sessions/Welcome").asString()).isEqualTo("Приветствие");
        assertThat(seen.toString()).doesNotContain("lacks", "MISSING");
        assertThat(call("GET", path(story, ""), story.claire, null).json().path("items"))
                .hasSize(2);
        assertThat(call("GET", "/workshops/" + story.workshop + "/log", story.claire, null)
                        .body())
                .contains("\"TEXTS_CHANGED\"", "\"words\":\"ru\"");
    }

    @Test
    void promisesNothingThatNoLongerHolds() {
        Story story = new Story(this).published();
        text(story, story.hana, "ru", RUSSIAN).expecting(200);
        story.submit(RETITLED).expecting(201);
        assertThat(told(story.workshop, "SignOffRequested")
                        .at("/workshop/texts/0/title")
                        .asString())
                .isEqualTo("Дыхательная недостаточность");
        story.signOff(2).expecting(201);

        JsonNode told = told(story.workshop, "WorkshopRevised").path("workshop");
        assertThat(told.at("/texts/0/title").isNull()).isTrue();
        assertThat(told.at("/texts/0/purpose").asString()).isEqualTo("Шесть случаев, сообща.");
        JsonNode there = call("GET", path(story, "/ru"), story.claire, null).json();
        assertThat(there.path("title").asString()).isEqualTo("Дыхательная недостаточность");
        assertThat(there.at("/lacks/0").toString())
                .contains("\"part\":\"TITLE\"", "\"changed\":true", "\"revision\":1");

        text(story, story.claire, "ru", RUSSIAN.replace("{\"title\"", "{\"titleHolds\": true, \"title\""))
                .expecting(200);
        assertThat(told(story.workshop, "WorkshopChanged")
                        .at("/workshop/texts/0/title")
                        .asString())
                .isEqualTo("Дыхательная недостаточность");
    }

    @Test
    void tellsAndLogsNothingWhereNothingChanged() {
        Story story = new Story(this);
        text(story, story.hana, "ru", RUSSIAN).expecting(200);
        List<String> told = told(story.workshop);
        text(story, story.claire, "ru", RUSSIAN).expecting(200);
        assertThat(told(story.workshop)).isEqualTo(told).endsWith("WorkshopChanged");
    }

    @Test
    void takesALanguageOut() {
        Story story = new Story(this);
        text(story, story.hana, "ru", RUSSIAN).expecting(200);
        call("DELETE", path(story, "/ru"), story.claire, null).expecting(204);
        assertThat(told(story.workshop, "WorkshopChanged").at("/workshop/texts").size())
                .isZero();
        call("DELETE", path(story, "/ru"), story.claire, null).expecting(404);
        call("GET", path(story, "/ru"), story.claire, null).expecting(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "und", "mul", "x-private", "en-", "r u", "ru%0d%0aX", "russian", "<script>", "%20"})
    void takesNoTagOfNoLanguage(String tag) {
        Story story = new Story(this);
        Answer answer = text(
                story, story.claire, tag.replace(" ", "%20").replace("<", "%3C").replace(">", "%3E"), RUSSIAN);
        assertThat(answer.status()).as(answer.body()).isIn(400, 404, 422);
        assertThat(told(story.workshop)).doesNotContain("WorkshopChanged");
    }

    @ParameterizedTest
    @CsvSource({"fil,fil", "sr-latn-rs,sr-Latn-RS", "ZH-cn,zh-CN", "ar-u-nu-latn,ar", "es-419,es-419"})
    void takesEveryTagAsEverybodyWritesIt(String tag, String canonical) {
        Story story = new Story(this);
        assertThat(text(story, story.claire, tag, RUSSIAN)
                        .expecting(200)
                        .json()
                        .path("language")
                        .asString())
                .isEqualTo(canonical);
    }

    @Test
    void takesNoWordsInTheLanguageOfTheTerms() {
        Story story = new Story(this);
        assertThat(text(story, story.claire, "EN", RUSSIAN).expecting(422).body())
                .contains("\"language\"");
    }

    @Test
    void takesThirtyLanguagesAndNoMore() {
        Story story = new Story(this);
        List<String> tags = List.of(
                "af am ar az be bg bn bs ca cs da de el es et fa fi fr he hi hr hu hy id is it ja ka kk ko".split(" "));
        for (String tag : tags) {
            text(story, story.claire, tag, "{}").expecting(200);
        }
        assertThat(text(story, story.claire, "ru", RUSSIAN).expecting(422).body())
                .contains("At most 30 languages");
        text(story, story.claire, "ko", "{\"title\": \"호흡부전\"}").expecting(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\": \"two\\nlines\"}",
                "{\"title\": \"two\\r\\nX-Header: 1\"}",
                "{\"title\": \"over\\u202Eride\"}",
                "{\"sessions\": [{\"of\": \"No such session\", \"title\": \"Нет\"}]}",
                "{\"sessions\": [{\"title\": \"Нет\"}]}",
                "{\"surprise\": 1}"
            })
    void takesNoWordsThatCannotBe(String body) {
        Story story = new Story(this);
        assertThat(text(story, story.claire, "ru", body).status()).isIn(400, 422);
        assertThat(text(story, story.claire, "ru", "{\"title\": \"" + "я".repeat(201) + "\"}")
                        .status())
                .isEqualTo(422);
        assertThat(text(story, story.claire, "ru", "{\"purpose\": \"" + "я".repeat(5001) + "\"}")
                        .status())
                .isEqualTo(422);
        assertThat(told(story.workshop)).doesNotContain("WorkshopChanged");
    }

    @Test
    void isNotThereForWhoeverIsNoHost() {
        Story story = new Story(this).published();
        Person stranger = person("Stranger");
        for (Answer answer : List.of(
                call("GET", path(story, ""), stranger, null),
                text(story, stranger, "ru", RUSSIAN),
                call("DELETE", path(story, "/ru"), stranger, null))) {
            assertThat(answer.status()).isEqualTo(404);
        }
        assertThat(call("GET", path(story, ""), null, null).status()).isEqualTo(401);
    }

    @Test
    void isOverWhenTheWorkshopIsCalledOff() {
        Story story = new Story(this).published();
        story.callOff("No room").expecting(201);
        story.signOff(2).expecting(201);
        assertThat(text(story, story.claire, "ru", RUSSIAN).expecting(409).body())
                .contains("/problems/over");
    }

    @Test
    void showsTheSecondWhatTheFirstHasSaved() {
        Story story = new Story(this);
        text(story, story.claire, "ru", RUSSIAN).expecting(200);
        String etag = etag(story, "ru");
        assertThat(etag).isNotEmpty();
        text(story, story.hana, "ru", RUSSIAN.replace("Шесть", "Семь"), etag).expecting(200);
        assertThat(text(story, story.claire, "ru", RUSSIAN, etag).expecting(412).body())
                .contains("Семь случаев");
        assertThat(etag(story, "ru")).isNotEqualTo(etag);
    }

    @Test
    void letsTwoWriteTwoLanguagesAtTheSameTime() throws Exception {
        Story story = new Story(this);
        List<String> tags = List.of("ru", "fr", "es", "th", "uz", "kk");
        for (String tag : tags) {
            text(story, story.claire, tag, "{}").expecting(200);
        }
        List<Callable<Answer>> writes = new ArrayList<>();
        for (String tag : tags) {
            String etag = etag(story, tag);
            writes.add(() -> text(story, story.hana, tag, "{\"title\": \"" + tag + " of Hana\"}", etag));
            writes.add(() -> text(story, story.claire, tag, "{\"title\": \"" + tag + " of Claire\"}", etag));
        }
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Integer> answers = new ArrayList<>();
            for (Future<Answer> answer : both.invokeAll(writes)) {
                answers.add(answer.get().status());
            }
            assertThat(answers).hasSize(12).containsOnly(200, 412);
            assertThat(answers).filteredOn(status -> status == 200).hasSize(6);
        }
        assertThat(call("GET", path(story, ""), story.claire, null).json().path("items"))
                .hasSize(6)
                .allMatch(item -> item.path("title").asString().contains(" of "));
    }

    private String etag(Story story, String tag) {
        return String.valueOf(send(get("/api/v1" + path(story, "/" + tag)), story.claire)
                .expecting(200)
                .response()
                .getHeader(HttpHeaders.ETAG));
    }

    private Answer text(Story story, Person person, String tag, String body) {
        return text(story, person, tag, body, null);
    }

    private Answer text(Story story, Person person, String tag, String body, @Nullable String ifMatch) {
        var request = put(URI.create("/api/v1" + path(story, "/" + tag)))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return send(ifMatch == null ? request : request.header(HttpHeaders.IF_MATCH, ifMatch), person);
    }

    private static String path(Story story, String below) {
        return "/workshops/" + story.workshop + "/texts" + below;
    }
}

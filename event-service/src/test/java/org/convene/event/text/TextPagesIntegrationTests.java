package org.convene.event.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.event.ServiceTests;
import org.convene.event.Story;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class TextPagesIntegrationTests extends ServiceTests {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    @Test
    void showsEachReaderHerLanguageAndNeverThatSomethingIsMissing() {
        Story story = new Story(this).published();
        write(story, "ru", "{\"title\": \"Дыхательная недостаточность\"}");
        write(
                story,
                "uz",
                "{\"title\": \"Nafas yetishmovchiligi\", \"purpose\": \"Olti holat.\","
                        + " \"sessions\": [{\"of\": \"Welcome\", \"title\": \"Xush kelibsiz\"}]}");
        String page = "/workshops/" + story.workshop;

        assertThat(read(page, "ru-RU"))
                .contains("lang=\"ru\">Дыхательная недостаточность</h1>", "<div class=\"prose purpose\" lang=\"en\"")
                .contains("Six cases, read together.", "Welcome")
                .doesNotContain("missing", "Nafas");
        assertThat(read(page, "uz, ru;q=0.5"))
                .contains("lang=\"uz\">Nafas yetishmovchiligi</h1>", "Olti holat.")
                .contains(">Xush kelibsiz</bdi>", ">When oxygen is not enough</bdi>");
        assertThat(read(page, "th")).contains("lang=\"en\">Respiratory failure</h1>");
        for (String list : new String[] {"/", "/workshops"}) {
            assertThat(read(list, "ru")).as(list).contains("lang=\"ru\" dir=\"ltr\">Дыхательная недостаточность</a>");
        }
    }

    @Test
    void setsATextFromRightToLeftOnAPageFromLeftToRight() {
        Story story = new Story(this).published();
        write(story, "he", "{\"title\": \"COVID-19 בטיפול נמרץ\"}");
        assertThat(read("/workshops/" + story.workshop, "he, en;q=0.5"))
                .contains("<html lang=\"en\"", "<h1 dir=\"rtl\" lang=\"he\">COVID-19")
                .contains("<div class=\"prose purpose\" lang=\"en\" dir=\"ltr\">");
    }

    @Test
    void showsReadersTheNewWordsUntilSomebodyTranslatesThem() {
        Story story = new Story(this).published();
        write(story, "ru", "{\"title\": \"Дыхательная недостаточность\", \"purpose\": \"Шесть случаев.\"}");
        story.submit(Story.TERMS.replace("Respiratory failure", "Heart failure"))
                .expecting(201);
        story.signOff(2).expecting(201);

        assertThat(read("/workshops/" + story.workshop, "ru"))
                .contains("Heart failure", "Шесть случаев.")
                .doesNotContain("Дыхательная");
        String desk = "/organize/workshops/" + story.workshop;
        assertThat(see(desk, story.hana)).contains("Русский", "the title has changed since", "2 sessions missing");
        assertThat(see("/organize", story.hana)).contains("the title has changed since");
        assertThat(see(desk + "/texts?language=ru", story.hana))
                .contains("Written for revision 1; the text has changed since", "Respiratory failure", "titleHolds");
    }

    @Test
    void savesWhatIsWrittenBesideTheOriginal() {
        Story story = new Story(this);
        String texts = "/organize/workshops/" + story.workshop + "/texts";
        String editor = see(texts + "?language=Русский", story.claire);
        assertThat(editor)
                .contains("Respiratory failure", "Six cases, read together.", "When oxygen is not enough")
                .doesNotContain("/removal");
        send(
                        form(texts + "/ru", seen(editor))
                                .param("title", "Недостаточность")
                                .param("purpose", "")
                                .param("sessions[0].of", "Welcome")
                                .param("sessions[0].title", "<b>Привет</b>"),
                        story.claire)
                .expecting(302);
        assertThat(see(texts, story.hana)).contains("2 of 4 parts", "purpose missing", "one session missing");
        assertThat(see(texts + "?language=ru", story.hana))
                .contains("value=\"Недостаточность\"", "&lt;b&gt;Привет&lt;/b&gt;", "/texts/ru/removal")
                .doesNotContain("<b>Привет");
        assertThat(see("/organize/workshops/" + story.workshop + "/log", story.hana))
                .contains("Changed the words in another language", ">ru</q>");
    }

    @Test
    void keepsBothWhenTwoSaveTheSameLanguage() {
        Story story = new Story(this);
        String texts = "/organize/workshops/" + story.workshop + "/texts";
        String seen = seen(see(texts + "?language=ru", story.claire));
        String french = seen(see(texts + "?language=fr", story.hana));
        send(form(texts + "/ru", seen).param("title", "Одно"), story.hana).expecting(302);
        Answer second = send(form(texts + "/ru", seen).param("title", "Другое"), story.claire)
                .expecting(422);

        assertThat(second.body())
                .contains("Nothing was overwritten", "Saved meanwhile", "Одно", "value=\"Другое\"")
                .contains("Welcome", "When oxygen is not enough");
        send(form(texts + "/fr", french).param("title", "Insuffisance"), story.hana)
                .expecting(302);
        send(form(texts + "/ru", seen(second.body())).param("title", "Другое"), story.claire)
                .expecting(302);
        assertThat(see(texts + "?language=ru", story.hana)).contains("value=\"Другое\"");
    }

    @Test
    void takesNoLanguageOutThatSomebodyHasWrittenInMeanwhile() {
        Story story = new Story(this);
        String texts = "/organize/workshops/" + story.workshop + "/texts";
        write(story, "ru", "{\"title\": \"Одно\"}");
        String seen = seen(see(texts + "?language=ru", story.claire));
        write(story, "ru", "{\"title\": \"Другое\"}");
        Answer late = send(form(texts + "/ru/removal", seen), story.claire).expecting(302);
        assertThat(late.response().getRedirectedUrl()).endsWith("/texts?language=ru");
        String page = see(texts + "?language=ru", story.claire);
        assertThat(page).contains("Другое");
        send(form(texts + "/ru/removal", seen(page)), story.claire).expecting(302);
        assertThat(see(texts, story.claire)).doesNotContain("/texts?language=ru");
    }

    @Test
    void saysBesideTheFieldWhatIsWrong() {
        Story story = new Story(this);
        String texts = "/organize/workshops/" + story.workshop + "/texts";
        assertThat(refused(texts + "?language=%3Cscript%3E", story.claire))
                .contains("Choose a language", "value=\"&lt;script&gt;\"", "aria-invalid=\"true\"");
        assertThat(refused(texts + "?language=en", story.claire)).contains("The terms are in this language");
        assertThat(refused(texts + "?language=", story.claire)).contains("Choose a language");
        String seen = seen(see(texts + "?language=ru", story.claire));
        Answer answer = send(
                        form(texts + "/ru", seen)
                                .param("title", "я".repeat(201))
                                .param("sessions[0].of", "Welcome")
                                .param("sessions[0].title", "a\u0007b"),
                        story.claire)
                .expecting(422);
        assertThat(answer.body())
                .contains("id=\"title-error\"", "href=\"#title\"", "href=\"#sessions0.title\"")
                .contains("id=\"sessions0.title-error\"", "я".repeat(201));
    }

    private String read(String path, String language) {
        return send(get(URI.create(path)).header("Accept-Language", language), null)
                .expecting(200)
                .body();
    }

    private String see(String path, @Nullable Person person) {
        return send(get(path), person).expecting(200).body();
    }

    private String refused(String path, Person person) {
        return send(get(URI.create(path)), person).expecting(422).body();
    }

    private void write(Story story, String language, String body) {
        call("PUT", "/workshops/" + story.workshop + "/texts/" + language, story.claire, body)
                .expecting(200);
    }

    private static MockHttpServletRequestBuilder form(String path, String seen) {
        return post(path).header("Sec-Fetch-Site", "same-origin").param("seen", seen);
    }

    private static String seen(String page) {
        Matcher matcher = SEEN.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}

package org.convene.event.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.convene.event.ServiceTests;
import org.convene.event.Story;
import org.convene.event.file.BrowserUpload.Got;
import org.convene.testing.Look;
import org.convene.web.link.Kind;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

/** Files of hosts and slides of Dr. Li, from the upload to whoever fetches them. */
class FileIntegrationTests extends ServiceTests {

    private Story story;
    private UUID talk;

    @LocalServerPort
    private int port;

    @BeforeEach
    void aWorkshop() {
        story = new Story(this);
        talk = UUID.fromString(call("GET", "/workshops/" + story.workshop + "/details", story.claire, null)
                .json()
                .at("/sessions/1/id")
                .asString());
    }

    @Test
    void keepsWhatHostsUploadAndTellsWhereItIs() {
        Answer kept = add("Programme.pdf", Samples.pdf(), null, story.claire).expecting(201);
        String path = kept.json().path("path").asString();
        assertThat(kept.response().getHeader("Location")).isEqualTo(path);
        assertThat(kept.json().path("kind").asString()).isEqualTo("PDF");
        assertThat(kept.json().path("bytes").asInt()).isEqualTo(Samples.pdf().length);

        form("Slides.pptx", Samples.pptx(), talk, story.hana).expecting(302);
        String plan = page("/organize/workshops/" + story.workshop, story.claire);
        assertThat(plan).contains("Programme.pdf", "Slides.pptx", "Claire Favre", "Hana T");
        assertThat(list(story.hana)).containsExactlyInAnyOrder("Programme.pdf", "Slides.pptx");
        assertThat(told(story.workshop, "WorkshopChanged").at("/workshop/files").valueStream())
                .extracting(file -> file.path("path").asString().equals(path)
                        ? file.path("sessionId").isNull()
                        : file.path("sessionId").asString().equals(talk.toString()))
                .containsExactly(true, true);
        assertThat(log()).contains("FILE_ADDED Claire Favre Programme.pdf", "FILE_ADDED Hana T Slides.pptx");
    }

    @Test
    void handsFilesOutAsAttachmentsInASandbox() {
        String path = add("Übersicht <b>.html", Samples.text("Сводка\n"), null, story.claire)
                .expecting(201)
                .json()
                .path("path")
                .asString();
        send(get(URI.create(path)), null).expecting(404);
        send(get(URI.create(path)), person("Sam")).expecting(404);
        Answer own = send(get(URI.create(path)), story.hana).expecting(200);
        assertThat(own.response().getHeader("Cache-Control")).isEqualTo("no-store");
        story.published();

        Answer everybody = send(get(URI.create(path)), null).expecting(200);
        assertThat(everybody.response().getContentAsByteArray()).isEqualTo(Samples.text("Сводка\n"));
        assertThat(everybody.response().getHeader("Cache-Control")).isEqualTo("no-cache, public");
        assertThat(everybody.response().getHeader("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(everybody.response().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(everybody.response().getContentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(everybody.response().getHeader("Content-Disposition"))
                .startsWith("attachment; ")
                .contains("filename*=UTF-8''%C3%9Cbersicht%20_b_.html.txt");
        String tag = String.valueOf(everybody.response().getHeader("ETag"));
        send(get(URI.create(path)).header("If-None-Match", tag), null).expecting(304);
        send(get(URI.create(path.substring(0, path.length() - 1) + "0")), null).expecting(404);
    }

    @Test
    void showsThemOnThePublicPageAtOnce() {
        story.published();
        add("Programme.pdf", Samples.pdf(), null, story.claire).expecting(201);
        JsonNode added = add("Slides.pptx", Samples.pptx(), talk, story.claire)
                .expecting(201)
                .json();
        UUID slides = UUID.fromString(added.path("id").asString());
        URI address = URI.create(added.path("path").asString());
        String tag = String.valueOf(
                send(get(address), null).expecting(200).response().getHeader("ETag"));
        String page = page("/workshops/" + story.workshop, null);
        assertThat(page).contains("Programme.pdf", "Slides.pptx", "PPTX", "1 kB");
        assertThat(page).doesNotContain("Claire Favre");

        call("DELETE", "/workshops/" + story.workshop + "/files/" + slides, story.hana, null)
                .expecting(204);
        assertThat(page("/workshops/" + story.workshop, null))
                .contains("Programme.pdf")
                .doesNotContain("Slides.pptx");
        send(get(address).header("If-None-Match", tag), null).expecting(404);
        assertThat(log()).contains("FILE_REMOVED Hana T Slides.pptx");
        call("DELETE", "/workshops/" + story.workshop + "/files/" + slides, story.hana, null)
                .expecting(404);
    }

    @Test
    void refusesInWordsWhatItDoesNotKeep() {
        Got page = form("picture.png", Samples.bomb(), null, story.claire).expecting(422);
        assertThat(page.body()).contains("this file would be enormous");
        assertThat(form("a.pdf", new byte[0], null, story.claire).expecting(422).body())
                .contains("This file is empty");
        assertThat(form("", new byte[0], null, story.claire).expecting(422).body())
                .contains("Choose a file first");
        assertThat(form("slides.pptx", Samples.zip(Map.of("a", new byte[9])), talk, story.claire)
                        .expecting(422)
                        .body())
                .contains("By its content this is no PDF", "selected");
        assertThat(add("a.pdf", new byte[(int) Upload.MOST_BYTES + 1], null, story.claire)
                        .expecting(422)
                        .body())
                .contains("larger than 10 MB");
        add("a.pdf", Samples.pdf(), new UUID(0, 1), story.claire).expecting(422);
        add("a.pdf", Samples.pdf(), null, person("Sam")).expecting(404);
        assertThat(list(story.claire)).isEmpty();
        assertThat(told(story.workshop)).doesNotContain("WorkshopChanged");
    }

    @Test
    void keepsTheSameFileOnce() {
        UUID first = id(add("a.pdf", Samples.pdf(), null, story.claire).expecting(201));
        assertThat(id(add("a.pdf", Samples.pdf(), null, story.hana).expecting(201)))
                .isEqualTo(first);
        assertThat(id(add("a.pdf", Samples.pdf(), talk, story.claire).expecting(201)))
                .isNotEqualTo(first);
        MockHttpServletRequestBuilder keyed =
                upload("b.pdf", Samples.pdf(), null).header("Idempotency-Key", "b-1");
        UUID second = id(send(keyed, story.claire).expecting(201));
        call("DELETE", "/workshops/" + story.workshop + "/files/" + second, story.claire, null)
                .expecting(204);
        assertThat(id(send(keyed, story.claire).expecting(201))).isEqualTo(second);
        assertThat(list(story.claire)).containsExactly("a.pdf", "a.pdf");
    }

    @Test
    void keepsNoMoreThanThereIsRoomFor() {
        jdbc.sql("""
                        INSERT INTO workshop_file (file_id, workshop_id, foundation_id, name, kind, bytes, sha256, uploader_name,
                            uploaded_at)
                        SELECT gen_random_uuid(), ?, ?, 'a.pdf', 'PDF', 10485760, repeat('0', 64), 'Claire', now()
                        FROM generate_series(1, 20)
                        """).params(story.workshop, story.leman).update();
        Answer full = add("a.pdf", Samples.pdf(), null, story.claire).expecting(409);
        assertThat(full.json().path("type").asString()).endsWith("/no-room-for-files");
        assertThat(full.body()).contains("200 MB");
        jdbc.sql("UPDATE workshop_file SET bytes = 1").update();
        jdbc.sql("""
                        INSERT INTO workshop_file (file_id, workshop_id, foundation_id, name, kind, bytes, sha256, uploader_name,
                            uploaded_at)
                        SELECT gen_random_uuid(), ?, ?, 'a.pdf', 'PDF', 1, repeat('0', 64), 'Claire', now()
                        FROM generate_series(1, 80)
                        """).params(story.workshop, story.leman).update();
        assertThat(form("a.pdf", Samples.pdf(), null, story.claire)
                        .expecting(409)
                        .body())
                .contains("At most 100 files");
    }

    @Test
    void takesSlidesOfWhoHasAccepted() {
        String token = speaker();
        assertThat(slides(token, "Slides.pdf")
                        .expecting(409)
                        .json()
                        .path("type")
                        .asString())
                .endsWith("/not-speaking");
        form("/organize/speaking/" + token + "/acceptance", null).expecting(302);
        UUID first = id(slides(token, "Slides.pdf").expecting(201));
        assertThat(id(slides(token, "Slides.pdf").expecting(201))).isEqualTo(first);
        multipart("/organize/speaking/" + token + "/files", null, "More.pptx", Samples.pptx(), null)
                .expecting(302);
        assertThat(page("/organize/speaking/" + token, null)).contains("Slides.pdf", "More.pptx");
        assertThat(call("GET", "/speaking/" + token + "/files", null, null)
                        .json()
                        .path("items"))
                .hasSize(2);
        assertThat(log()).contains("FILE_ADDED Dr. Li Slides.pdf");
        for (int more = 1; more <= 3; more++) {
            slides(token, more + ".pdf").expecting(201);
        }
        slides(token, "6.pdf").expecting(409);

        UUID hosts = id(add("Programme.pdf", Samples.pdf(), talk, story.claire).expecting(201));
        call("DELETE", "/speaking/" + token + "/files/" + hosts, null, null).expecting(404);
        call("DELETE", "/speaking/" + token + "/files/" + first, null, null).expecting(204);
        story.published();
        assertThat(page("/workshops/" + story.workshop, null)).contains("More.pptx", "Programme.pdf");
    }

    @Test
    void letsSlidesGoWithTheirSpeaker() {
        String token = speaker();
        form("/organize/speaking/" + token + "/acceptance", null).expecting(302);
        slides(token, "Slides.pdf").expecting(201);
        assertThat(page("/organize/speaking/" + token, null)).contains("Your slides are removed");
        form("/organize/speaking/" + token + "/refusal", null).expecting(302);
        assertThat(list(story.claire)).isEmpty();
        assertThat(told(story.workshop, "SpeakerDeclined").at("/workshop/files"))
                .isEmpty();
        assertThat(log()).contains("FILE_REMOVED null Slides.pdf");

        String again = speaker("Dr. Mo");
        form("/organize/speaking/" + again + "/acceptance", null).expecting(302);
        slides(again, "Mo.pdf").expecting(201);
        add("Handout.pdf", Samples.pdf(), talk, story.claire).expecting(201);
        call("PUT", "/workshops/" + story.workshop + "/details", story.claire, "{\"sessions\": []}")
                .expecting(200);
        assertThat(list(story.claire)).containsExactly("Handout.pdf");
        assertThat(call("GET", "/workshops/" + story.workshop + "/files", story.claire, null)
                        .json()
                        .at("/items/0/sessionId")
                        .isNull())
                .isTrue();
        assertThat(page("/organize/workshops/" + story.workshop, story.claire)).contains("Handout.pdf");
    }

    @Test
    void keepsSlidesWhenTheQuestionIsForgotten() {
        String token = speaker();
        form("/organize/speaking/" + token + "/acceptance", null).expecting(302);
        slides(token, "Slides.pdf").expecting(201);
        jdbc.sql("DELETE FROM speaker_invitation WHERE workshop_id = ?")
                .param(story.workshop)
                .update();
        JsonNode file = call("GET", "/workshops/" + story.workshop + "/files", story.claire, null)
                .json()
                .at("/items/0");
        assertThat(file.path("bySpeaker").asBoolean()).isTrue();
        call(
                        "DELETE",
                        "/workshops/" + story.workshop + "/files/"
                                + file.path("id").asString(),
                        story.hana,
                        null)
                .expecting(204);
        assertThat(jdbc.sql("""
                        SELECT count(*) FROM workshop_file_part JOIN workshop_file USING (file_id) WHERE workshop_id = ?
                        """).param(story.workshop).query(Integer.class).single())
                .isZero();
    }

    @Test
    void takesNothingForWhatIsCalledOff() {
        add("a.pdf", Samples.pdf(), null, story.claire).expecting(201);
        story.published();
        story.callOff("Outbreak").expecting(201);
        story.signOff(2).expecting(201);
        add("b.pdf", Samples.pdf(), null, story.claire).expecting(409);
    }

    @Test
    void looksWell() {
        String token = speaker();
        form("/organize/speaking/" + token + "/acceptance", null).expecting(302);
        slides(token, "When oxygen is not enough – slides.pdf").expecting(201);
        add("Programme and how to find us.pdf", Samples.pdf(), null, story.claire)
                .expecting(201);
        add("Случаи.pptx", Samples.pptx(), talk, story.claire).expecting(201);
        story.published();
        for (String language : new String[] {"en", "ar"}) {
            assertThat(look(story.claire, language)
                            .at(
                                    "files-plan-" + language,
                                    "/organize/workshops/" + story.workshop,
                                    page -> page.locator("details.fold summary")
                                            .last()
                                            .click())
                            .at(
                                    "files-refused-" + language,
                                    "/organize/workshops/" + story.workshop,
                                    FileIntegrationTests::uploadBomb)
                            .problems())
                    .isEmpty();
            assertThat(new Look("http://localhost:" + port, Map.of())
                            .in(Locale.forLanguageTag(language))
                            .at("files-public-" + language, "/workshops/" + story.workshop)
                            .at("files-speaker-" + language, "/organize/speaking/" + token)
                            .at(
                                    "files-speaker-refused-" + language,
                                    "/organize/speaking/" + token,
                                    FileIntegrationTests::uploadBomb)
                            .problems())
                    .isEmpty();
        }
    }

    private static void uploadBomb(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)");
        page.locator("#file").setInputFiles(new FilePayload("picture.png", "image/png", Samples.bomb()));
        page.locator("form:has(#file) button").click();
    }

    private Look look(Person person, String language) {
        return new Look("http://localhost:" + port, Map.of("Authorization", "Bearer " + token(person)))
                .in(Locale.forLanguageTag(language));
    }

    private String speaker() {
        return speaker("Dr. Li");
    }

    private String speaker(String name) {
        if (!name.equals("Dr. Li")) {
            call("PUT", "/workshops/" + story.workshop + "/details", story.claire, """
                            {"sessions": [{"id": "%s", "title": "When oxygen is not enough", "kind": "TALK", "minutes": 25,
                              "speakers": [{"name": "%s"}]}]}""".formatted(talk, name))
                    .expecting(200);
        }
        UUID invitation = UUID.fromString(
                call("POST", "/workshops/" + story.workshop + "/speakers", story.claire, """
                        {"sessionId": "%s", "name": "%s", "address": "speaker@example.org"}""".formatted(talk, name))
                        .expecting(202)
                        .json()
                        .path("invitationId")
                        .asString());
        return links.token(Kind.SPEAKER, invitation, 1);
    }

    private Answer slides(String token, String name) {
        return send(
                post(URI.create("/api/v1/speaking/" + token + "/files?name="
                                + name.replace(" ", "%20").replace("–", "-")))
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content(Samples.pdf()),
                null);
    }

    private MockHttpServletRequestBuilder upload(String name, byte[] file, @Nullable UUID session) {
        return post("/api/v1/workshops/" + story.workshop + "/files")
                .queryParam("name", name)
                .queryParam("sessionId", session == null ? "" : session.toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(file);
    }

    private Answer add(String name, byte[] file, @Nullable UUID session, Person person) {
        return send(upload(name, file, session), person);
    }

    private Got form(String name, byte[] file, @Nullable UUID session, Person person) {
        return multipart("/organize/workshops/" + story.workshop + "/files", person, name, file, session);
    }

    private Got multipart(String path, @Nullable Person person, String name, byte[] file, @Nullable UUID session) {
        return BrowserUpload.send(port, path, person == null ? null : token(person), name, file, session);
    }

    private List<String> list(Person person) {
        return call("GET", "/workshops/" + story.workshop + "/files", person, null)
                .expecting(200)
                .json()
                .path("items")
                .valueStream()
                .map(file -> file.path("name").asString())
                .toList();
    }

    private List<String> log() {
        return jdbc.sql("""
                        SELECT l.action || ' ' || coalesce(e.person_name, 'null') || ' ' || coalesce(e.words, '')
                        FROM joint_log l JOIN joint_log_erasable e USING (workshop_id, number)
                        WHERE workshop_id = ? ORDER BY number
                        """)
                .param(story.workshop)
                .query((rs, _) -> rs.getString(1))
                .list();
    }

    private String page(String path, @Nullable Person person) {
        return send(get(path), person).expecting(200).body();
    }

    private static UUID id(Answer answer) {
        return answer.id();
    }
}

package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.convene.testing.CalendarEntry;
import org.convene.testing.CalendarFeed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What a published workshop tells search engines, calendars and other sites. */
class SharingIntegrationTests extends ServiceTests {

    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    @Test
    void tellsSearchEnginesAllOfAWorkshopButWhereItMeets() {
        Story story = new Story(this).published();
        String page = see("/workshops/" + story.workshop).body();
        JsonNode data = data(page);

        assertThat(data.path("@type").asString()).isEqualTo("Event");
        assertThat(data.path("name").asString()).isEqualTo("Respiratory failure");
        assertThat(data.path("startDate").asString()).isEqualTo("2027-05-14T10:00:00+02:00");
        assertThat(data.path("endDate").asString()).isEqualTo("2027-05-14T12:30:00+02:00");
        assertThat(data.path("eventStatus").asString()).isEqualTo("https://schema.org/EventScheduled");
        assertThat(data.path("eventAttendanceMode").asString())
                .isEqualTo("https://schema.org/OnlineEventAttendanceMode");
        assertThat(data.path("organizer").findValuesAsString("name"))
                .containsExactly("Addis Health Fund", "Fondation Léman");
        assertThat(data.path("location").path("url").asString()).endsWith("/workshops/" + story.workshop);
        assertThat(data.path("superEvent").path("name").asString()).isEqualTo("Exchange in critical care");
        assertThat(data.path("inLanguage").asString()).isEqualTo("en");
        assertThat(data.path("isAccessibleForFree").asBoolean()).isTrue();
        assertThat(data.path("offers").path("validThrough").asString()).isEqualTo("2027-05-13T17:00:00+02:00");
        assertThat(data.has("maximumVirtualAttendeeCapacity")).isFalse();
        assertThat(page).doesNotContain("meet.example.org");
    }

    @Test
    void tellsWhatBecameOfIt() {
        Story story = new Story(this).published();
        story.submit(Story.MOVED).expecting(201);
        assertThat(data(see("/workshops/" + story.workshop).body())
                        .path("eventStatus")
                        .asString())
                .as("only proposed")
                .endsWith("EventScheduled");
        story.signOff(2).expecting(201);
        JsonNode moved = data(see("/workshops/" + story.workshop).body());
        assertThat(moved.path("eventStatus").asString()).endsWith("EventRescheduled");
        assertThat(moved.path("startDate").asString()).isEqualTo("2027-05-14T11:30:00+02:00");
        assertThat(moved.path("previousStartDate").asString()).isEqualTo("2027-05-14T10:00:00+02:00");

        story.callOff("Outbreak").expecting(201);
        story.signOff(3).expecting(201);
        assertThat(data(see("/workshops/" + story.workshop).body())
                        .path("eventStatus")
                        .asString())
                .endsWith("EventCancelled");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "<!-- <script>",
                "[[${T(java.lang.Runtime).getRuntime()}]]",
                "${7*7} {{7*7}}",
                "]]> -->",
                "=HYPERLINK(\"http://evil.example\",\"x\")",
                "Zalgo\u0336\u0337, 👩🏽‍⚕️ & \\u003c; \\n"
            })
    void letsNoTextOutOfItsPlace(String nasty) {
        Story story = new Story(this);
        story.submit(Story.TERMS
                        .replace("\"Respiratory failure\"", quoted(nasty))
                        .replace("\"Six cases, read together.\"", quoted(nasty)))
                .expecting(201);
        story.signOff(1).expecting(201);
        story.publish().expecting(200);
        String title = call("GET", "/workshops/" + story.workshop, null, null)
                .json()
                .path("terms")
                .path("title")
                .asString();

        String page = see("/workshops/" + story.workshop).body();
        assertThat(data(page).path("name").asString()).isEqualTo(title);
        assertThat(Pattern.compile("<script").matcher(page).results().count())
                .as("htmx, ours, and the data")
                .isEqualTo(3);
        assertThat(page).doesNotContain("<img");
        assertThat(see("/embed/workshops/" + story.workshop).body()).doesNotContain("<script", "<img");
        assertThat(entry("/workshops/" + story.workshop + "/calendar.ics").summary())
                .isEqualTo(title);
    }

    @Test
    void isFoundInEachLanguageAndWhatIsPersonalIsNotFound() {
        Story story = new Story(this).published();
        String path = "/workshops/" + story.workshop;
        assertThat(see(path).body())
                .contains("<link rel=\"canonical\" href=\"http://localhost:8080" + path + "\">")
                .contains("hreflang=\"en\" href=\"http://localhost:8080" + path + "?lang=en\"")
                .contains("hreflang=\"x-default\" href=\"http://localhost:8080" + path + "\"")
                .contains("<meta property=\"og:title\" content=\"Respiratory failure\">")
                .doesNotContain("noindex");
        Answer asked = see(path + "?lang=en");
        assertThat(asked.body())
                .contains("<link rel=\"canonical\" href=\"http://localhost:8080" + path + "?lang=en\">");
        assertThat(asked.response().getHeader(HttpHeaders.SET_COOKIE)).isNull();
        assertThat(see(path + "?lang=tlh").body())
                .contains("<link rel=\"canonical\" href=\"http://localhost:8080" + path + "\">");

        Answer desk = send(get("/organize"), story.claire).expecting(200);
        assertThat(desk.body())
                .contains("<meta name=\"robots\" content=\"noindex\">")
                .doesNotContain("canonical");
        assertThat(desk.response().getHeader("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(see("/robots.txt").body()).contains("Sitemap: http://localhost:8080/sitemap.xml");
    }

    @Test
    void listsWhatWasPublishedAndNothingElse() {
        Story draft = new Story(this);
        Story story = new Story(this).published();
        String sitemap = see("/sitemap.xml").body();
        if (sitemap.contains("<sitemapindex")) {
            sitemap = see("/sitemaps/" + story.workshop + ".xml").body();
        }
        assertThat(sitemap)
                .contains("<loc>http://localhost:8080/workshops/" + story.workshop
                        + "</loc><lastmod>2027-03-01T09:00:00Z</lastmod>")
                .contains("<loc>http://localhost:8080/workshops/" + story.workshop + "?lang=en</loc>")
                .contains("hreflang=\"x-default\" href=\"http://localhost:8080/workshops/" + story.workshop + "\"")
                .doesNotContain(draft.workshop.toString());
        send(get("/sitemaps/ffffffff-ffff-ffff-ffff-ffffffffffff.xml"), null).expecting(404);
    }

    @Test
    void letsCalendarsFollowAWorkshop() {
        Story story = new Story(this).published();
        String path = "/workshops/" + story.workshop + "/calendar.ics";
        Answer feed = see(path);
        CalendarEntry first = entry(path);
        assertThat(first.method()).isEmpty();
        assertThat(first.sequence()).isEqualTo(1);
        assertThat(first.startsAt()).hasToString("2027-05-14T08:00:00Z");
        assertThat(first.endsAt()).hasToString("2027-05-14T10:30:00Z");
        assertThat(first.status()).isEqualTo("CONFIRMED");
        assertThat(first.url()).endsWith("/workshops/" + story.workshop);
        assertThat(first.description()).contains("Addis Health Fund, Fondation Léman");
        assertThat(feed.body()).doesNotContain("meet.example.org").contains("\r\n");
        assertThat(feed.body().lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(feed.response().getHeader(HttpHeaders.LAST_MODIFIED)).isEqualTo("Mon, 01 Mar 2027 09:00:00 GMT");
        String tag = String.valueOf(feed.response().getHeader(HttpHeaders.ETAG));
        send(get(path).header(HttpHeaders.IF_NONE_MATCH, tag), null).expecting(304);

        clock.setAt(NOW.plusSeconds(3600));
        story.submit(Story.MOVED).expecting(201);
        story.signOff(2).expecting(201);
        send(get(path).header(HttpHeaders.IF_NONE_MATCH, tag), null).expecting(200);
        CalendarEntry moved = entry(path);
        assertThat(moved.uid()).isEqualTo(first.uid());
        assertThat(moved.sequence()).isEqualTo(2);
        assertThat(moved.startsAt()).hasToString("2027-05-14T09:30:00Z");

        story.callOff("Outbreak").expecting(201);
        story.signOff(3).expecting(201);
        assertThat(entry(path).status()).isEqualTo("CANCELLED");
        assertThat(entry(path).sequence()).isEqualTo(3);
    }

    @Test
    void letsCalendarsFollowASeriesAndAFoundationButNoDrafts() {
        Story story = new Story(this).published();
        Story elsewhere = new Story(this).published();
        UUID draft = call("POST", "/workshops", story.claire, """
                        {"foundationId": "%s", "terms": %s, "details": {"sessions": []}}
                        """.formatted(
                                story.leman, Story.TERMS.replace("14,", "15,")))
                .expecting(201)
                .id();

        for (String path : List.of(
                "/workshops/" + story.workshop + "/series.ics", "/foundations/" + story.leman + "/workshops.ics")) {
            assertThat(CalendarFeed.read(see(path).body()).entries())
                    .as(path)
                    .singleElement()
                    .satisfies(only -> assertThat(only.uid()).contains(story.workshop.toString()));
        }
        assertThat(see("/foundations/" + story.leman + "/workshops.ics").body())
                .contains("NAME:Fondation Léman")
                .doesNotContain(draft.toString(), elsewhere.workshop.toString());
        send(get("/workshops/" + draft + "/calendar.ics"), null).expecting(404);
        send(get("/workshops/" + draft + "/calendar.ics"), story.claire).expecting(404);
        send(get("/foundations/" + UUID.randomUUID() + "/workshops.ics"), null).expecting(404);
    }

    @Test
    void showsAPictureThatMayBeKeptForEver() throws IOException {
        Story story = new Story(this).published();
        String page = await("fonts are looked through")
                .until(() -> see("/workshops/" + story.workshop).body(), found -> found.contains("og:image"));
        Matcher image = Pattern.compile("og:image\" content=\"http://localhost:8080([^\"]+)\"")
                .matcher(page);
        assertThat(image.find()).isTrue();
        assertThat(data(page).path("image").get(0).asString()).endsWith(image.group(1));

        Answer picture = see(image.group(1));
        assertThat(picture.response().getContentType()).isEqualTo("image/png");
        assertThat(picture.response().getHeader(HttpHeaders.CACHE_CONTROL)).contains("immutable", "public");
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.response().getContentAsByteArray()))
                        .getWidth())
                .isEqualTo(1200);
        assertThat(see("/workshops/" + story.workshop + "/pictures/older.png")
                        .response()
                        .getHeader(HttpHeaders.CACHE_CONTROL))
                .isEqualTo("no-cache");

        story.submit(Story.MOVED).expecting(201);
        story.signOff(2).expecting(201);
        assertThat(see("/workshops/" + story.workshop).body()).doesNotContain(image.group(1));
    }

    @Test
    void keepsForManyOnlyWhatIsTheSameForMany() {
        Story story = new Story(this).published();
        for (String path :
                List.of("/", "/workshops", "/workshops/" + story.workshop, "/embed/workshops/" + story.workshop)) {
            Answer anonymous = see(path);
            assertThat(anonymous.response().getHeader(HttpHeaders.CACHE_CONTROL))
                    .as(path)
                    .contains("public", "s-maxage=30", "max-age=0");
            assertThat(String.join(", ", anonymous.response().getHeaders(HttpHeaders.VARY)))
                    .as(path)
                    .contains("Cookie", "Accept-Language", "HX-Request");
            String tag = String.valueOf(anonymous.response().getHeader(HttpHeaders.ETAG));
            assertThat(tag).as(path).startsWith("W/\"");
            send(get(path).header(HttpHeaders.IF_NONE_MATCH, tag), null).expecting(304);
            send(get(path).header(HttpHeaders.IF_NONE_MATCH, tag).header("HX-Request", "true"), null);

            Answer hers = send(get(path).header(HttpHeaders.IF_NONE_MATCH, tag), story.hana);
            if (!path.startsWith("/embed/")) {
                hers.expecting(200);
                assertThat(hers.response().getHeader(HttpHeaders.CACHE_CONTROL))
                        .as(path)
                        .contains("no-store");
                assertThat(hers.response().getHeader(HttpHeaders.ETAG)).as(path).isNull();
            }
        }
        Answer missing = send(get("/workshops/" + UUID.randomUUID()), null).expecting(404);
        assertThat(missing.response().getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
    }

    @Test
    void letsOtherSitesFrameTheCardAlone() {
        Story story = new Story(this).published();
        Answer card = see("/embed/workshops/" + story.workshop);
        assertThat(card.response().getHeader("Content-Security-Policy"))
                .contains("frame-ancestors *", "form-action 'none'");
        assertThat(card.body())
                .contains("target=\"_blank\"", "rel=\"noopener noreferrer\"", "Ask for a room place")
                .doesNotContain("<script");
        for (String path : List.of(
                "/",
                "/workshops",
                "/workshops/" + story.workshop,
                "/organize",
                "/organize/workshops/" + story.workshop,
                "/organize/workshops/" + story.workshop + "/sharing",
                "/workshops/" + story.workshop + "/calendar.ics",
                "/embedded")) {
            assertThat(send(get(URI.create(path)), story.hana).response().getHeader("Content-Security-Policy"))
                    .as(path)
                    .contains("frame-ancestors 'none'");
        }
        assertThat(send(
                                get("/embed/workshops/" + story.workshop)
                                        .header("Cookie", "language=ru; zone=Asia%2FTashkent"),
                                null)
                        .body())
                .as("no cookie is read")
                .contains("lang=\"en\"")
                .doesNotContain("Tashkent");
    }

    @Test
    void tellsOnTheCardWhatBecameOfIt() {
        Story story = new Story(this).published();
        story.submit(Story.MOVED).expecting(201);
        story.signOff(2).expecting(201);
        assertThat(see("/embed/workshops/" + story.workshop).body()).contains("Moved; it was to start 14 May, 10:00");
        story.callOff("Outbreak").expecting(201);
        story.signOff(3).expecting(201);
        assertThat(see("/embed/workshops/" + story.workshop).body())
                .contains("This workshop is called off")
                .doesNotContain("Ask for a room place");
    }

    @Test
    void helpsHostsAloneToMakeItKnown() {
        Story story = new Story(this);
        String path = "/organize/workshops/" + story.workshop + "/sharing";
        assertThat(send(get(path), story.hana).expecting(200).body()).contains("once all hosts have signed");
        story.published();
        assertThat(send(get(path), story.hana).expecting(200).body())
                .contains("&lt;iframe src=&quot;http://localhost:8080/embed/workshops/" + story.workshop + "&quot;")
                .contains("webcal://localhost:8080/workshops/" + story.workshop + "/series.ics");
        send(get(path), person("Stan")).expecting(404);
    }

    private Answer see(String path) {
        return send(get(URI.create(path)), null).expecting(200);
    }

    private CalendarEntry entry(String path) {
        return CalendarEntry.read(see(path).body());
    }

    private static JsonNode data(String page) {
        Matcher found = DATA.matcher(page);
        assertThat(found.find()).as("data in %s", page).isTrue();
        return json(found.group(1));
    }

    private static String quoted(@Nullable String text) {
        return tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(text);
    }
}

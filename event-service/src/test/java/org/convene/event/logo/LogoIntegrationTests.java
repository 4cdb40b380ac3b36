package org.convene.event.logo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convene.event.ServiceTests;
import org.convene.event.Story;
import org.convene.web.link.Kind;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A logo is chosen, seen and removed, and whatever else is sent is refused in words. */
class LogoIntegrationTests extends ServiceTests {

    private static final String BOUNDARY = "7MA4YWxkTrZu0gW";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void isSeenByEverybodyAndKeptForEverUntilItIsAnother() {
        Story story = new Story(this).published();
        String logo = put(story, Pictures.of("png", 800, 300))
                .expecting(200)
                .json()
                .path("path")
                .asString();

        HttpResponse<byte[]> seen = bytes(request(logo, null).GET());

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.headers().map())
                .containsEntry("content-type", List.of("image/png"))
                .containsEntry("content-security-policy", List.of("default-src 'none'"))
                .containsEntry("x-content-type-options", List.of("nosniff"));
        assertThat(seen.headers().firstValue("cache-control"))
                .hasValueSatisfying(keep -> assertThat(keep).contains("max-age=31536000", "public", "immutable"));
        assertThat(seen.headers().map()).doesNotContainKey("set-cookie");
        String page = text(request("/workshops/" + story.workshop, null).GET()).body();
        assertThat(page).contains("alt=\"\"", "src=\"" + logo + "\"");
        assertThat(page.split("class=\"logo\"", -1)).hasSize(2);
        assertThat(text(request("/organize/foundations/" + story.leman, story.claire)
                                .GET())
                        .body())
                .contains("src=\"" + logo + "\"", "Remove the logo", "Logo of Fondation Léman");

        String next = put(story, Pictures.svg("<circle cx=\"50\" cy=\"50\" r=\"40\"/>"))
                .expecting(200)
                .json()
                .path("path")
                .asString();
        assertThat(next).isNotEqualTo(logo);
        assertThat(text(request(logo, null).GET()).status()).isEqualTo(404);
        text(request(api(story), story.claire).DELETE()).expecting(204);
        assertThat(text(request(next, null).GET()).status()).isEqualTo(404);
        assertThat(text(request("/workshops/" + story.workshop, null).GET()).body())
                .doesNotContain("class=\"logo\"");
    }

    @Test
    void isUploadedByAFormOrAPartOfAForm() {
        Story story = new Story(this);
        byte[] part = part(Pictures.of("jpeg", 300, 200), "photo.gif");

        Got saved = text(multipart("/organize/foundations/" + story.leman + "/logo", story.claire, part, "POST"));

        assertThat(saved.status()).isEqualTo(302);
        assertThat(text(request(api(story), story.claire).GET())
                        .json()
                        .path("width")
                        .asInt())
                .isEqualTo(300);
        text(multipart(api(story), story.claire, part(Pictures.webp("lossy"), "a.webp"), "PUT"))
                .expecting(200);
        assertThat(text(request(api(story), story.claire).GET())
                        .json()
                        .path("width")
                        .asInt())
                .isEqualTo(60);
        text(multipart("/organize/foundations/" + story.leman + "/logo/removal", story.claire, new byte[0], "POST"))
                .expecting(302);
        assertThat(text(request(api(story), story.claire).GET()).status()).isEqualTo(404);
    }

    @Test
    void isForAdminsAlone() {
        Story story = new Story(this);
        Person jonas = person("Jonas");
        UUID membership = UUID.fromString(call("POST", "/foundations/" + story.leman + "/members", story.claire, """
                        {"address": "jonas@leman.example.org", "role": "ORGANIZER"}""")
                .expecting(202)
                .json()
                .path("membershipId")
                .asString());
        call("POST", "/memberships/" + links.token(Kind.MEMBERSHIP, membership, 1) + "/acceptance", jonas, null)
                .expecting(200);
        byte[] logo = Pictures.of("png", 30, 30);

        assertThat(text(request(api(story), jonas).PUT(BodyPublishers.ofByteArray(logo)))
                        .expecting(403)
                        .body())
                .contains("only-admins");
        text(request(api(story), story.hana).PUT(BodyPublishers.ofByteArray(logo)))
                .expecting(404);
        text(request(api(story), null).PUT(BodyPublishers.ofByteArray(logo))).expecting(401);
        text(multipart("/organize/foundations/" + story.leman + "/logo", jonas, part(logo, "a.png"), "POST"))
                .expecting(403);
        text(request(api(story), jonas).DELETE()).expecting(403);
    }

    @Test
    void isNothingThatItMustNotBe() {
        Story story = new Story(this);
        put(story, Pictures.of("png", 30, 30)).expecting(200);
        byte[] png = Pictures.of("png", 300, 300);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("contains “script”", Pictures.svg("<script>alert(1)</script>"));
        files.put("contains “href”", Pictures.svg("<use href=\"http://127.0.0.1:9/\"/>"));
        files.put("contains “image”", Pictures.svg("<image href=\"file:///etc/passwd\"/>"));
        files.put(
                "contains “ENTITY”",
                ("<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\">"
                                + "<text>&x;</text></svg>")
                        .getBytes(StandardCharsets.UTF_8));
        files.put("10,000 × 10,000 pixels", Pictures.bomb());
        files.put("60,000 × 60,000 pixels", Pictures.claiming(60_000, 60_000));
        files.put("damaged or incomplete", Arrays.copyOf(png, png.length / 2));
        files.put("not a PNG, WebP, JPEG or SVG file", Pictures.joined(Pictures.of("gif", 9, 9), "<svg/>"));
        files.put("is empty", new byte[0]);
        files.put("larger than 1 MB", Arrays.copyOf(png, Upload.MOST_BYTES + 1));
        files.put("too intricate", Pictures.svg("<rect width=\"9\" height=\"9\"/>".repeat(9_000)));

        files.forEach((words, file) -> {
            Got byApi = put(story, file);
            assertThat(byApi.status()).as(words).isEqualTo(422);
            assertThat(byApi.json().path("errors").path(0).path("field").asString())
                    .isEqualTo("logo");
            assertThat(byApi.json().path("errors").path(0).path("message").asString())
                    .contains(words);
            Got byPage = text(multipart(
                    "/organize/foundations/" + story.leman + "/logo", story.claire, part(file, "logo.png"), "POST"));
            assertThat(byPage.status()).as(words).isEqualTo(422);
            assertThat(byPage.body()).contains(words, "href=\"#logo-file\"");
        });
        byte[] nothingChosen = part(new byte[0], "");
        assertThat(text(multipart(
                                "/organize/foundations/" + story.leman + "/logo", story.claire, nothingChosen, "POST"))
                        .body())
                .contains("Choose a file");
        assertThat(text(request(api(story), story.claire).GET())
                        .json()
                        .path("width")
                        .asInt())
                .isEqualTo(30);
        // More behind a small header is left undecoded, and what is served is ours.
        assertThat(put(story, Pictures.bombBehindASmallHeader()).status()).isIn(200, 422);
        put(story, Pictures.joined(png, "<script>alert(1)</script>PK\3\4")).expecting(200);
    }

    private Got put(Story story, byte[] file) {
        return text(request(api(story), story.claire)
                .header("Content-Type", "image/png")
                .PUT(BodyPublishers.ofByteArray(file)));
    }

    private static String api(Story story) {
        return "/api/v1/foundations/" + story.leman + "/logo";
    }

    private static byte[] part(byte[] file, String name) {
        try {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"" + name
                            + "\"\r\nContent-Type: image/png\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.write(file);
            body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return body.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder multipart(String path, Person person, byte[] body, String method) {
        return request(path, person)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .method(method, BodyPublishers.ofByteArray(body));
    }

    private HttpRequest.Builder request(String path, @Nullable Person person) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return person == null ? request : request.header("Authorization", "Bearer " + token(person));
    }

    private Got text(HttpRequest.Builder request) {
        HttpResponse<byte[]> answer = bytes(request);
        return new Got(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
    }

    private HttpResponse<byte[]> bytes(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private record Got(int status, String body) {

        JsonNode json() {
            return ServiceTests.json(body);
        }

        Got expecting(int expected) {
            assertThat(status).as(body).isEqualTo(expected);
            return this;
        }
    }
}

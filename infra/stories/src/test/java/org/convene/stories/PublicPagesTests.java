package org.convene.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Objects;
import org.convene.testing.PageWeight;
import org.junit.jupiter.api.Test;

/** What anybody sees, as it comes through the front door: light, from us alone, and kept by caches for a moment. */
class PublicPagesTests {

    private static final long MOST_BYTES = 100_000;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Stage stage = Stage.set();
    private final String workshop = "/workshops/"
            + Objects.requireNonNull(stage.known().get("/api/v1/workshops/{id} id"))
                    .getFirst();

    @Test
    void weighLittleAndAskNobodyElse() {
        for (String path : List.of(
                "/", "/workshops", workshop, workshop + "/register?kind=room", "/sign-in", "/embed" + workshop)) {
            PageWeight weight = PageWeight.of(stage.gateway().resolve(path).toString());
            assertThat(weight.bytes()).as("bytes of %s", path).isBetween(1_000L, MOST_BYTES);
            assertThat(weight.elsewhere()).as("asked for by %s", path).isEmpty();
        }
    }

    @Test
    void areKeptForAMomentAndSetNoCookie() throws IOException, InterruptedException {
        for (String path : List.of("/", "/workshops", workshop, workshop + "/register", "/embed" + workshop)) {
            HttpResponse<String> page = get(path, "X-Nothing", "to say");
            assertThat(page.headers().firstValue("Cache-Control").orElse(""))
                    .as(path)
                    .contains("public", "s-maxage");
            assertThat(page.headers().firstValue("Set-Cookie")).as(path).isEmpty();
            await(path + " is unchanged once its places are counted")
                    .untilAsserted(() -> assertThat(askedAgain(path)).isEqualTo(304));
            assertThat(page.body()).as(path).contains(path.startsWith("/embed") ? "noindex" : "rel=\"canonical\"");
        }
        assertThat(get("/sign-in", "X-Nothing", "to say")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("no-store");
        assertThat(get("/robots.txt", "X-Nothing", "to say").body())
                .contains("Sitemap: " + stage.gateway() + "/sitemap.xml");
        assertThat(get("/sitemap.xml", "X-Nothing", "to say").body()).contains(workshop);
    }

    private int askedAgain(String path) throws IOException, InterruptedException {
        String tag =
                get(path, "X-Nothing", "to say").headers().firstValue("ETag").orElseThrow();
        return get(path, "If-None-Match", tag).statusCode();
    }

    private HttpResponse<String> get(String path, String header, String value)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(stage.gateway().resolve(path))
                .header(header, value)
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}

package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.convene.testing.input.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** What all calls have in common: methods, kinds of content, problems, and JSON taken as it is written. */
class HttpMannersIntegrationTests extends ServiceTests {

    @LocalServerPort
    private int port;

    @Test
    void keepsTheMannersOfHttp() {
        Story story = new Story(this).published();
        String workshop = "/api/v1/workshops/" + story.workshop;
        // Only a real server leaves the body out.
        HttpResponse<String> head = new Caller(URI.create("http://localhost:" + port), Map.of()).send("HEAD", workshop);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).isPresent();
        assertThat(send(options(workshop + "/terms"), story.claire).response().getHeader("Allow"))
                .contains("GET", "PUT");

        Answer method = send(request(HttpMethod.DELETE, workshop), story.claire).expecting(405);
        assertThat(method.response().getHeader("Allow")).contains("GET");
        Answer accept =
                send(get(workshop).accept(MediaType.APPLICATION_PDF), null).expecting(406);
        Answer type = send(post("/api/v1/workshops").contentType("text/csv").content("a"), story.claire)
                .expecting(415);
        Answer path = send(get("/api/v1/workshops/not-an-id"), null).expecting(404);
        Answer json = call("POST", "/workshops", story.claire, "{").expecting(400);
        Answer person = call("GET", "/foundations", null, null).expecting(401);
        for (Answer problem : List.of(method, accept, type, path, json, person)) {
            assertThat(problem.response().getContentType()).startsWith("application/problem+json");
            assertThat(problem.json().path("title").asString()).isNotBlank();
            assertThat(problem.json().path("detail").asString()).isNotBlank();
            assertThat(problem.json().path("type").asString()).startsWith("http://localhost:8080/problems/");
            assertThat(problem.json().path("instance").asString()).matches("urn:convene:request:[0-9a-f]{16}");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"roomPlaces\": 100 | \"roomPlaces\": 99.5",
                "\"roomPlaces\": 100 | \"roomPlaces\": \"100\"",
                "\"audience\": true | \"audience\": \"true\"",
                "\"audience\": true | \"audience\": 1",
                "\"localStart\": \"2027-05-14T10:00:00\" | \"localStart\": \"2027-05-14T10:00Z\"",
                "\"localStart\": \"2027-05-14T10:00:00\" | \"localStart\": 1810281600"
            })
    void takesNumbersAndTimesAsWhatTheyAreAlone(String good, String sloppy) {
        Story story = new Story(this);
        assertThat(Story.TERMS).contains(good);
        call("PUT", "/workshops/" + story.workshop + "/terms", story.claire, Story.TERMS.replace(good, sloppy))
                .expecting(422);
    }
}

package org.convene.registration.workshop.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.convene.contracts.Contracts;
import org.convene.registration.ServiceTests;
import org.convene.registration.workshop.WorkshopText;
import org.convene.registration.workshop.Workshops;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A workshop's own words in our copy of it and on our pages. */
class WorkshopTextsIntegrationTests extends ServiceTests {

    private static final String TOPIC = "event-service.workshops.v1";
    private static final String ENGLISH = "Respiratory failure in the first 72 hours";
    private static final String RUSSIAN = "Дыхательная недостаточность: первые 72 часа";
    private static final String ARABIC = "الفشل التنفسي في أول 72 ساعة";

    private final UUID id = UUID.randomUUID();

    @Autowired
    private Workshops workshops;

    @LocalServerPort
    private int port;

    @BeforeEach
    void hearOfTheWorkshop() {
        hear(TOPIC, id, "WorkshopPublished", 1, example("WorkshopPublished"));
    }

    @Test
    void areKeptAsTheyAreToldAndGoWhenTheyGo() {
        assertThat(workshops.find(id).orElseThrow().texts()).isEmpty();
        hear(TOPIC, id, "WorkshopChanged", 2, example("WorkshopChanged"));
        assertThat(workshops.find(id).orElseThrow().texts())
                .extracting(WorkshopText::language)
                .containsExactly("ru", "ar");
        hear(TOPIC, id, "WorkshopPublished", 3, example("WorkshopPublished"));
        assertThat(workshops.find(id).orElseThrow().texts()).isEmpty();
        hear(TOPIC, id, "WorkshopRestated", 3, example("WorkshopRestated"));
        assertThat(workshops.find(id).orElseThrow().texts()).hasSize(2);
    }

    @Test
    void areShownToEachInHerLanguageElseInThatOfTheTerms() {
        hear(TOPIC, id, "WorkshopChanged", 2, example("WorkshopChanged"));
        assertThat(open("ru"))
                .contains("<h1 lang=\"ru\" dir=\"ltr\">" + RUSSIAN + "</h1>")
                .doesNotContain(ENGLISH);
        assertThat(open("ar, en;q=0.5"))
                .contains("<html lang=\"ar\" dir=\"rtl\"", "<h1 lang=\"ar\" dir=\"rtl\">" + ARABIC + "</h1>");
        assertThat(open("th"))
                .contains("<h1 lang=\"en\" dir=\"ltr\">" + ENGLISH + "</h1>")
                .doesNotContain("missing");
    }

    @Test
    void areEncodedWhereTheyAreShown() {
        hear(TOPIC, id, "WorkshopChanged", 2, example("WorkshopChanged").replace(RUSSIAN, "<script>alert(1)</script>"));
        assertThat(open("ru")).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    }

    private String open(String language) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/workshops/" + id + "/register"))
                .header("Accept", "text/html")
                .header("Accept-Language", language)
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> page = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            return page.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private String example(String type) {
        return Contracts.example(TOPIC, type)
                .replace("0196f1c0-0000-7000-8000-0000000000a1", id.toString())
                .replace("\"registrationClosesAt\": \"2027-05-13T15:00:00Z\"", "\"registrationClosesAt\": null");
    }
}

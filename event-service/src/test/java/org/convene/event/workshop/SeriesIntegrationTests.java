package org.convene.event.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.convene.event.ServiceTests;
import org.convene.event.Story;
import org.convene.testing.Look;
import org.convene.web.security.Person;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** All editions of a series on one page, whichever of them one comes from. */
class SeriesIntegrationTests extends ServiceTests {

    @LocalServerPort
    private int port;

    @Test
    void showsWhatIsToComeAndWhatWas() {
        Person claire = person("Claire Favre");
        Story other = new Story(this).published();
        UUID leman = other.foundation(claire, "Fondation Rhône", "Rhône", "CH", "Europe/Zurich");
        UUID first = publish(claire, leman, "Sepsis in the first hour", 21, "2027-03-09T10:00:00");
        UUID second = publish(claire, leman, "Weaning from the ventilator", 22, "2027-04-13T10:00:00");
        UUID draft = draft(claire, leman, "Not yet", 23, "2027-05-11T10:00:00");
        clock.setAt(Instant.parse("2027-03-20T09:00:00Z"));

        for (UUID edition : new UUID[] {first, second}) {
            assertThat(see("/workshops/" + edition + "/series"))
                    .contains("Exchange in critical care", "Fondation Rhône", "rel=\"canonical\"")
                    .contains("/workshops/" + first + "/series\"")
                    .containsSubsequence("Coming up", "Weaning from", "twelve months", "Sepsis in")
                    .doesNotContain("Not yet", "Respiratory failure");
        }
        assertThat(see("/workshops/" + second)).contains("/workshops/" + second + "/series", "All editions");
        send(get(URI.create("/workshops/" + draft + "/series")), claire).expecting(404);
        send(get(URI.create("/workshops/" + UUID.randomUUID() + "/series")), null)
                .expecting(404);

        String page = "/workshops/" + second + "/series";
        assertThat(look("en").at("series", page).problems()).isEmpty();
        assertThat(look("ar").at("series-ar", page).problems()).isEmpty();
        clock.setAt(Instant.parse("2027-06-20T09:00:00Z"));
        assertThat(see(page)).contains("No edition is planned");
        assertThat(look("en").at("series-over", page).problems()).isEmpty();
    }

    @Test
    void hasNoPageForWhatIsOfNoSeries() {
        Person claire = person("Claire Favre");
        UUID foundation = new Story(this).foundation(claire, "Alone", "Alone", "CH", "Europe/Zurich");
        UUID single = publish(
                claire,
                foundation,
                Story.TERMS.replace("\"seriesName\": \"Exchange in critical care\", \"number\": 14, ", ""));
        send(get(URI.create("/workshops/" + single + "/series")), null).expecting(404);
        assertThat(see("/workshops/" + single)).doesNotContain("/series\"");
    }

    private UUID publish(Person by, UUID foundation, String title, int number, String start) {
        return publish(by, foundation, terms(title, number, start));
    }

    private UUID publish(Person by, UUID foundation, String terms) {
        UUID id = drafted(by, foundation, terms);
        call("POST", "/workshops/" + id + "/revisions", by, """
                        {"kind": "TERMS", "foundationId": "%s", "terms": %s}""".formatted(foundation, terms))
                .expecting(201);
        call("POST", "/workshops/" + id + "/publication", by, "{\"foundationId\": \"" + foundation + "\"}")
                .expecting(200);
        return id;
    }

    private UUID draft(Person by, UUID foundation, String title, int number, String start) {
        return drafted(by, foundation, terms(title, number, start));
    }

    private UUID drafted(Person by, UUID foundation, String terms) {
        return call("POST", "/workshops", by, """
                        {"foundationId": "%s", "terms": %s}""".formatted(foundation, terms))
                .expecting(201)
                .id();
    }

    private static String terms(String title, int number, String start) {
        return Story.TERMS
                .replace("Respiratory failure", title)
                .replace("\"number\": 14", "\"number\": " + number)
                .replace("2027-05-14T10:00:00", start)
                .replace("2027-05-13T17:00:00", start);
    }

    private Look look(String language) {
        return new Look("http://localhost:" + port, Map.of()).in(Locale.forLanguageTag(language));
    }

    private String see(String path) {
        return send(get(URI.create(path)), null).expecting(200).body();
    }
}

package org.convene.event.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.convene.event.ServiceTests;
import org.convene.event.Story;
import org.convene.testing.Look;
import org.convene.web.security.Person;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

class HourLookIntegrationTests extends ServiceTests {

    @LocalServerPort
    private int port;

    @Test
    void showsAcrossFourContinentsWhichHoursAreFair() {
        Story story = new Story(this);
        carry(story, person("Li Na"), "First Affiliated Hospital", "FAH", "CN", "Asia/Shanghai");
        carry(story, person("Sol Paz"), "Fundación Sur", "Sur", "AR", "America/Argentina/Buenos_Aires");
        String terms = Story.TERMS.replace("14T10:00:00", "06T22:00:00").replace("05-13T17", "05-05T17");
        publish(story, terms.replace("\"number\": 14", "\"number\": 13"));
        publish(story, Story.TERMS.replace("Exchange in critical care", "Rounds"));
        vote(story, "2027-05-25T10:00:00Z", "YES", "NO");
        vote(story, "2027-05-26T11:00:00Z", "IF_NEED_BE", "YES");
        String desk = "/organize/workshops/" + story.workshop;

        assertThat(new Look("http://localhost:" + port, Map.of("Authorization", "Bearer " + token(story.claire)))
                        .at("hours", desk + "/hours?day=2027-05-14")
                        .at("hours-holiday", desk + "/hours?start=2027-05-25T01:00:00Z")
                        .at("hours-taken", desk + "?start=2027-05-25T10:00:00Z")
                        .problems())
                .isEmpty();
    }

    private void vote(Story story, String start, String claire, String hana) {
        String candidates = "/workshops/" + story.workshop + "/hours/candidates";
        UUID candidate = call("POST", candidates, story.claire, "{\"startsAt\": \"" + start + "\"}")
                .expecting(201)
                .id();
        for (Map.Entry<Person, String> each :
                Map.of(story.claire, claire, story.hana, hana).entrySet()) {
            String answer = "{\"availability\": \"" + each.getValue() + "\"}";
            call("PUT", candidates + "/" + candidate + "/vote", each.getKey(), answer)
                    .expecting(200);
        }
    }

    private void carry(Story story, Person admin, String name, String shortName, String country, String zone) {
        UUID foundation = story.foundation(admin, name, shortName, country, zone);
        call(
                        "POST",
                        "/co-organizing/" + story.invite(admin.address()) + "/acceptance",
                        admin,
                        "{\"foundationId\": \"" + foundation + "\"}")
                .expecting(200);
    }

    private void publish(Story story, String terms) {
        String lead = "\"foundationId\": \"" + story.leman + "\"";
        String workshop = "/workshops/"
                + call("POST", "/workshops", story.claire, "{" + lead + ", \"terms\": " + terms + "}")
                        .expecting(201)
                        .id();
        call(
                        "POST",
                        workshop + "/revisions",
                        story.claire,
                        "{\"kind\": \"TERMS\", " + lead + ", \"terms\": " + terms + "}")
                .expecting(201);
        call("POST", workshop + "/publication", story.claire, "{" + lead + "}").expecting(200);
    }
}

package org.convene.event.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.convene.event.ServiceTests;
import org.convene.event.Story;
import org.convene.web.link.Kind;
import org.convene.web.security.Person;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Hours that are fair to Geneva and Addis Ababa, as pages and programs find them. */
class HourIntegrationTests extends ServiceTests {

    @Test
    void findsAnHourThatIsFairToAllHosts() {
        Story story = new Story(this).published();
        String desk = "/organize/workshops/" + story.workshop;

        // Geneva and Addis Ababa: the day's fairest hours are those in which both work, the weekend's are not shown.
        assertThat(see(desk + "/hours?day=2027-05-20", story.claire))
                .contains("Thursday 20 May", "Working hours for everybody", "Propose this hour")
                .contains(desk + "/agreement?start=2027-05-20T07:00:00Z#propose");
        assertThat(see(desk + "/hours?start=2027-05-20T20:00:00Z", story.hana)).contains("The marked hour", ">night<");
        assertThat(see(desk + "/agreement?start=2027-05-20T07:00:00Z", story.claire))
                .contains("value=\"2027-05-20T09:00:00\"");
        form(
                        "/organize/foundations/" + story.leman,
                        story.claire,
                        "name",
                        "Fondation Léman",
                        "shortName",
                        "Léman",
                        "country",
                        "CH",
                        "timeZone",
                        "Europe/Zurich",
                        "worksFrom",
                        "13:00",
                        "worksTo",
                        "17:00",
                        "weekend",
                        "SUNDAY",
                        "weekend",
                        "THURSDAY")
                .expecting(302);
        assertThat(see("/organize/foundations/" + story.leman, story.claire))
                .contains(
                        "value=\"13:00\"",
                        "value=\"THURSDAY\" id=\"weekend-THURSDAY\" name=\"weekend\" checked=\"checked\"");
        assertThat(see(desk + "/hours?day=2027-05-20", story.claire))
                .contains("day off")
                .containsPattern("Friday 21 May, 13:00 – 15:30</time></a> <span[^>]*>Working hours for everybody")
                .doesNotContainPattern("Thursday 20 May[^<]*</time></a> <span");
    }

    @Test
    void weighsHoursForAllHosts() {
        Story story = new Story(this).published();
        String hours = "/workshops/" + story.workshop + "/hours";

        JsonNode fairest = call("GET", hours + "?from=2027-05-20", story.hana, null)
                .expecting(200)
                .json()
                .path("items")
                .path(0);
        assertThat(fairest.path("startsAt").asString()).isEqualTo("2027-05-20T07:00:00Z");
        assertThat(fairest.path("suitsAll").asBoolean()).isTrue();
        assertThat(fairest.path("hosts").path(0).path("kind").asString()).isEqualTo("WORKING");
        assertThat(call("GET", hours + "?from=2027-05-20&days=2", story.hana, null)
                        .expecting(200)
                        .json()
                        .path("items"))
                .hasSize(48);
        call("GET", hours + "?days=32", story.hana, null).expecting(422);
        call("GET", hours + "?timeZone=Mars/Olympus_Mons", story.hana, null).expecting(422);
        call("GET", hours + "?from=tomorrow", story.hana, null).expecting(400);

        String weekend = call("PUT", "/foundations/" + story.addis, story.hana, """
                {"name": "Addis Health Fund", "shortName": "AHF", "country": "ET", "timeZone": "Africa/Addis_Ababa",
                 "worksFrom": "18:00", "worksTo": "08:00", "weekend": ["FRIDAY"]}""")
                .expecting(422)
                .body();
        assertThat(weekend).contains("worksTo", "Work has to end later than it begins");
    }

    @Test
    void letsEverybodySayWhichHoursSuit() {
        Story story = new Story(this);
        String page = "/organize/workshops/" + story.workshop + "/hours";
        String candidates = "/workshops/" + story.workshop + "/hours/candidates";

        form(page + "/candidates", story.claire, "startsAt", "2027-05-20T07:00:00Z")
                .expecting(302);
        UUID later = call("POST", candidates, story.hana, "{\"startsAt\": \"2027-05-20T08:00:30Z\"}")
                .expecting(201)
                .id();
        UUID earlier = idOf(candidates, story.claire, 0);
        assertThat(see(page, story.hana)).contains("Put to the vote", "Nobody has answered yet");
        assertThat(see("/organize", story.hana)).contains("Say which of 2 hours suit you", page + "#votes");
        form(page + "/votes", story.hana, earlier.toString(), "NO", later.toString(), "YES", "rubbish", "YES")
                .expecting(302);
        form(page + "/votes", story.claire, earlier.toString(), "YES", later.toString(), "MAYBE")
                .expecting(302);

        assertThat(see("/organize", story.hana)).doesNotContain("suit you");
        assertThat(see("/organize", story.claire)).contains("the hour put to the vote");
        assertThat(call("GET", "/tasks", story.claire, null).expecting(200).body())
                .contains("\"VOTE\"");

        // Addis Ababa can't at the earlier hour, so the other one is fairer.
        assertThat(idOf(candidates, story.claire, 0)).isEqualTo(later);
        assertThat(see(page, story.claire))
                .contains("does not suit", "name=\"" + earlier + "\" value=\"YES\" checked=\"checked\"");
        call("PUT", candidates + "/" + earlier + "/vote", story.hana, "{\"availability\": \"IF_NEED_BE\"}")
                .expecting(200);
        assertThat(call("GET", candidates, story.hana, null)
                        .expecting(200)
                        .json()
                        .path("items")
                        .path(1)
                        .path("votes"))
                .hasSize(2);
        call("PUT", candidates + "/" + earlier + "/vote", story.hana, "{\"availability\": \"PERHAPS\"}")
                .expecting(422);
        call("POST", candidates, story.hana, "{\"startsAt\": \"2020-05-20T08:00:00Z\"}")
                .expecting(409);
        call("POST", candidates, story.hana, "{\"startsAt\": \"+999999999-01-01T00:00:00Z\"}")
                .expecting(422);

        form(page + "/candidates/" + earlier + "/removal", story.hana).expecting(302);
        form(page + "/candidates/" + earlier + "/removal", story.hana).expecting(302);
        call("DELETE", candidates + "/" + earlier, story.hana, null).expecting(404);
        call("PUT", candidates + "/" + earlier + "/vote", story.hana, "{\"availability\": \"YES\"}")
                .expecting(404);
        assertThat(call("GET", candidates, story.hana, null).json().path("items"))
                .hasSize(1);
    }

    @Test
    void asksByMailWhoHasNotAnswered() {
        Story story = new Story(this);
        String hours = "/workshops/" + story.workshop + "/hours";
        String page = "/organize" + hours;
        UUID candidate = call("POST", hours + "/candidates", story.claire, at(0))
                .expecting(201)
                .id();
        assertThat(see(page, story.claire)).contains("Ask by mail who has not answered");

        assertThat(call("POST", hours + "/ballots", story.claire, null)
                        .expecting(202)
                        .json()
                        .path("asked")
                        .asInt())
                .isEqualTo(1);
        assertThat(see(page, story.claire)).contains("They were asked by mail. You can ask again from");
        assertThat(call("POST", hours + "/ballots", story.hana, null)
                        .expecting(409)
                        .json()
                        .path("type")
                        .asString())
                .endsWith("/problems/asked-lately");
        JsonNode told = told(story.workshop, "HoursAsked");
        assertThat(told.path("hours").path(0).path("endsAt").asString()).isEqualTo("2027-05-20T10:30:00Z");
        assertThat(told.path("ballots")).hasSize(1);
        assertThat(told.toString()).doesNotContain(story.hana.address());
        UUID ballot =
                UUID.fromString(told.path("ballots").path(0).path("ballotId").asString());
        String link = "/organize/ballots/" + links.token(Kind.BALLOT, ballot, 1);

        // Nobody is signed in.
        assertThat(send(get(URI.create(link)), null).expecting(200).body())
                .contains("Hana T, for Addis Health Fund", "Which of these hours suit you?", "Thursday 20 May");
        form(link, null, candidate.toString(), "IF_NEED_BE", UUID.randomUUID().toString(), "NO")
                .expecting(302);
        assertThat(send(get(URI.create(link + "?thanks=true")), null)
                        .expecting(200)
                        .body())
                .contains("your answers are saved", "value=\"IF_NEED_BE\" checked=\"checked\"");
        String api = "/ballots/" + links.token(Kind.BALLOT, ballot, 1);
        call("PUT", api, null, "{\"answers\": [{\"candidateId\": \"" + candidate + "\", \"availability\": \"NO\"}]}")
                .expecting(200);
        assertThat(call("GET", api, null, null)
                        .expecting(200)
                        .json()
                        .path("hours")
                        .path(0)
                        .path("availability")
                        .asString())
                .isEqualTo("NO");
        call("PUT", api, null, "{\"answers\": []}").expecting(422);
        call("PUT", api, null, "{\"answers\": [{\"candidateId\": \"" + candidate + "\"}]}")
                .expecting(422);
        assertThat(see(page, story.claire)).contains("does not suit", "Hana T");

        // Half a day later she is asked again only if there is something new; the link stays the same.
        clock.setAt(clock.instant().plus(Duration.ofHours(13)));
        assertThat(see(page, story.claire)).doesNotContain("Ask by mail who has not answered");
        assertThat(call("POST", hours + "/ballots", story.claire, null)
                        .expecting(202)
                        .json()
                        .path("asked")
                        .asInt())
                .isZero();
        call("POST", hours + "/candidates", story.claire, at(1)).expecting(201);
        form(page + "/ballots", story.claire).expecting(302);
        assertThat(told(story.workshop, "HoursAsked")
                        .path("ballots")
                        .path(0)
                        .path("ballotId")
                        .asString())
                .isEqualTo(ballot.toString());
    }

    @Test
    void letsVoteByLinkOnlyWhoActsForAHost() {
        Story story = new Story(this);
        UUID ballot = asked(story);
        String link = "/organize/ballots/" + links.token(Kind.BALLOT, ballot, 1);
        Person successor = person("Successor");
        String membership = call("POST", "/foundations/" + story.addis + "/members", story.hana, """
                        {"address": "%s", "role": "ADMIN"}""".formatted(
                                successor.address()))
                .expecting(202)
                .json()
                .path("membershipId")
                .asString();
        call(
                        "POST",
                        "/memberships/" + links.token(Kind.MEMBERSHIP, UUID.fromString(membership), 1) + "/acceptance",
                        successor,
                        null)
                .expecting(200);

        send(get(URI.create(link)), null).expecting(200);
        send(get(URI.create("/organize/ballots/" + links.token(Kind.BALLOT, UUID.randomUUID(), 1))), null)
                .expecting(404);
        send(get(URI.create("/organize/ballots/" + links.token(Kind.MEMBERSHIP, ballot, 1))), null)
                .expecting(404);
        call("DELETE", "/foundations/" + story.addis + "/members/" + story.hana.id(), successor, null)
                .expecting(204);
        send(get(URI.create(link)), null).expecting(404);
        form(link, null, "x", "YES").expecting(404);
    }

    @Test
    void endsALinkAfterAMonth() {
        Story story = new Story(this);
        String hours = "/workshops/" + story.workshop + "/hours";
        String link = "/organize/ballots/" + links.token(Kind.BALLOT, asked(story), 1);

        call("DELETE", hours + "/candidates/" + idOf(hours + "/candidates", story.claire, 0), story.claire, null)
                .expecting(204);
        assertThat(send(get(URI.create(link)), null).expecting(200).body())
                .contains("Nothing is put to the vote any more");
        clock.setAt(clock.instant().plus(Ballot.LIFE));
        assertThat(send(get(URI.create(link)), null).expecting(410).body()).contains("This link is too old");
    }

    @Test
    void touchesNoVoteOfAnotherWorkshop() {
        Story story = new Story(this);
        Story other = new Story(this);
        String candidates = "/workshops/" + story.workshop + "/hours/candidates";
        UUID candidate =
                call("POST", candidates, story.claire, at(0)).expecting(201).id();
        String byWayOfHers = "/workshops/" + other.workshop + "/hours/candidates/" + candidate;

        call("DELETE", byWayOfHers, other.claire, null).expecting(404);
        call("PUT", byWayOfHers + "/vote", other.claire, "{\"availability\": \"NO\"}")
                .expecting(404);
        form("/organize" + byWayOfHers + "/removal", other.claire).expecting(302);

        JsonNode there = call("GET", candidates, story.claire, null)
                .expecting(200)
                .json()
                .path("items");
        assertThat(there).hasSize(1);
        assertThat(there.path(0).path("votes")).isEmpty();
    }

    @Test
    void putsOnlySoManyHoursToTheVote() {
        Story story = new Story(this);
        String candidates = "/workshops/" + story.workshop + "/hours/candidates";
        for (int hour = 0; hour < DatePoll.MOST; hour++) {
            call("POST", candidates, story.claire, at(hour)).expecting(201);
        }

        assertThat(call("POST", candidates, story.hana, at(DatePoll.MOST))
                        .expecting(409)
                        .json()
                        .path("type")
                        .asString())
                .endsWith("/problems/too-many-hours");
        call("POST", candidates, story.hana, at(0)).expecting(201);
    }

    /** Puts an hour to the vote, asks Hana by mail and returns her ballot. */
    private UUID asked(Story story) {
        String hours = "/workshops/" + story.workshop + "/hours";
        call("POST", hours + "/candidates", story.claire, at(0)).expecting(201);
        call("POST", hours + "/ballots", story.claire, null).expecting(202);
        return UUID.fromString(told(story.workshop, "HoursAsked")
                .path("ballots")
                .path(0)
                .path("ballotId")
                .asString());
    }

    private UUID idOf(String candidates, Person person, int index) {
        return UUID.fromString(call("GET", candidates, person, null)
                .expecting(200)
                .json()
                .path("items")
                .path(index)
                .path("id")
                .asString());
    }

    private static String at(int hour) {
        return "{\"startsAt\": \"" + Instant.parse("2027-05-20T08:00:00Z").plus(Duration.ofHours(hour)) + "\"}";
    }

    private String see(String path, Person person) {
        return send(get(URI.create(path)), person).expecting(200).body();
    }
}

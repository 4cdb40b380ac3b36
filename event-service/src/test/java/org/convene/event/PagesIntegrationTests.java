package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.convene.web.link.Kind;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class PagesIntegrationTests extends ServiceTests {

    @Test
    void showsEveryPageOfAWorkshopWholeAndAsAFragment() {
        Story story = new Story(this).published();
        story.submit(Story.MOVED).expecting(201);
        story.refuse(2, "14:00 is prayer time").expecting(201);
        String desk = "/organize/workshops/" + story.workshop;
        for (String path : List.of(
                "/",
                "/workshops",
                "/workshops/" + story.workshop,
                "/organize",
                "/organize/foundations/new",
                "/organize/foundations/" + story.addis,
                "/organize/workshops/new",
                desk,
                desk + "/agreement",
                desk + "/log")) {
            Answer page = see(path, story.hana);
            assertThat(page.body())
                    .as(path)
                    .startsWith("<!DOCTYPE html>")
                    .contains("<h1")
                    .doesNotContain("??");
            Answer again = send(get(URI.create(path)).header("HX-Request", "true"), story.hana)
                    .expecting(200);
            assertThat(vary(again.response())).as(path).contains("HX-Request");
        }
        Answer card = send(get("/workshops/" + story.workshop).header("HX-Request", "true"), null);
        assertThat(card.body()).startsWith("<aside").contains("Ask for a room place", "Watch as audience");
        assertThat(see(desk + "/agreement", story.hana).body())
                .contains("Sign off revision 2 for Addis Health Fund", "14:00 is prayer time", "11:30")
                .contains("nobody is mailed");
        assertThat(see("/organize", story.hana).body()).contains("Sign off revision 2 of");
        assertThat(see("/workshops/" + story.workshop, null).body())
                .contains("Respiratory failure", "Addis Health Fund", "When oxygen is not enough")
                .doesNotContain("meet.example.org");
    }

    @Test
    void narrowsTheLogAndStillProvesItWhole() {
        Story story = new Story(this).published();
        String log = "/organize/workshops/" + story.workshop + "/log";

        assertThat(see(log + "?foundation=&action=SIGNED_OFF&revision=", story.hana)
                        .body())
                .contains("One of 6 entries", "The log is whole: 6 entries", "Show the whole log")
                .contains("value=\"SIGNED_OFF\" selected=\"selected\"");
        assertThat(see(log + "?revision=9", story.hana).body())
                .contains("None of 6 entries")
                .doesNotContain("<table");
        assertThat(see(log, story.hana).body()).doesNotContain("Show the whole log", "of 6 entries");
    }

    @Test
    void plansAnotherWorkshopLikeOneThatThereIs() {
        Story story = new Story(this).published();
        String like = "/organize/workshops/new?like=" + story.workshop;

        assertThat(see(like, story.claire).body())
                .contains("Respiratory failure", "value=\"15\"", "value=\"2027-06-11T10:00:00\"")
                .contains("Taken over from", "name=\"like\" value=\"" + story.workshop + "\"");
        Person stranger = person("Stranger");
        story.foundation(stranger, "Fundación Sur", "Sur", "AR", "America/Argentina/Buenos_Aires");
        see(like, stranger, 404);
        String another = String.valueOf(form(
                        "/organize/workshops",
                        story.claire,
                        "like",
                        story.workshop.toString(),
                        "foundationId",
                        story.leman.toString(),
                        "language",
                        "en",
                        "title",
                        "Respiratory failure, once more",
                        "purpose",
                        "The next cases.",
                        "localStart",
                        "2027-06-11T10:00",
                        "timeZone",
                        "Europe/Zurich",
                        "durationMinutes",
                        "150",
                        "roomPlaces",
                        "100")
                .expecting(302)
                .response()
                .getRedirectedUrl());
        assertThat(see(another, story.claire).body())
                .contains("When oxygen is not enough")
                .doesNotContain("meet.example.org");
        form("/organize/workshops", person("Stranger"), "like", story.workshop.toString())
                .expecting(404);
    }

    @Test
    void leadsThroughTheStoryByForms() {
        Person claire = person("Claire Favre");
        String foundation = String.valueOf(form(
                        "/organize/foundations",
                        claire,
                        "name",
                        "Fondation Léman",
                        "shortName",
                        "Léman",
                        "country",
                        "CH",
                        "timeZone",
                        "Europe/Zurich",
                        "replyTo",
                        "",
                        "colour",
                        "")
                .expecting(302)
                .response()
                .getRedirectedUrl());
        String leman = last(foundation);
        form(foundation + "/members", claire, "address", "jonas@leman.example", "role", "ORGANIZER")
                .expecting(302);
        assertThat(see(foundation, claire).body()).contains("jonas@leman.example");

        String workshop = String.valueOf(terms("/organize/workshops", claire, "2027-05-14T10:00", leman)
                .expecting(302)
                .response()
                .getRedirectedUrl());
        UUID id = UUID.fromString(last(workshop));
        form(
                        workshop + "/details",
                        claire,
                        "version",
                        "1",
                        "meetingAddress",
                        "https://meet.example.org/1",
                        "sessions[0].title",
                        "Welcome",
                        "sessions[0].kind",
                        "WELCOME",
                        "sessions[0].minutes",
                        "10",
                        "sessions[0].speakers",
                        "Dr. Li, Fondation Léman\nDr. Wu, Hospital",
                        "sessions[1].title",
                        "")
                .expecting(302);
        assertThat(see(workshop, claire).body()).contains("Welcome", "Dr. Li, Fondation L", "Dr. Wu, Hospital");
        assertThat(form(
                                workshop + "/details",
                                claire,
                                "version",
                                "1",
                                "meetingAddress",
                                "",
                                "sessions[0].title",
                                "Other",
                                "sessions[0].minutes",
                                "10")
                        .expecting(422)
                        .body())
                .contains("Nothing was overwritten", "Other", "Saved meanwhile");
        assertThat(form(
                                workshop + "/details",
                                claire,
                                "version",
                                "2",
                                "more",
                                "1",
                                "sessions[0].title",
                                "Kept",
                                "sessions[0].minutes",
                                "5")
                        .expecting(200)
                        .body())
                .contains("Kept", "sessions1.title");

        form(
                        workshop + "/co-organizers",
                        claire,
                        "address",
                        "hana@ahf.example",
                        "contactName",
                        "Hana",
                        "message",
                        "",
                        "language",
                        "")
                .expecting(302);
        assertThat(see(workshop, claire).body()).contains("hana@ahf.example", "asked, no answer yet");
        terms(workshop + "/revisions", claire, "2027-05-14T10:00", leman).expecting(422);
        assertThat(told(id)).doesNotContain("SignOffRequested");

        UUID asked = invitation(id);
        Person hana = person("Hana");
        String link = "/organize/co-organizing/" + links.token(Kind.CO_ORGANIZER, asked, 1);
        assertThat(see(link, null).body()).contains("Sign in to accept", "Respiratory", "Decline");
        assertThat(see(link, hana).body()).contains("Register it and carry the workshop");
        form(link + "/foundation", hana, "name", "", "shortName", "AHF").expecting(422);
        form(
                        link + "/foundation",
                        hana,
                        "name",
                        "Addis Health Fund",
                        "shortName",
                        "AHF",
                        "country",
                        "ET",
                        "timeZone",
                        "Africa/Addis_Ababa",
                        "replyTo",
                        "",
                        "colour",
                        "")
                .expecting(302);
        see(link, hana, 410);

        terms(workshop + "/revisions", claire, "2027-05-14T10:00", leman).expecting(302);
        form(workshop + "/publication", claire).expecting(409);
        String addis = jdbc.sql("SELECT foundation_id FROM member WHERE person_id = ?")
                .param(hana.id())
                .query((rs, _) -> rs.getString(1))
                .single();
        assertThat(form(workshop + "/revisions/1/refusals", hana, "foundationId", addis, "reason", "")
                        .expecting(422)
                        .body())
                .contains("Say why");
        form(workshop + "/revisions/1/refusals", hana, "foundationId", addis, "reason", "No")
                .expecting(302);
        form(workshop + "/revisions/1/sign-offs", hana, "foundationId", addis).expecting(302);
        form(workshop + "/publication", hana).expecting(302);
        form(workshop + "/calling-off", claire, "foundationId", leman, "reason", "Outbreak")
                .expecting(302);
        form(workshop + "/revisions/2/sign-offs", hana, "foundationId", addis).expecting(302);
        assertThat(see("/workshops/" + id, null).body()).contains("This workshop is called off");
    }

    @Test
    void refusesTermsBesideTheirFieldsAndKeepsWhatWasTyped() {
        Person claire = person("Claire");
        Story story = new Story(this);
        String leman = story.leman.toString();
        assertThat(terms("/organize/workshops", story.claire, "2027-03-28T02:30", leman)
                        .expecting(422)
                        .body())
                .contains("02:30 does not exist on that day: clocks go from 01:59 straight to 03:00", "Six cases");
        assertThat(terms("/organize/workshops", story.claire, "2027-10-31T02:30", leman)
                        .expecting(422)
                        .body())
                .contains("02:30 comes twice", "id=\"offset\"");
        assertThat(terms("/organize/workshops", story.claire, "gibberish", leman)
                        .expecting(422)
                        .body())
                .contains("gibberish", "Write day and hour");
        assertThat(see("/organize/workshops/new", claire, 302).response().getRedirectedUrl())
                .isEqualTo("/organize/foundations/new");
    }

    private Answer terms(String path, Person person, String start, String foundation) {
        return form(
                path,
                person,
                "title",
                "Respiratory failure",
                "purpose",
                "Six cases",
                "seriesName",
                "",
                "number",
                "",
                "language",
                "en",
                "localStart",
                start,
                "timeZone",
                "Europe/Zurich",
                "durationMinutes",
                "90",
                "roomPlaces",
                "100",
                "audience",
                "true",
                "registrationOpens",
                "",
                "registrationCloses",
                "",
                "foundationId",
                foundation);
    }

    private Answer see(String path, @Nullable Person person) {
        return see(path, person, 200);
    }

    private Answer see(String path, @Nullable Person person, int status) {
        return send(get(URI.create(path)), person).expecting(status);
    }

    private UUID invitation(UUID workshop) {
        return jdbc.sql("SELECT invitation_id FROM co_organizer_invitation WHERE workshop_id = ?")
                .param(workshop)
                .query((rs, _) -> rs.getObject(1, UUID.class))
                .single();
    }

    private static List<String> vary(MockHttpServletResponse response) {
        return response.getHeaders("Vary");
    }

    private static String last(@Nullable String path) {
        String text = String.valueOf(path);
        return text.substring(text.lastIndexOf('/') + 1);
    }
}

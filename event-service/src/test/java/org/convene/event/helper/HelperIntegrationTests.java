package org.convene.event.helper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.convene.event.ServiceTests;
import org.convene.event.Story;
import org.convene.web.security.Person;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An admin of a host lets single people help with one workshop. */
class HelperIntegrationTests extends ServiceTests {

    @Test
    void letsWhoHasAnAccountHelpAtOnce() {
        Story story = new Story(this);
        Person vera = person("Vera");
        hearOfAccount(vera);
        see("/organize/workshops/" + story.workshop, vera, 404);

        form(
                        helpers(story),
                        story.claire,
                        "foundationId",
                        story.leman.toString(),
                        "address",
                        vera.address(),
                        "rights",
                        "EDIT")
                .expecting(302);

        JsonNode named = told(story.workshop, "HelperNamed");
        assertThat(named.path("helper").path("address").asString()).isEqualTo(vera.address());
        assertThat(named.path("helpers").path(0).path("personId").asString())
                .isEqualTo(vera.id().toString());
        assertThat(see("/organize", vera, 200)).contains("You help with", "Respiratory failure");
        String plan = see("/organize/workshops/" + story.workshop, vera, 200);
        assertThat(plan)
                .contains("You help Fondation Léman", "Change agenda", "/checklist", "Save the agenda")
                .doesNotContain("/agreement", "/conversation", "/registrations", "Save the terms", "/helpers");
        call("PUT", "/workshops/" + story.workshop + "/details", vera, "{\"sessions\": []}")
                .expecting(200);
        assertThat(see("/organize/workshops/" + story.workshop + "/log", story.hana, 200))
                .contains("Named somebody who helps", "(helping)")
                .doesNotContain(vera.address());
        assertThat(call("GET", "/helping", vera, null).expecting(200).json().path("items"))
                .hasSize(1);
    }

    @Test
    void findsWhoSignsInLater() {
        Story story = new Story(this);
        Person vera = person("Vera");
        name(story, vera.address(), "REGISTRATIONS", "MAIL");
        assertThat(see(helpers(story), story.claire, 200)).contains(vera.address(), "has not signed in yet");
        assertThat(told(story.workshop, "HelperNamed").path("helpers")).isEmpty();
        see("/organize/workshops/" + story.workshop, vera, 404);

        hearOfAccount(vera);

        assertThat(told(story.workshop, "HelpersChanged")
                        .path("helpers")
                        .path(0)
                        .path("rights"))
                .extracting(JsonNode::asString)
                .containsExactly("REGISTRATIONS", "MAIL");
        String plan = see("/organize/workshops/" + story.workshop, vera, 200);
        assertThat(plan).contains("/registrations", "/invitations", "/emails").doesNotContain("Save the agenda");
        call("PUT", "/workshops/" + story.workshop + "/details", vera, "{\"sessions\": []}")
                .expecting(404);
        hearOfAccount(vera);
        assertThat(told(story.workshop)).filteredOn("HelpersChanged"::equals).hasSize(1);
    }

    @Test
    void isForAdminsOfTheHostAlone() {
        Story story = new Story(this);
        UUID helper = name(story, "vera@example.org", "MAIL");

        assertThat(see(helpers(story), story.hana, 200))
                .contains("For Fondation Léman: 1 person helps")
                .doesNotContain("vera@example.org");
        assertThat(call("GET", "/workshops/" + story.workshop + "/helpers", story.hana, null)
                        .json()
                        .path("items"))
                .isEmpty();
        call("PUT", path(story, helper), story.hana, "{\"rights\": [\"EDIT\"]}").expecting(403);
        call("DELETE", path(story, helper), story.hana, null).expecting(403);
        call(
                        "POST",
                        "/workshops/" + story.workshop + "/helpers",
                        story.hana,
                        body(story.leman, "max@example.org", "EDIT"))
                .expecting(403);
        Person stranger = person("Sam");
        call("DELETE", path(story, helper), stranger, null).expecting(404);
        see(helpers(story), stranger, 404);
    }

    @Test
    void endsWhatSheMayDo() {
        Story story = new Story(this);
        Person vera = person("Vera");
        hearOfAccount(vera);
        UUID helper = name(story, vera.address(), "EDIT");
        form(helpers(story) + "/" + helper, story.claire, "rights", "MAIL").expecting(302);
        call("PUT", "/workshops/" + story.workshop + "/details", vera, "{\"sessions\": []}")
                .expecting(404);
        assertThat(form(helpers(story) + "/" + helper, story.claire)
                        .expecting(422)
                        .body())
                .contains("Choose at least one thing");

        form(helpers(story) + "/" + helper + "/removal", story.claire).expecting(302);
        form(helpers(story) + "/" + helper + "/removal", story.claire).expecting(302);

        assertThat(told(story.workshop, "HelpersChanged").path("helpers")).isEmpty();
        see("/organize/workshops/" + story.workshop, vera, 404);
        call("DELETE", path(story, helper), story.claire, null).expecting(404);
    }

    @Test
    void endsWithTheAccountAndMovesWithIt() {
        Story story = new Story(this);
        Person vera = person("Vera");
        Person again = person("Vera B");
        hearOfAccount(vera);
        hearOfAccount(again);
        name(story, vera.address(), "EDIT");

        hearAccountEvent(vera.id(), "PersonMerged", """
                {"personId": "%s", "mergedInto": "%s", "account": {"personId": "%s", "address": "%s", "name": "Vera",
                 "language": "en", "timeZone": "UTC", "furtherAddresses": ["%s"]}}""".formatted(
                        vera.id(), again.id(), again.id(), again.address(), vera.address()));

        see("/organize/workshops/" + story.workshop, again, 200);
        assertThat(told(story.workshop, "HelpersChanged")
                        .path("helpers")
                        .path(0)
                        .path("personId")
                        .asString())
                .isEqualTo(again.id().toString());
        hearAccountEvent(again.id(), "ErasureRequested", "{\"personId\": \"" + again.id() + "\"}");
        assertThat(told(story.workshop, "HelpersChanged").path("helpers")).isEmpty();
        assertThat(see(helpers(story), story.claire, 200)).doesNotContain(vera.address());
    }

    @Test
    void endsWithTheHostThatNamedHer() {
        Story story = new Story(this);
        Person vera = person("Vera");
        hearOfAccount(vera);
        call("POST", "/workshops/" + story.workshop + "/helpers", story.hana, body(story.addis, vera.address(), "EDIT"))
                .expecting(201);
        see("/organize/workshops/" + story.workshop, vera, 200);

        call("POST", "/workshops/" + story.workshop + "/withdrawals", story.hana, """
                        {"foundationId": "%s", "reason": "No staff"}""".formatted(story.addis))
                .expecting(204);

        see("/organize/workshops/" + story.workshop, vera, 404);
        assertThat(see("/organize", vera, 200)).doesNotContain("You help with");
    }

    @Test
    void refusesInWords() {
        Story story = new Story(this);
        assertThat(form(helpers(story), story.claire, "foundationId", story.leman.toString(), "address", "vera")
                        .expecting(422)
                        .body())
                .contains("Choose at least one thing");
        assertThat(form(
                                helpers(story),
                                story.claire,
                                "foundationId",
                                story.leman.toString(),
                                "address",
                                story.claire.address(),
                                "rights",
                                "MAIL")
                        .expecting(422)
                        .body())
                .contains("is a member of your foundation");
        for (int i = 0; i < NameHelpers.MOST; i++) {
            name(story, "helper" + i + "@example.org", "MAIL");
        }
        assertThat(name(story, "HELPER0@Example.org", "EDIT")).as("named again").isNotNull();
        call(
                        "POST",
                        "/workshops/" + story.workshop + "/helpers",
                        story.claire,
                        body(story.leman, "one@example.org", "EDIT"))
                .expecting(409);
        assertThat(List.of("rights", "address"))
                .allMatch(
                        field -> call("POST", "/workshops/" + story.workshop + "/helpers", story.claire, """
                                {"foundationId": "%s"}""".formatted(
                                                story.leman))
                                .expecting(422)
                                .body()
                                .contains(field));
    }

    private static String helpers(Story story) {
        return "/organize/workshops/" + story.workshop + "/helpers";
    }

    private static String path(Story story, UUID helper) {
        return "/workshops/" + story.workshop + "/helpers/" + helper;
    }

    private UUID name(Story story, String address, String... rights) {
        return call(
                        "POST",
                        "/workshops/" + story.workshop + "/helpers",
                        story.claire,
                        body(story.leman, address, rights))
                .expecting(201)
                .id();
    }

    private static String body(UUID foundation, String address, String... rights) {
        return "{\"foundationId\": \"" + foundation + "\", \"address\": \"" + address + "\", \"rights\": [\""
                + String.join("\", \"", rights) + "\"]}";
    }

    private String see(String page, Person person, int expected) {
        return send(get(URI.create(page)).header("Accept", "text/html"), person)
                .expecting(expected)
                .body();
    }
}

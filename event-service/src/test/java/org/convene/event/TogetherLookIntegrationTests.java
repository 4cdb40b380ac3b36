package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.convene.event.place.PlaceCount;
import org.convene.event.place.PlaceCounts;
import org.convene.testing.Look;
import org.convene.web.link.Kind;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What hosts do together besides agreeing: writing, doing, voting by mail, and postponing at the last moment. */
class TogetherLookIntegrationTests extends ServiceTests {

    @LocalServerPort
    private int port;

    @Autowired
    private PlaceCounts places;

    @Test
    void showsWhatHostsWriteAndDo() {
        Story story = new Story(this);
        String desk = "/organize/workshops/" + story.workshop;
        Story empty = new Story(this);
        write(story, story.claire, story.leman, "Would the 21st suit you?\\nOn the 14th our clinic is closed.");
        write(story, story.hana, story.addis, "نعم، يناسبنا ذلك.");
        write(story, story.claire, story.leman, "https://meet.example.org/" + "a".repeat(120));
        add(story, "{\"what\": \"Book the interpreters for Amharic and French\", \"due\": \"2020-05-02\"}");
        add(story, "{\"what\": \"Send slides\", \"foundationId\": \"" + story.addis + "\", \"due\": \"2027-05-07\"}");
        String done = "/workshops/" + story.workshop + "/to-dos/" + add(story, "{\"what\": \"Find a chair\"}");
        call("PUT", done, story.hana, "{\"what\": \"Find a chair\", \"done\": true}")
                .expecting(200);

        assertThat(look(story.claire, "en")
                        .at("conversation", desk + "/conversation")
                        .at("checklist", desk + "/checklist")
                        .at("checklist-refused", desk + "/checklist", page -> send(page, "checklist"))
                        .problems())
                .isEmpty();
        assertThat(look(empty.hana, "ar")
                        .at("conversation-empty-ar", "/organize/workshops/" + empty.workshop + "/conversation")
                        .at("checklist-empty-ar", "/organize/workshops/" + empty.workshop + "/checklist")
                        .problems())
                .isEmpty();
    }

    @Test
    void showsHowToVoteByMailAndToPostpone() {
        Story story = new Story(this).published();
        places.replace(new PlaceCount(story.workshop, 82, 100, 3, 91));
        clock.setAt(Instant.parse("2027-05-13T06:00:00Z"));
        String hours = "/workshops/" + story.workshop + "/hours";
        for (String start : new String[] {"2027-05-20T08:00:00Z", "2027-05-21T21:30:00Z"}) {
            call("POST", hours + "/candidates", story.claire, "{\"startsAt\": \"" + start + "\"}")
                    .expecting(201);
        }
        call("POST", hours + "/ballots", story.claire, null).expecting(202);
        UUID ballot = UUID.fromString(told(story.workshop, "HoursAsked")
                .path("ballots")
                .path(0)
                .path("ballotId")
                .asString());
        String link = "/organize/ballots/" + links.token(Kind.BALLOT, ballot, 1);
        String agreement = "/organize/workshops/" + story.workshop + "/agreement";

        assertThat(look(null, "en")
                        .at("ballot", link)
                        .at("ballot-thanks", link + "?thanks=true")
                        .problems())
                .isEmpty();
        assertThat(look(null, "ru").at("ballot-ru", link).problems()).isEmpty();
        assertThat(look(story.hana, "en")
                        .at(
                                "postpone",
                                agreement,
                                page -> page.locator("summary:has-text('Postpone')")
                                        .click())
                        .at("postpone-refused", agreement, page -> {
                            page.locator("summary:has-text('Postpone')").click();
                            send(page, "postponement");
                        })
                        .at("hours-ask", "/organize" + hours)
                        .problems())
                .isEmpty();
    }

    private static void send(Page page, String action) {
        page.locator("form.paper[action$='/" + action + "'] button").press("Enter");
        page.locator(".summary").first().waitFor();
    }

    private Look look(@Nullable Person person, String language) {
        return new Look(
                        "http://localhost:" + port,
                        person == null ? Map.of() : Map.of("Authorization", "Bearer " + token(person)))
                .in(Locale.forLanguageTag(language));
    }

    private void write(Story story, Person person, UUID foundation, String words) {
        call(
                        "POST",
                        "/workshops/" + story.workshop + "/posts",
                        person,
                        "{\"foundationId\": \"" + foundation + "\", \"words\": \"" + words + "\"}")
                .expecting(201);
    }

    private UUID add(Story story, String body) {
        return call("POST", "/workshops/" + story.workshop + "/to-dos", story.claire, body)
                .expecting(201)
                .id();
    }
}

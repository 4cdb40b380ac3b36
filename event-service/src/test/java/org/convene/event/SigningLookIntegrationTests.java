package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.convene.testing.Look;
import org.convene.web.link.Kind;
import org.convene.web.security.Person;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How the pages look that say who signs for a foundation, to her and to who doesn't. */
class SigningLookIntegrationTests extends ServiceTests {

    @LocalServerPort
    private int port;

    @Test
    void showsWhoSignsAndWhomToAsk() {
        Story story = new Story(this);
        Person biruk = join(story, "Biruk Alemu");
        Person sara = join(story, "Sara Bekele");
        call("PUT", "/foundations/" + story.addis + "/members/" + sara.id() + "/signing", story.hana, null)
                .expecting(204);
        call("POST", "/foundations/" + story.addis + "/deputies", story.hana, """
                        {"personId": "%s", "from": "2027-08-02", "to": "2027-08-15"}""".formatted(biruk.id()))
                .expecting(201);
        story.submit(Story.TERMS).expecting(201);
        String foundation = "/organize/foundations/" + story.addis;
        String agreement = "/organize/workshops/" + story.workshop + "/agreement";

        for (String language : new String[] {"en", "ar"}) {
            assertThat(look(story.hana, language)
                            .at(
                                    "signing-admin-" + language,
                                    foundation,
                                    page -> page.locator("#signing summary").click())
                            .problems())
                    .isEmpty();
            assertThat(look(biruk, language)
                            .at("signing-organizer-" + language, foundation)
                            .at("signing-asked-" + language, agreement)
                            .problems())
                    .isEmpty();
        }
    }

    private Person join(Story story, String name) {
        Person person = person(name);
        UUID membership = UUID.fromString(
                call("POST", "/foundations/" + story.addis + "/members", story.hana, """
                        {"address": "%s", "role": "ORGANIZER"}""".formatted(person.address()))
                        .expecting(202)
                        .json()
                        .path("membershipId")
                        .asString());
        call("POST", "/memberships/" + links.token(Kind.MEMBERSHIP, membership, 1) + "/acceptance", person, null)
                .expecting(200);
        return person;
    }

    private Look look(Person person, String language) {
        return new Look("http://localhost:" + port, Map.of("Authorization", "Bearer " + token(person)))
                .in(Locale.forLanguageTag(language));
    }
}

package org.convene.event.logo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.convene.event.ServiceTests;
import org.convene.event.Story;
import org.convene.testing.Look;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How names and logos look: on phones and desks, in the light and in the dark, in both directions. */
class LogoLookIntegrationTests extends ServiceTests {

    @LocalServerPort
    private int port;

    @Test
    void showsNamesAndLogosOfAllHostsAlike() {
        Story story = new Story(this).published();
        String page = "/workshops/" + story.workshop;
        String foundation = "/organize/foundations/" + story.leman;
        call("PUT", "/foundations/" + story.leman, story.claire, """
                {"name": "Fondation Léman", "shortName": "Léman", "country": "CH", "timeZone": "Europe/Zurich",
                 "names": [{"language": "ar", "name": "مؤسسة ليمان"}, {"language": "zh-Hant", "name": "萊芒基金會"}]}""").expecting(200);
        assertThat(look(story.claire, "en").at("logo-none", foundation).problems())
                .isEmpty();
        choose(
                story.claire,
                story.leman,
                Pictures.svg("<g fill=\"#1d1c1a\"><rect width=\"60\" height=\"100\"/>"
                        + "<circle cx=\"130\" cy=\"50\" r=\"50\"/></g>"));
        choose(story.hana, story.addis, Pictures.of("png", 300, 300));

        assertThat(look(null, "en").at("hosts-with-logos", page).problems()).isEmpty();
        assertThat(look(null, "ar").at("hosts-with-logos-ar", page).problems()).isEmpty();
        assertThat(look(story.claire, "en")
                        .at("foundation-names-and-logo", foundation)
                        .at("logo-refused", foundation, form -> {
                            form.locator("form[action$='/logo'] button").press("Enter");
                            form.locator(".summary").first().waitFor();
                        })
                        .problems())
                .isEmpty();
        assertThat(look(story.claire, "ar")
                        .at("foundation-names-and-logo-ar", foundation)
                        .problems())
                .isEmpty();
    }

    private void choose(Person person, UUID foundation, byte[] file) {
        send(put("/api/v1/foundations/" + foundation + "/logo").content(file), person)
                .expecting(200);
    }

    private Look look(@Nullable Person person, String language) {
        return new Look(
                        "http://localhost:" + port,
                        person == null ? Map.of() : Map.of("Authorization", "Bearer " + token(person)))
                .in(Locale.forLanguageTag(language));
    }
}

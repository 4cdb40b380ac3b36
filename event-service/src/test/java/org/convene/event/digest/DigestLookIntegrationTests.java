package org.convene.event.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.convene.event.ServiceTests;
import org.convene.event.Story;
import org.convene.testing.Look;
import org.convene.web.security.Person;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where a person chooses what she is mailed, as she sees it. */
class DigestLookIntegrationTests extends ServiceTests {

    @LocalServerPort
    private int port;

    @Test
    void showsTheChoice() {
        Story story = new Story(this);

        assertThat(look(story.claire, "en")
                        .at("digest", "/organize/digest?saved=true")
                        .at("digest-desk", "/organize")
                        .problems())
                .isEmpty();
        assertThat(look(story.hana, "ar").at("digest-ar", "/organize/digest").problems())
                .isEmpty();
        assertThat(look(story.hana, "ru").at("digest-ru", "/organize/digest").problems())
                .isEmpty();
    }

    private Look look(Person person, String language) {
        return new Look("http://localhost:" + port, Map.of("Authorization", "Bearer " + token(person)))
                .in(Locale.forLanguageTag(language));
    }
}

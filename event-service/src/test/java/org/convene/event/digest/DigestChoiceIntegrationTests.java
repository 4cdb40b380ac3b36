package org.convene.event.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import org.convene.event.ServiceTests;
import org.convene.event.Story;
import org.convene.web.security.Person;
import org.junit.jupiter.api.Test;

/** A person chooses what she is mailed. */
class DigestChoiceIntegrationTests extends ServiceTests {

    @Test
    void isKeptAndShown() {
        Story story = new Story(this);
        assertThat(see("/organize", story.hana)).contains("href=\"/organize/digest\"");
        assertThat(see("/organize/digest", story.hana))
                .contains("Addis Ababa", "id=\"choice-POSTS_BY_MAIL\" name=\"choice\" checked")
                .doesNotContain("Saved.");

        Answer saved = form("/organize/digest", story.hana, "choice", "POSTS_IN_DIGEST")
                .expecting(302);

        assertThat(see(String.valueOf(saved.response().getRedirectedUrl()), story.hana))
                .contains("Saved.", "id=\"choice-POSTS_IN_DIGEST\" name=\"choice\" checked");
        assertThat(choice(story.hana)).isEqualTo("POSTS_IN_DIGEST");
        assertThat(choice(story.claire)).isEqualTo("POSTS_BY_MAIL");
    }

    @Test
    void isOneOfThree() {
        Person person = person("Nobody’s Member");
        assertThat(form("/organize/digest", person, "choice", "").expecting(422).body())
                .contains("Choose one of these");
        form("/organize/digest", person, "choice", "WEEKLY").expecting(422);
        call("PUT", "/digest", person, "{\"choice\": null}").expecting(422);
        call("PUT", "/digest", person, "{\"choice\": \"WEEKLY\"}").expecting(422);
        call("PUT", "/digest", person, "{\"choice\": \"NO_DIGEST\"}").expecting(200);
        assertThat(choice(person)).isEqualTo("NO_DIGEST");
    }

    private String choice(Person person) {
        return call("GET", "/digest", person, null)
                .expecting(200)
                .json()
                .path("choice")
                .asString();
    }

    private String see(String path, Person person) {
        return send(get(URI.create(path)), person).expecting(200).body();
    }
}

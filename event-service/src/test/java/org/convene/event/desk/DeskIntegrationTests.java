package org.convene.event.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.convene.event.ServiceTests;
import org.convene.event.Story;
import org.convene.web.security.Person;
import org.junit.jupiter.api.Test;

/** A desk of many years is read in parts. */
class DeskIntegrationTests extends ServiceTests {

    private static final int SHOWN = 50;

    @Test
    void showsTheNextWorkshopsAndLeadsToTheLaterOnes() {
        Story story = new Story(this);
        for (int day = 0; day < SHOWN; day++) {
            draft(story, "Later " + day, "2028-01-01T10:" + (day < 10 ? "0" : "") + day + ":00");
        }

        String first = see("/organize", story.claire);
        assertThat(first)
                .contains("Respiratory failure", ">Later 0<", ">Later 48<")
                .doesNotContain(">Later 49<");
        Matcher next = Pattern.compile("href=\"(/organize\\?after=[^\"]+)\"").matcher(first);
        assertThat(next.find()).isTrue();
        assertThat(see(next.group(1), story.claire))
                .contains(">Later 49<")
                .doesNotContain(">Later 48<", "Later ones", "Respiratory failure");
        assertThat(see("/organize", story.hana)).contains("Respiratory failure").doesNotContain("Later ones");
        send(get(URI.create("/organize?after=nonsense")), story.claire).expecting(422);
    }

    @Test
    void showsWhatIsOverBehindAFold() {
        Story story = new Story(this).published();
        story.callOff("Outbreak").expecting(201);
        assertThat(see("/organize", story.hana)).doesNotContain("What is over");
        story.signOff(2).expecting(201);

        assertThat(see("/organize", story.hana)).contains("What is over", "Respiratory failure");
    }

    private void draft(Story story, String title, String start) {
        UUID _ = call(
                        "POST",
                        "/workshops",
                        story.claire,
                        "{\"foundationId\": \"" + story.leman + "\", \"terms\": "
                                + Story.TERMS
                                        .replace("Respiratory failure", title)
                                        .replace("2027-05-14T10:00:00", start)
                                + "}")
                .expecting(201)
                .id();
    }

    private String see(String path, Person person) {
        return send(get(URI.create(path)), person).expecting(200).body();
    }
}

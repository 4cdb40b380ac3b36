package org.convene.event.speaker.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.convene.event.ServiceTests;
import org.convene.event.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What speakers said about themselves is kept as long as the workshop needs it, and no longer. */
class SpeakerRetentionIntegrationTests extends ServiceTests {

    @Autowired
    private JdbcSpeakerInvitations invitations;

    @Test
    void forgetsSpeakersThirtyDaysAfterTheWorkshop() {
        Story story = new Story(this).published();
        String session = call("GET", "/workshops/" + story.workshop + "/details", story.claire, null)
                .json()
                .path("sessions")
                .path(1)
                .path("id")
                .asString();
        call("POST", "/workshops/" + story.workshop + "/speakers", story.claire, """
                        {"sessionId": "%s", "name": "Dr. Li", "address": "li@hospital.example.org"}""".formatted(session))
                .expecting(202);

        clock.setAt(Instant.parse("2027-06-13T10:29:00Z"));
        invitations.forget();
        assertThat(kept(story.workshop)).isEqualTo(1);
        clock.setAt(Instant.parse("2027-06-13T10:31:00Z"));
        invitations.forget();
        assertThat(kept(story.workshop)).isZero();
    }

    private int kept(UUID workshop) {
        return invitations.of(workshop).size();
    }
}

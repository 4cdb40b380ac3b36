package org.convene.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.convene.messaging.event.EventIds;
import org.convene.notification.ServiceTests;
import org.convene.testing.ReceivedMail;
import org.convene.testing.SimulatedCalendar;
import org.convene.web.security.Person;
import org.junit.jupiter.api.Test;

/** A speaker is asked, her calendar follows her session, and the hosts hear what she answered. */
class SpeakerLettersIntegrationTests extends ServiceTests {

    private final UUID asked = EventIds.next(NOW);

    @Test
    void asksHerInHerLanguageByALinkOfHerOwn() {
        hear(
                "SpeakerInvited",
                1,
                "\"language\": \"en\",\n    \"linkGeneration\"",
                "\"language\": \"fr\",\n    \"linkGeneration\"");
        postman.deliver();

        ReceivedMail mail = MAILBOX.awaitMail(address, "Interviendrez-vous");
        assertThat(mail.from()).contains("Fondation Léman");
        assertThat(mail.text()).contains("When oxygen is not enough", "Would you open the morning?", "10:10");
        assertThat(mail.link("/organize/speaking/")).isNotEmpty();
        assertThat(mail.calendar()).isEmpty();
    }

    @Test
    void sparesHerALinkThatHasEnded() {
        hear("SpeakerInvited", 1);
        hear("SpeakerInvited", 2, "\"linkGeneration\": 1", "\"linkGeneration\": 2");
        hear("SpeakerReleased", 3, "\"accepted\": true", "\"accepted\": false");
        postman.deliver();
        assertThat(MAILBOX.mailsTo(address)).isEmpty();
    }

    @Test
    void putsHerSessionIntoHerCalendarMovesItAndTakesItOut() {
        hear("SpeakerAccepted", 1);
        postman.deliver();
        assertThat(MAILBOX.awaitMail(address, "You speak at").calendar())
                .contains("METHOD:REQUEST", "UID:" + asked + "@", "SEQUENCE:0");
        assertThat(calendar().entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.startsAt()).isEqualTo(Instant.parse("2027-05-14T08:10:00Z")));

        hear("SpeakerSessionMoved", 2, "08:10:00", "09:40:00", "08:35:00", "10:05:00");
        postman.deliver();
        assertThat(MAILBOX.awaitMail(address, "another time").text()).contains("instead of", "11:40");
        assertThat(calendar().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.startsAt()).isEqualTo(Instant.parse("2027-05-14T09:40:00Z"));
            assertThat(entry.sequence()).isEqualTo(1);
        });

        hear("SpeakerReleased", 3, "\"PUBLISHED\"", "\"CALLED_OFF\"");
        postman.deliver();
        assertThat(MAILBOX.awaitMail(address, "is called off").text()).contains("was to take place");
        assertThat(calendar().entries()).isEmpty();
    }

    @Test
    void tellsTheHostsAndClearsHerCalendarWhenSheDeclinesLater() {
        Person member = member(LEMAN);
        jdbc.sql("INSERT INTO foundation (foundation_id, name) VALUES (?, 'F') ON CONFLICT DO NOTHING")
                .param(ADDIS)
                .update();
        hear("SpeakerAccepted", 1);
        postman.deliver();
        ReceivedMail accepted = MAILBOX.awaitMail(member.address(), "Dr. Li will speak");
        assertThat(accepted.text()).contains("Gladly. I bring twelve slides.").doesNotContain(address);

        hear("SpeakerDeclined", 2);
        postman.deliver();
        assertThat(MAILBOX.awaitMail(member.address(), "will not speak").text()).contains("I am on duty that day.");
        MAILBOX.awaitMail(address, "You no longer speak");
        assertThat(calendar().entries()).isEmpty();
    }

    @Test
    void leavesTheCalendarOfWhoNeverAcceptedAlone() {
        hear("SpeakerDeclined", 1, "\"accepted\": true", "\"accepted\": false");
        postman.deliver();
        assertThat(MAILBOX.mailsTo(address)).isEmpty();
    }

    private void hear(String type, long sequence, Object... replaced) {
        List<Object> all = new ArrayList<>(Arrays.asList(replaced));
        all.addAll(
                List.of("li@hospital.example.org", address, "0196f1c0-0000-7000-8000-0000000000c1", asked.toString()));
        hearOfWorkshop(type, sequence, all.toArray());
    }

    private SimulatedCalendar calendar() {
        return SimulatedCalendar.of(MAILBOX, address);
    }
}

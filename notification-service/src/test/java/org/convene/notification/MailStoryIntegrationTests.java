package org.convene.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.convene.local.mailbox.Behaviour;
import org.convene.messaging.event.EventIds;
import org.convene.notification.delivery.Deliveries;
import org.convene.testing.RealKafka;
import org.convene.testing.ReceivedMail;
import org.convene.testing.SimulatedCalendar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Events in, mails out: on a real broker, a real database and a real mail server. */
class MailStoryIntegrationTests extends ServiceTests {

    @Autowired
    private Deliveries deliveries;

    private static final Told TOLD = new Told(RealKafka.shared().bootstrapServers());

    @AfterAll
    static void end() {
        TOLD.close();
    }

    @BeforeEach
    void work() {
        postman.work();
    }

    @Test
    void writesTheLinkAndTheCodeToWhoWantsToSignIn() {
        String who = "s-" + UUID.randomUUID() + "@example.org";
        UUID request = EventIds.next(Instant.EPOCH);
        TOLD.tell(
                "gateway.sign-ins.v1",
                request,
                "SignInRequested",
                Told.example(
                        "gateway.sign-ins.v1",
                        "SignInRequested",
                        "claire@leman.example.org",
                        who,
                        "2027-01-04T09:10:00Z",
                        NOW.plusSeconds(600)));

        ReceivedMail mail = MAILBOX.awaitMail(who, "Sign in");
        assertThat(mail.link("/sign-in/")).isNotEmpty();
        assertThat(mail.code()).hasSize(8);
        assertThat(mail.header("Auto-Submitted")).contains("auto-generated");
    }

    @Test
    void putsTheEntryIntoTheCalendarMovesItAndTakesItOut() {
        publish();
        register("RegistrationConfirmed");
        ReceivedMail confirmation = MAILBOX.awaitMail(address, "You take part");
        assertThat(confirmation.from()).contains("Fondation Léman");
        assertThat(confirmation.text()).contains("/registrations/").contains("Tashkent");
        assertThat(calendar().entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.startsAt()).isEqualTo(Instant.parse("2027-05-14T08:00:00Z")));

        TOLD.tell(WORKSHOPS, workshop, "WorkshopRevised", workshop("WorkshopRevised"));
        ReceivedMail moved = MAILBOX.awaitMail(address, "Changed");
        assertThat(moved.text()).contains("instead of");
        assertThat(calendar().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.startsAt()).isEqualTo(Instant.parse("2027-05-14T09:30:00Z"));
            assertThat(entry.sequence()).isEqualTo(1);
        });

        TOLD.tell(WORKSHOPS, workshop, "WorkshopCancelled", workshop("WorkshopCancelled"));
        ReceivedMail calledOff = MAILBOX.awaitMail(address, "Called off");
        assertThat(calledOff.text()).contains("Two speakers were called to an outbreak.");
        assertThat(calendar().entries()).isEmpty();
    }

    @Test
    void writesAnInvitationOnceInTheHostsNameWithAWayOut() {
        publish();
        String json = Told.example(
                INVITATIONS,
                "InvitationIssued",
                "0196f1c0-0000-7000-8000-0000000000a1",
                workshop,
                "0196f1c0-0000-7000-8000-000000000021",
                invitation,
                "irina@klinika.example.org",
                address,
                "\"sequence\": 7",
                "\"sequence\": 1");
        TOLD.tell(INVITATIONS, invitation, "InvitationIssued", json, 1, false);
        TOLD.tell(INVITATIONS, invitation, "InvitationIssued", json, 1, false);

        ReceivedMail mail = MAILBOX.awaitMail(address, "Invitation");
        assertThat(mail.from()).contains("Fondation Léman");
        assertThat(mail.header("Reply-To"))
                .hasValueSatisfying(value -> assertThat(value).contains("office@leman.example.org"));
        assertThat(mail.header("List-Unsubscribe-Post")).contains("List-Unsubscribe=One-Click");
        assertThat(mail.link("/invitations/")).isNotEmpty();
        assertThat(MAILBOX.mailsTo(address)).hasSize(1);
    }

    @Test
    void waitsForTheWorkshopThatARegistrationRestsOn() {
        register("RegistrationConfirmed");
        await().until(() -> count("SELECT count(*) FROM delivery WHERE participation_id = ?") == 1);
        assertThat(MAILBOX.mailsTo(address)).isEmpty();
        assertThat(deliveries.backlog().overdue()).isZero();
        jdbc.sql("UPDATE delivery SET queued_at = queued_at - interval '2 minutes' WHERE participation_id = ?")
                .param(participation)
                .update();
        assertThat(deliveries.backlog().overdue()).isEqualTo(1);

        publish();
        MAILBOX.awaitMail(address, "You take part");
    }

    @Test
    void tellsTheWaitingListItsPositionWithoutAnEntry() {
        publish();
        register("RegistrationWaitlisted");

        ReceivedMail mail = MAILBOX.awaitMail(address, "waiting list");
        assertThat(mail.text()).contains("number 3");
        assertThat(mail.calendar()).isEmpty();
    }

    @Test
    void losesNothingWhileTheMailServerIsAway() {
        publish();
        MAILBOX.stop();
        register("RegistrationConfirmed");
        await().until(() -> count("SELECT count(*) FROM delivery WHERE participation_id = ?") == 1);
        MAILBOX.start();

        MAILBOX.awaitMail(address, "You take part");
        await().until(() ->
                count("SELECT count(*) FROM delivery WHERE participation_id = ? AND state = 'ACCEPTED'") == 1);
    }

    @Test
    void tellsOfAMailThatIsRefusedForGood() {
        publish();
        MAILBOX.behave(new Behaviour.Refuse(550, "no such mailbox", address::equals));
        register("RegistrationConfirmed");

        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        count("SELECT count(*) FROM delivery WHERE participation_id = ? AND state = 'FAILED'") == 1);
        await().until(() -> count("SELECT count(*) FROM messaging.told_event WHERE type = 'DeliveryBounced'"
                        + " AND key = (SELECT id FROM delivery WHERE participation_id = ?)")
                == 1);
    }

    @Test
    void writesNothingOfWhatIsOnlyRestated() {
        TOLD.tell(WORKSHOPS, workshop, "WorkshopRestated", workshop("WorkshopRestated"), 7, true);
        TOLD.tell(REGISTRATIONS, participation, "RegistrationRestated", registration("RegistrationRestated"), 4, true);

        await().until(() -> count("SELECT count(*) FROM participation WHERE participation_id = ?") == 1);
        assertThat(count("SELECT count(*) FROM delivery WHERE participation_id = ?"))
                .isZero();
    }

    @Test
    void movesAnEntryWhoseSequenceWasLostWithOurDatabase() {
        publish();
        register("RegistrationConfirmed");
        MAILBOX.awaitMail(address, "You take part");
        jdbc.sql("DELETE FROM calendar_entry WHERE participation_id = ?")
                .param(participation)
                .update();
        TOLD.tell(REGISTRATIONS, participation, "RegistrationRestated", registration("RegistrationRestated"), 1, true);
        await().until(() -> count("SELECT count(*) FROM calendar_entry WHERE participation_id = ?") == 1);

        TOLD.tell(WORKSHOPS, workshop, "WorkshopRevised", workshop("WorkshopRevised"));

        MAILBOX.awaitMail(address, "Changed");
        assertThat(calendar().entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.startsAt()).isEqualTo(Instant.parse("2027-05-14T09:30:00Z")));
    }

    @Test
    void writesToMembersOnceItHasHeardWhoTheyAre() {
        String member = "m-" + UUID.randomUUID() + "@example.org";
        UUID foundation = EventIds.next(Instant.EPOCH);
        String published = workshop("WorkshopPublished")
                .replace("0196f1c0-0000-7000-8000-0000000000f1", foundation + "")
                .replace("0196f1c0-0000-7000-8000-0000000000f2", foundation + "");
        TOLD.tell(WORKSHOPS, workshop, "WorkshopPublished", published);
        await().until(() -> jdbc.sql("SELECT count(*) FROM mailing WHERE workshop_id = ? AND purpose = 'PUBLISHED'")
                        .param(workshop)
                        .query(Long.class)
                        .single()
                == 1);
        assertThat(MAILBOX.mailsTo(member)).isEmpty();

        TOLD.tell(
                "event-service.foundations.v1",
                foundation,
                "FoundationRegistered",
                Told.example(
                        "event-service.foundations.v1",
                        "FoundationRegistered",
                        "0196f1c0-0000-7000-8000-0000000000f1",
                        foundation,
                        "claire@leman.example.org",
                        member));

        MAILBOX.awaitMail(member, "is published");
    }

    private SimulatedCalendar calendar() {
        return SimulatedCalendar.of(MAILBOX, address);
    }

    private void publish() {
        TOLD.tell(WORKSHOPS, workshop, "WorkshopPublished", workshop("WorkshopPublished"));
    }

    private void register(String type) {
        TOLD.tell(REGISTRATIONS, participation, type, registration(type));
    }

    private String workshop(String type) {
        return Told.example(WORKSHOPS, type, "0196f1c0-0000-7000-8000-0000000000a1", workshop);
    }

    private String registration(String type) {
        return Told.example(
                REGISTRATIONS,
                type,
                "0196f1c0-0000-7000-8000-0000000000a1",
                workshop,
                "0196f1c0-0000-7000-8000-000000000041",
                participation,
                "irina@klinika.example.org",
                address,
                "\"sequence\": 7",
                "\"sequence\": 1");
    }

    private long count(String sql) {
        return jdbc.sql(sql).param(participation).query(Long.class).single();
    }
}

package org.convene.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.convene.local.mailbox.Behaviour;
import org.convene.messaging.event.EventIds;
import org.convene.notification.ServiceTests;
import org.convene.testing.ReceivedMail;
import org.convene.testing.SimulatedCalendar;
import org.junit.jupiter.api.Test;

/** What happens between the event and the mail: news that meet, that come late, and postmen who die. */
class QueueIntegrationTests extends ServiceTests {

    private static final String[] SECOND_MOVE = {
        "2027-05-14T09:30:00Z", "2027-05-14T11:00:00Z",
        "2027-05-14T12:00:00Z", "2027-05-14T13:30:00Z",
        "2027-05-14T08:00:00Z", "2027-05-14T09:30:00Z",
        "2027-05-14T10:30:00Z", "2027-05-14T12:00:00Z"
    };

    @Test
    void tellsTwoMovesInOneMailWithTheEarliestBefore() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfRegistration("RegistrationConfirmed", 1);
        postman.deliver();
        hearOfWorkshop("WorkshopRevised", 2);
        postman.expand();
        hearOfWorkshop("WorkshopRevised", 3, (Object[]) SECOND_MOVE);
        postman.deliver();

        List<ReceivedMail> moved = mails("Changed");
        assertThat(moved).hasSize(1);
        assertThat(moved.getFirst().text())
                .contains("16:00 – 18:30")
                .contains("instead of Friday 14 May, 13:00 – 15:30");
        assertThat(SimulatedCalendar.of(MAILBOX, address).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.startsAt()).isEqualTo(Instant.parse("2027-05-14T11:00:00Z")));
        assertThat(states()).containsEntry("WORKSHOP_REVISED", List.of("ACCEPTED", "SUPERSEDED"));
    }

    // Each registration is a key of its own: what became of her first may be heard after her second.
    @Test
    void movesTheEntryOfWhoCameBackBeforeItIsHeardThatSheHadCancelled() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfRegistration("RegistrationWaitlisted", 1);
        String id = "\"participationId\": \"";
        hearOfRegistration("RegistrationConfirmed", 1, id + participation, id + EventIds.next(NOW.plusSeconds(60)));
        postman.deliver();
        hearOfWorkshop("WorkshopRevised", 2);
        postman.deliver();

        assertThat(mails("Changed")).hasSize(1);
        assertThat(SimulatedCalendar.of(MAILBOX, address).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.startsAt()).isEqualTo(Instant.parse("2027-05-14T09:30:00Z")));
    }

    @Test
    void tellsTheNewTimeInAConfirmationThatStillWaits() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfRegistration("RegistrationConfirmed", 1);
        hearOfWorkshop("WorkshopRevised", 2);
        postman.deliver();

        assertThat(mails("")).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).startsWith("You take part");
            assertThat(mail.text()).contains("14:30 – 17:00");
        });
        assertThat(states()).containsEntry("WORKSHOP_REVISED", List.of("SUPERSEDED"));
    }

    @Test
    void joinsAMoveThatARegistrationDidNotKnowOf() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfWorkshop("WorkshopRevised", 2);
        hearOfRegistration("RegistrationConfirmed", 1);
        postman.deliver();

        assertThat(mails(""))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("14:30 – 17:00"));
    }

    @Test
    void doesNotForgetAMoveBecauseADetailChangedMeanwhile() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfRegistration("RegistrationConfirmed", 1);
        postman.deliver();
        hearOfWorkshop("WorkshopRevised", 2);
        hearOfRegistration("RegistrationChanged", 2);
        postman.deliver();

        assertThat(mails("Changed")).hasSize(1);
    }

    @Test
    void doesNotPromiseWhoWaitsAnEntryThatMoves() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfRegistration("RegistrationWaitlisted", 1);
        postman.deliver();
        hearOfWorkshop("WorkshopRevised", 2);
        postman.deliver();

        assertThat(mails("waiting list")).singleElement().satisfies(mail -> {
            assertThat(mail.text()).contains("number 3", "Until then you may watch");
            assertThat(mail.link("/join/")).isNotEmpty();
        });
        assertThat(mails("Changed")).singleElement().satisfies(mail -> {
            assertThat(mail.text()).contains("position on the waiting list").doesNotContain("calendar");
            assertThat(mail.calendar()).isEmpty();
        });
    }

    @Test
    void putsNothingBackIntoTheCalendarOfWhoCancelsWhileAMoveIsBeingTold() throws Exception {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfRegistration("RegistrationConfirmed", 1);
        postman.deliver();
        hearOfWorkshop("WorkshopRevised", 2);
        try (ExecutorService another = Executors.newSingleThreadExecutor()) {
            Future<?> expanding = transactions.execute(status -> {
                hearOfRegistration("RegistrationCancelled", 1);
                Future<?> expansion = another.submit(postman::expand);
                // Either it waits for us, or it has already read what we are about to change.
                await().until(() -> expansion.isDone() || somebodyWaitsForAnAdvisoryLock());
                return expansion;
            });
            Objects.requireNonNull(expanding).get();
        }
        postman.deliver();

        assertThat(mails("Changed")).isEmpty();
        assertThat(SimulatedCalendar.of(MAILBOX, address).entries()).isEmpty();
    }

    private boolean somebodyWaitsForAnAdvisoryLock() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void offersNothingToWatchWhereThereIsNoAudience() {
        hearOfWorkshop("WorkshopPublished", 1, "\"audience\": true", "\"audience\": false");
        hearOfRegistration("RegistrationWaitlisted", 1);
        clock.setAt(Instant.parse("2027-05-14T07:00:01Z"));
        postman.deliver();

        assertThat(mails(""))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("number 3").doesNotContain("/join/"));
    }

    @Test
    void tellsWhoRegisteredMeanwhileOfTheEndAlone() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfWorkshop("WorkshopCancelled", 2);
        hearOfRegistration("RegistrationConfirmed", 1);
        postman.deliver();

        assertThat(mails("")).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).startsWith("Called off");
            assertThat(mail.calendar()).isEmpty();
        });
    }

    @Test
    void sendsNoInvitationToWhatIsCalledOffOrAnswered() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfInvitation("InvitationIssued", 1);
        hearOfWorkshop("WorkshopCancelled", 2);
        postman.deliver();

        assertThat(mails("")).isEmpty();
        assertThat(jdbc.sql("SELECT state FROM delivery WHERE invitation_id = ?")
                        .param(invitation)
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactly("SUPERSEDED");
    }

    @Test
    void tellsAnInviteeWhoHadItsMailThatItIsCalledOff() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfInvitation("InvitationIssued", 1);
        postman.deliver();
        hearOfWorkshop("WorkshopCancelled", 2);
        postman.deliver();

        assertThat(mails("Called off"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("you need do nothing"));
    }

    @Test
    void takesTheEntryFromAMemberWhoTakesPartHerself() {
        hearOfWorkshop("WorkshopPublished", 1);
        member(LEMAN);
        jdbc.sql("INSERT INTO member (foundation_id, person_id, name, address, role) VALUES (?, ?, 'I', ?, 'ADMIN')")
                .params(LEMAN, participation, address)
                .update();
        hearOfRegistration("RegistrationConfirmed", 1);
        postman.deliver();
        hearOfWorkshop("WorkshopCancelled", 2);
        postman.deliver();

        assertThat(mails("Called off")).hasSize(1);
        assertThat(SimulatedCalendar.of(MAILBOX, address).entries()).isEmpty();
    }

    @Test
    void remindsADayAndAnHourBeforeAndNeverLate() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfRegistration("RegistrationConfirmed", 1);
        postman.deliver();
        clock.setAt(Instant.parse("2027-05-13T08:00:01Z"));
        postman.deliver();
        assertThat(mails("Soon")).hasSize(1);

        clock.setAt(Instant.parse("2027-05-14T08:00:01Z"));
        postman.deliver();
        assertThat(mails("Soon")).hasSize(1);
    }

    @Test
    void remindsOfNoTimeThatNoLongerHolds() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfRegistration("RegistrationConfirmed", 1);
        postman.deliver();
        hearOfWorkshop("WorkshopRevised", 2);
        postman.deliver();
        clock.setAt(Instant.parse("2027-05-14T08:31:00Z"));
        postman.deliver();

        // Both reminders of the old start are overtaken, the day before the new one is over; its last hour is not.
        assertThat(mails("Soon"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("14:30"));
    }

    @Test
    void sendsNoLinkThatHasEnded() {
        String who = "late-" + participation + "@example.org";
        hear("gateway.sign-ins.v1", participation, "SignInRequested", 1, """
                {"requestId": "%s", "address": "%s", "language": "en", "timeZone": "UTC", "expiresAt": "%s"}""".formatted(
                        participation, who, NOW.plusSeconds(600)));
        clock.advance(Duration.ofMinutes(11));
        postman.deliver();

        assertThat(MAILBOX.mailsTo(who)).isEmpty();
    }

    @Test
    void repeatsWithTheSameIdAfterADeathBetweenSendAndMark() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfRegistration("RegistrationConfirmed", 1);
        postman.deliverAndDie();
        postman.deliver();
        postman.deliver();

        List<ReceivedMail> mails = mails("You take part");
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).header("Message-ID")).isEqualTo(mails.get(1).header("Message-ID"));
        assertThat(SimulatedCalendar.of(MAILBOX, address).entries()).hasSize(1);
    }

    @Test
    void sendsEachMailOnceHoweverManyPostmenGo() throws InterruptedException, ExecutionException {
        int people = 200;
        hearOfWorkshop("WorkshopPublished", 1);
        for (int i = 0; i < people; i++) {
            String invited = "\"" + i + "-" + address + "\"";
            String json = org.convene.contracts.Contracts.example(INVITATIONS, "InvitationIssued")
                    .replace("0196f1c0-0000-7000-8000-0000000000a1", workshop.toString())
                    .replace(
                            "0196f1c0-0000-7000-8000-000000000021",
                            EventIds.next(NOW).toString())
                    .replace("\"irina@klinika.example.org\"", invited)
                    .replace("\"sequence\": 7", "\"sequence\": 1");
            hear(INVITATIONS, EventIds.next(NOW), "InvitationIssued", 1, json);
        }
        postman.deliverTogether(6);

        List<String> recipients = MAILBOX.mails().stream()
                .flatMap(mail -> mail.to().stream())
                .filter(to -> to.contains(address))
                .toList();
        assertThat(recipients).hasSize(people).doesNotHaveDuplicates();
    }

    @Test
    void letsASignInPassAQueueOfInvitations() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfInvitation("InvitationIssued", 1);
        String who = "quick-" + participation + "@example.org";
        hear("gateway.sign-ins.v1", participation, "SignInRequested", 1, """
                {"requestId": "%s", "address": "%s", "language": "en", "timeZone": "UTC", "expiresAt": "%s"}""".formatted(
                        participation, who, NOW.plusSeconds(600)));
        MAILBOX.clear();
        postman.deliver();

        List<String> order = MAILBOX.mails().reversed().stream()
                .flatMap(mail -> mail.to().stream())
                .toList();
        assertThat(order.indexOf(who)).isNotNegative().isLessThan(order.indexOf(address));
    }

    @Test
    void waitsOutAServerThatTakesNothingForNow() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfRegistration("RegistrationConfirmed", 1);
        MAILBOX.behave(Behaviour.temporarilyUnable());
        postman.deliver();
        assertThat(states()).containsEntry("CONFIRMED", List.of("QUEUED"));

        MAILBOX.behave(new Behaviour.Accept());
        postman.deliver();
        assertThat(mails("")).isEmpty();
        clock.advance(Duration.ofSeconds(31));
        postman.deliver();
        assertThat(mails("You take part")).hasSize(1);
    }

    @Test
    void failsAMailThatCannotBeWrittenAloneAndSendsTheOthers() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfRegistration("RegistrationConfirmed", 1, "Asia/Tashkent", "Asia/Atlantis");
        hearOfInvitation("InvitationIssued", 1);
        postman.deliver();

        assertThat(states()).containsEntry("CONFIRMED", List.of("FAILED"));
        assertThat(mails("Invitation")).hasSize(1);
    }

    private List<ReceivedMail> mails(String subject) {
        return MAILBOX.mailsTo(address).stream()
                .filter(mail -> mail.subject().contains(subject))
                .toList();
    }

    private Map<String, List<String>> states() {
        return jdbc
                .sql("SELECT purpose, state FROM delivery WHERE participation_id = ? ORDER BY state")
                .param(participation)
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}

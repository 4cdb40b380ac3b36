package org.convene.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.convene.messaging.event.EventIds;
import org.convene.notification.ServiceTests;
import org.convene.testing.ReceivedMail;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a host writes reaches those whom it is for, once, in their language, and nobody else. */
class HostMessagesIntegrationTests extends ServiceTests {

    private static final String MESSAGE = "0196f1c0-0000-7000-8000-0000000000e1";
    private static final String SUBJECT = "What to bring on Friday";

    private final UUID message = EventIds.next(NOW);
    private final UUID before = EventIds.next(NOW.minusSeconds(60));

    @BeforeEach
    void aWorkshopOfTwoHosts() {
        jdbc.sql("DELETE FROM member").update();
        for (UUID host : List.of(LEMAN, ADDIS)) {
            jdbc.sql("INSERT INTO foundation (foundation_id, name) VALUES (?, 'F') ON CONFLICT DO NOTHING")
                    .param(host)
                    .update();
        }
        hearOfWorkshop("WorkshopPublished", 1);
        postman.deliver();
    }

    @Test
    void reachesWhoTakesPartAndWhoWaitsOnce() {
        String waiting = register("waiting", before, ADDIS, "WAITLISTED", "en");
        String taking = register("taking", EventIds.next(NOW.minusSeconds(50)), LEMAN, "CONFIRMED", "ru");
        String gone = register("gone", EventIds.next(NOW.minusSeconds(40)), LEMAN, "CANCELLED", "en");
        String later = register("later", EventIds.next(NOW.plusSeconds(1)), LEMAN, "CONFIRMED", "en");
        release(2);
        // Told twice, or again after a restart: there is one mailing of a message.
        release(3);
        postman.deliver();

        ReceivedMail mail = only(waiting);
        assertThat(mail.subject()).isEqualTo(SUBJECT);
        assertThat(mail.from()).contains("Fondation Léman").contains("@convene.localhost");
        assertThat(mail.header("Reply-To"))
                .hasValueSatisfying(to -> assertThat(to).contains("office@leman"));
        assertThat(mail.text()).contains("case sheets at hand.", "https://files.example.org/cases-14");
        assertThat(mail.html()).contains("<a class=\"quiet\" href=\"https://files.example.org/cases-14\"");
        assertThat(mail.text()).contains("/preferences/").doesNotContain("/registrations/", "/join/");
        ReceivedMail russian = only(taking);
        assertThat(russian.subject()).isEqualTo("Что взять с собой в пятницу");
        assertThat(russian.text()).contains("шесть историй болезни");
        assertThat(MAILBOX.mailsTo(gone)).isEmpty();
        assertThat(MAILBOX.mailsTo(later)).isEmpty();

        Person organizer = member(ADDIS);
        assertThat(get("/organize/workshops/" + workshop + "/emails", organizer).body())
                .contains("Message from a host", "2 of 2 accepted");
        // A host sees her own people, and only numbers of the others.
        assertThat(jdbc.sql("SELECT count(*) FROM delivery WHERE purpose = 'HOST_MESSAGE' AND foundation_id = ?")
                        .param(ADDIS)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void reachesOneGroupOnly() {
        String waiting = register("waiting", before, LEMAN, "OFFERED", "en");
        String taking = register("taking", EventIds.next(NOW.minusSeconds(50)), LEMAN, "CONFIRMED", "en");
        release(2, "\"BOTH\"", "\"WAITING\"");
        postman.deliver();
        assertThat(MAILBOX.mailsTo(waiting)).hasSize(1);
        assertThat(MAILBOX.mailsTo(taking)).isEmpty();
    }

    @Test
    void reachesOwnPeopleAlone() {
        String own = register("own", before, LEMAN, "CONFIRMED", "en");
        String others = register("others", EventIds.next(NOW.minusSeconds(50)), ADDIS, "CONFIRMED", "en");
        String nobodys = register("nobodys", EventIds.next(NOW.minusSeconds(40)), null, "CONFIRMED", "en");
        release(2, "\"ownOnly\": false", "\"ownOnly\": true");
        postman.deliver();
        assertThat(MAILBOX.mailsTo(own)).hasSize(1);
        assertThat(MAILBOX.mailsTo(others)).isEmpty();
        assertThat(MAILBOX.mailsTo(nobodys)).isEmpty();
    }

    @Test
    void sparesWhoWantsNothingFromTheHostThatWrites() {
        String hers = register("hers", before, ADDIS, "CONFIRMED", "en");
        release(2);
        postman.deliver();
        String preferences = only(hers).link("/preferences/");
        String path = java.net.URI.create(preferences).getPath();
        assertThat(get(path, null).body()).contains("Invitations and messages from");
        post(path, "all=true", null);
        release(3, MESSAGE, EventIds.next(NOW));
        postman.deliver();
        assertThat(MAILBOX.mailsTo(hers)).hasSize(1);
        assertThat(states("HOST_MESSAGE")).containsExactlyInAnyOrder("ACCEPTED", "SUPPRESSED");
        // What another host writes is hers to refuse by itself.
        release(4, MESSAGE, EventIds.next(NOW), "\"foundationId\": \"" + LEMAN, "\"foundationId\": \"" + ADDIS);
        postman.deliver();
        assertThat(MAILBOX.mailsTo(hers)).hasSize(2);
    }

    @Test
    void isNotSentLateNorAboutWhatWasCalledOff() {
        register("late", before, LEMAN, "CONFIRMED", "en");
        release(2, "2027-05-08T09:00:00Z", NOW.plus(Duration.ofDays(3)));
        clock.setAt(NOW.plus(Duration.ofDays(4)));
        postman.deliver();
        assertThat(states("HOST_MESSAGE")).isEmpty();

        release(3, MESSAGE, EventIds.next(NOW));
        hearOfWorkshop("WorkshopCancelled", 4);
        postman.deliver();
        assertThat(states("HOST_MESSAGE")).containsExactly("SUPERSEDED");
        assertThat(states("WORKSHOP_CALLED_OFF")).containsExactly("ACCEPTED");
    }

    @Test
    void outlivesANewLinkAndAMove() {
        String hers = register("hers", before, LEMAN, "CONFIRMED", "en");
        release(2);
        hearOfWorkshop("WorkshopRevised", 3);
        postman.deliver();
        assertThat(MAILBOX.mailsTo(hers)).hasSize(2);
        assertThat(states("HOST_MESSAGE")).containsExactly("ACCEPTED");
        assertThat(states("WORKSHOP_REVISED")).containsExactly("ACCEPTED");
    }

    @Test
    void testsAMessageOnItsAuthorAlone() {
        Person claire = member(LEMAN);
        register("hers", before, LEMAN, "CONFIRMED", "en");
        hearOfWorkshop("MessageTried", 2, "0196f1c0-0000-7000-8000-000000000011", claire.id());
        postman.deliver();
        assertThat(MAILBOX.mailsTo(claire.address()))
                .extracting(ReceivedMail::subject)
                .containsExactlyInAnyOrder("Test: " + SUBJECT, "Проба: Что взять с собой в пятницу");
        assertThat(states("HOST_MESSAGE")).isEmpty();
    }

    @Test
    void asksNobodyAboutWhatWasTakenBack() {
        Person hana = member(ADDIS);
        hearOfWorkshop("MessageProposed", 2, "0196f1c0-0000-7000-8000-000000000012", hana.id());
        hearOfWorkshop("MessageWithdrawn", 3);
        postman.deliver();
        assertThat(MAILBOX.mailsTo(hana.address())).isEmpty();

        hearOfWorkshop("MessageReminded", 4, "0196f1c0-0000-7000-8000-000000000012", hana.id());
        postman.deliver();
        assertThat(only(hana.address()).text()).contains(SUBJECT, "case sheets", "counts as agreement", "/messages");
    }

    private void release(long sequence, Object... replaced) {
        Object[] all = new Object[replaced.length + 2];
        System.arraycopy(replaced, 0, all, 0, replaced.length);
        all[replaced.length] = MESSAGE;
        all[replaced.length + 1] = message;
        hearOfWorkshop("MessageReleased", sequence, all);
    }

    private String register(String name, UUID id, @Nullable UUID host, String state, String language) {
        String at = name + "-" + address;
        jdbc.sql("""
                INSERT INTO participation (participation_id, workshop_id, host_foundation_id, address, name, language,
                    time_zone, kind, state, link_generation, informed_epoch, informed_sequence)
                VALUES (?, ?, ?, ?, 'Irina', ?, 'UTC', 'ROOM', ?, 1, 1, 1)""")
                .param(id)
                .param(workshop)
                .param(host)
                .param(at)
                .param(language)
                .param(state)
                .update();
        return at;
    }

    private static ReceivedMail only(String at) {
        List<ReceivedMail> mails = MAILBOX.mailsTo(at);
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private List<String> states(String purpose) {
        return jdbc.sql("SELECT state FROM delivery WHERE workshop_id = ? AND purpose = ? ORDER BY id")
                .params(workshop, purpose)
                .query((row, _) -> row.getString(1))
                .list();
    }
}

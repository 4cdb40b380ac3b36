package org.convene.notification.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.convene.messaging.event.EventIds;
import org.convene.notification.ServiceTests;
import org.convene.testing.ReceivedMail;
import org.junit.jupiter.api.Test;

/** Accounts move and end while mails to their owners are on their way, with a real database and mail server. */
class AccountIntegrationTests extends ServiceTests {

    private static final String ACCOUNTS = "gateway.accounts.v1";

    private final UUID person = EventIds.next(NOW);

    @Test
    void sendsOneLastMailAndKeepsFiguresOnly() {
        account(address);
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfInvitation("InvitationIssued", 1);
        hearOfRegistration("RegistrationConfirmed", 1);
        postman.deliver();
        hearOfRegistration("RegistrationWaitlisted", 1);
        int before = mails().size();
        long written = deliveries();

        erase();
        postman.deliver();

        assertThat(mails()).hasSize(before + 1);
        assertThat(mails().getFirst().subject()).isEqualTo("Your account is erased");
        assertThat(mails().getFirst().text()).contains("within 30 days");
        forgetTold();
        assertThat(tablesWith(address)).isEmpty();
        assertThat(deliveries()).isEqualTo(written);
        assertThat(tablesWith(person.toString())).containsExactly("ended_person");
    }

    @Test
    void mailsNothingThatHappenedBeforeHoweverLateItIsTold() {
        account(address);
        erase();
        postman.deliver();
        int done = mails().size();

        hearOfWorkshop("WorkshopPublished", 1);
        hearOfInvitation("InvitationIssued", 1);
        hearOfRegistration("RegistrationConfirmed", 1);
        hearOfRegistration("RegistrationCancelled", 1);
        hear(FOUNDATIONS, LEMAN, "MemberJoined", 1, joined());
        hear("gateway.sign-ins.v1", person, "SignInRequested", 1, """
                {"requestId": "%s", "address": "%s", "language": "en", "timeZone": "UTC", "expiresAt": "%s"}""".formatted(person, address, NOW.plusSeconds(600)));
        account(address);
        hearOfWorkshop("WorkshopRevised", 2);
        postman.deliver();

        assertThat(mails()).hasSize(done);
        forgetTold();
        assertThat(tablesWith(address)).isEmpty();
    }

    @Test
    void writesAgainToWhoComesBack() {
        account(address);
        erase();
        postman.deliver();
        int done = mails().size();
        clock.advance(Duration.ofSeconds(1));

        jdbc.sql("UPDATE erased_address SET erased_at = ?")
                .param(Timestamp.from(NOW.minusSeconds(1)))
                .update();
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfRegistration("RegistrationConfirmed", 1);
        postman.deliver();

        assertThat(mails()).hasSize(done + 1);
    }

    @Test
    void takesHerNameOutOfMailsToOthers() {
        // Nobody whom other tests know: she is erased for all of them.
        UUID actor = UUID.randomUUID();
        UUID signer = member(ADDIS).id();
        hearOfWorkshop(
                "SignOffRequested",
                1,
                "0196f1c0-0000-7000-8000-000000000011",
                actor,
                "0196f1c0-0000-7000-8000-000000000021",
                signer);
        postman.expand();
        assertThat(actors(actor)).isNotEmpty().doesNotContain("—");

        hear(ACCOUNTS, actor, "ErasureRequested", 1, "{\"personId\": \"" + actor + "\"}");

        assertThat(actors(actor)).isNotEmpty().containsOnly("—");
    }

    @Test
    void tellsTheOldAddressOnceAndTakesPreferencesAlong() {
        account(address);
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfInvitation("InvitationIssued", 1);
        postman.deliver();
        jdbc.sql("""
                INSERT INTO suppression (recipient_id, suppressed_at)
                SELECT id, ? FROM recipient WHERE address_key = ?""").params(Timestamp.from(NOW), address).update();
        int before = mails().size();

        account("moved-" + address);
        account("moved-" + address);
        hear(ACCOUNTS, person, "AccountRestated", 3, accountJson("again-" + address));
        postman.deliver();

        assertThat(mails())
                .filteredOn(mail -> mail.subject().equals("Your account goes by another address now"))
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.to().toString()).contains(address).doesNotContain("moved-"));
        assertThat(mails()).hasSize(before + 1);
        assertThat(jdbc.sql("""
                        SELECT count(*) FROM suppression JOIN recipient r ON r.id = recipient_id
                        WHERE r.address_key = ?""").param("again-" + address).query(Long.class).single())
                .isEqualTo(1);
    }

    private String joined() {
        return """
                {"foundation": {"foundationId": "%s", "name": "Fondation Léman", "shortName": "Léman", "country": "CH",
                 "timeZone": "Europe/Zurich", "members": [{"personId": "%s", "name": "Irina Petrova", "address": "%s",
                 "role": "ADMIN"}]}, "personId": "%s"}""".formatted(LEMAN, person, address, person);
    }

    private List<ReceivedMail> mails() {
        return MAILBOX.mails().stream()
                .filter(mail -> mail.to().stream().anyMatch(to -> to.contains(address)))
                .toList();
    }

    private long deliveries() {
        return jdbc.sql("SELECT count(*) FROM delivery WHERE participation_id = ? OR invitation_id = ?")
                .params(participation, invitation)
                .query(Long.class)
                .single();
    }

    private List<String> actors(UUID actor) {
        return jdbc.sql("SELECT news ->> 'actor' FROM delivery WHERE news ->> 'actorId' = ?")
                .param(actor.toString())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private void forgetTold() {
        // What the clock does every ten seconds.
        await().until(() -> jdbc.sql("SELECT count(*) FROM recipient WHERE address = ?")
                        .param(address)
                        .query(Long.class)
                        .single()
                == 0);
    }

    private void account(String at) {
        hear(ACCOUNTS, person, "AccountChanged", 1, accountJson(at));
    }

    private String accountJson(String at) {
        return """
                {"account": {"personId": "%s", "address": "%s", "name": "Irina Petrova", "language": "en",
                 "timeZone": "Asia/Tashkent", "furtherAddresses": []}}""".formatted(person, at);
    }

    private void erase() {
        hear(ACCOUNTS, person, "ErasureRequested", 2, "{\"personId\": \"" + person + "\"}");
    }

    /** The service's own tables in which some row has this text. */
    private List<String> tablesWith(String text) {
        return jdbc.sql("""
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = 'public' AND table_type = 'BASE TABLE'""").query((row, _) -> row.getString(1)).list().stream()
                .filter(table -> jdbc.sql("SELECT EXISTS (SELECT FROM \"" + table + "\" t WHERE t::text ILIKE ?)")
                        .param("%" + text + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}

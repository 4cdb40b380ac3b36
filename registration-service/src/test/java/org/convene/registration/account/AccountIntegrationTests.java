package org.convene.registration.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.convene.contracts.Contracts;
import org.convene.registration.Samples;
import org.convene.registration.ServiceTests;
import org.convene.registration.invitation.Invitations;
import org.convene.registration.invitation.Invitee;
import org.convene.registration.participation.PlaceKind;
import org.convene.registration.person.Details;
import org.convene.registration.person.PersonAddress;
import org.convene.registration.place.PlaceAsk.Entry;
import org.convene.registration.place.PlaceAsk.EntryKind;
import org.convene.registration.place.PlaceAsk.Registration;
import org.convene.registration.place.PlaceBook;
import org.convene.registration.workshop.Workshop;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Accounts move and end while their owners take part, on the real database. */
class AccountIntegrationTests extends ServiceTests {

    private static final String ACCOUNTS = "gateway.accounts.v1";

    private final UUID account = UUID.randomUUID();
    private final String address = "ursula-" + account + "@leman.example";
    private final String moved = "moved-" + account + "@leman.example";

    @Autowired
    private PlaceBook book;

    @Autowired
    private Invitations invitations;

    @Test
    void givesHerPlaceToWhoWaitsAndKeepsOnlyNumbers() {
        Workshop workshop = hearOf(Samples.workshop(1));
        account(address);
        UUID hers = register(workshop, address);
        UUID waits = register(workshop, "waits-" + account + "@leman.example");

        erase();

        assertThat(told(hers)).extracting(Told::type).endsWith("RegistrationCancelled");
        assertThat(told(hers).getLast().payload()).doesNotContain(address).contains("\"cause\"");
        assertThat(told(waits)).extracting(Told::type).endsWith("RegistrationConfirmed");
        assertThat(tablesWith(address)).isEmpty();
        assertThat(jdbc.sql("SELECT country || state FROM participation WHERE id = ?")
                        .param(hers)
                        .query(String.class)
                        .single())
                .isEqualTo("UZCANCELLED");
    }

    @Test
    void countsWhoCameToWhatIsOver() {
        Workshop workshop = hearOf(Samples.workshop(5));
        account(address);
        UUID hers = register(workshop, address);
        clock.setAt(Samples.END.plusSeconds(60));

        erase();

        assertThat(told(hers)).extracting(Told::type).doesNotContain("RegistrationCancelled");
        assertThat(told(hers).getLast().payload()).doesNotContain(address);
        assertThat(jdbc.sql("SELECT taken FROM place WHERE workshop_id = ?")
                        .param(workshop.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(tablesWith(address)).isEmpty();
    }

    @Test
    void withdrawsWhatSheWasInvitedTo() {
        Workshop workshop = hearOf(Samples.workshop(5));
        account(address);
        UUID invitation = invite(workshop, address);

        erase();

        assertThat(told(invitation).getLast().type()).isEqualTo("InvitationChanged");
        assertThat(told(invitation).getLast().payload()).contains("WITHDRAWN").doesNotContain(address);
        assertThat(tablesWith(address)).isEmpty();
    }

    @Test
    void movesRegistrationsAndInvitationsWithTheAccount() {
        Workshop joined = hearOf(Samples.workshop(5));
        Workshop offered = hearOf(Samples.workshop(5));
        account(address);
        UUID hers = register(joined, address);
        UUID invitation = invite(offered, address);

        account(moved);

        assertThat(told(hers).getLast().type()).isEqualTo("RegistrationChanged");
        assertThat(told(hers).getLast().payload()).contains(moved);
        assertThat(told(invitation).getLast().type()).isEqualTo("InvitationChanged");
        assertThat(told(invitation).getLast().payload()).contains(moved, "ISSUED");
    }

    @Test
    void keepsBothWhereBothAddressesTakePart() {
        Workshop both = hearOf(Samples.workshop(5));
        Workshop one = hearOf(Samples.workshop(5));
        account(address);
        UUID old = register(both, address);
        UUID only = register(one, address);
        register(both, moved);

        account(moved);

        assertThat(told(only).getLast().payload()).contains(moved);
        assertThat(told(old)).hasSize(1);
    }

    @Test
    void bringsNothingBackHoweverLateItIsTold() {
        account(address);
        erase();

        account(address);
        erase();

        assertThat(tablesWith(address)).isEmpty();
    }

    @Test
    void leavesAloneWhoRegistersAnewAfterwards() {
        Workshop workshop = hearOf(Samples.workshop(5));
        account(address);
        register(workshop, address);
        erase();

        UUID again = register(workshop, address);

        erase();
        assertThat(told(again)).hasSize(1);
        assertThat(told(again).getLast().payload()).contains(address);
    }

    @Test
    void erasesWhatIsUnderAnyAddressOfAMergedAccountWhicheverIsToldFirst() {
        for (List<String> order :
                List.of(List.of("PersonMerged", "ErasureRequested"), List.of("ErasureRequested", "PersonMerged"))) {
            UUID ended = UUID.randomUUID();
            UUID into = UUID.randomUUID();
            String first = "first-" + ended + "@leman.example";
            String second = "second-" + into + "@leman.example";
            Workshop workshop = hearOf(Samples.workshop(5));
            hear(ended, "AccountCreated", accountJson(ended, first));
            hear(into, "AccountCreated", accountJson(into, second));
            register(workshop, first);
            register(workshop, second);

            for (String type : order) {
                if (type.equals("PersonMerged")) {
                    hear(ended, type, """
                            {"personId": "%s", "mergedInto": "%s", "account": %s}""".formatted(
                            ended, into, accountJson(into, second).replaceFirst("\\{\"account\": (.*)\\}", "$1")));
                } else {
                    hear(into, type, "{\"personId\": \"" + into + "\"}");
                }
            }

            assertThat(tablesWith(first)).as(order.toString()).isEmpty();
            assertThat(tablesWith(second)).as(order.toString()).isEmpty();
        }
    }

    @Test
    void readsEveryEventOfAnAccount() {
        for (String type :
                List.of("AccountCreated", "AccountChanged", "AccountRestated", "PersonMerged", "ErasureRequested")) {
            hear(
                    UUID.randomUUID(),
                    type,
                    Contracts.example(ACCOUNTS, type)
                            .replace(
                                    "0196f1c0-0000-7000-8000-000000000011",
                                    UUID.randomUUID().toString())
                            .replace(
                                    "0196f1c0-0000-7000-8000-000000000012",
                                    UUID.randomUUID().toString()));
        }
    }

    private UUID register(Workshop workshop, String as) {
        UUID request = UUID.randomUUID();
        jdbc.sql("""
                INSERT INTO registration_request (id, workshop_id, address, address_key, language, time_zone, requested_at,
                    expires_at)
                VALUES (?, ?, ?, ?, 'en', 'UTC', ?, ?)
                """)
                .params(
                        request,
                        workshop.id(),
                        as,
                        as,
                        Timestamp.from(clock.instant()),
                        Timestamp.from(clock.instant().plusSeconds(600)))
                .update();
        Details details = new Details("Dr. " + as, "UZ", "en", "Asia/Tashkent", "Klinika", "Physician");
        book.decide(
                workshop.id(),
                List.of(new Registration(
                        workshop.id(), new Entry(EntryKind.REQUEST, request), details, PlaceKind.ROOM, null)));
        return jdbc.sql("SELECT id FROM participation WHERE workshop_id = ? AND address = ? AND state <> 'CANCELLED'")
                .params(workshop.id(), as)
                .query(UUID.class)
                .single();
    }

    private UUID invite(Workshop workshop, String whom) {
        invitations.invite(
                workshop,
                Samples.LEMAN.foundationId(),
                List.of(new Invitee(new PersonAddress(whom, whom), "Dr. " + whom, null, null, null, null, null)));
        await().until(() -> told(invitationOf(workshop)).size() == 1);
        return invitationOf(workshop);
    }

    private UUID invitationOf(Workshop workshop) {
        return jdbc.sql("SELECT id FROM invitation WHERE workshop_id = ?")
                .param(workshop.id())
                .query(UUID.class)
                .single();
    }

    private void account(String at) {
        hear(account, "AccountChanged", accountJson(account, at));
    }

    private void erase() {
        hear(account, "ErasureRequested", "{\"personId\": \"" + account + "\"}");
    }

    private static String accountJson(UUID id, String at) {
        return """
                {"account": {"personId": "%s", "address": "%s", "name": null, "language": "en", "timeZone": "UTC"}}""".formatted(id, at);
    }

    private void hear(UUID key, String type, String json) {
        assertThat(Contracts.violations(ACCOUNTS, type, json)).isEmpty();
        hear(ACCOUNTS, key, type, 1, json);
    }

    /** The service's own tables in which some row has this text. */
    private List<String> tablesWith(String text) {
        return jdbc
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .filter(table -> jdbc.sql("SELECT EXISTS (SELECT FROM \"" + table + "\" t WHERE t::text ILIKE ?)")
                        .param("%" + text + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}

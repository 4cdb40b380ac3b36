package org.convene.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.convene.contracts.Contracts;
import org.convene.messaging.event.EventIds;
import org.convene.notification.ServiceTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is asked for a signature, and who hears that she may give one. */
class SignersIntegrationTests extends ServiceTests {

    private static final String HANA = "0196f1c0-0000-7000-8000-000000000021";
    private static final String JONAS = "0196f1c0-0000-7000-8000-000000000012";

    private final UUID signer = EventIds.next(NOW);
    private final UUID organizer = EventIds.next(NOW);

    @BeforeEach
    void twoWhoActForAddis() {
        jdbc.sql("DELETE FROM member").update();
        jdbc.sql("INSERT INTO foundation (foundation_id, name) VALUES (?, 'AHF') ON CONFLICT DO NOTHING")
                .param(ADDIS)
                .update();
        member(signer, "hana-" + address);
        member(organizer, "biruk-" + address);
    }

    @Test
    void asksOnlyThoseForASignatureWhoGiveIt() {
        hearOfWorkshop("SignOffRequested", 1, HANA, signer);
        hearOfWorkshop("SignOffReminded", 2, HANA, signer);
        postman.deliver();

        assertThat(writtenTo(signer, "SIGN_OFF_REQUESTED")).hasSize(1);
        assertThat(writtenTo(signer, "SIGN_OFF_REMINDED")).hasSize(1);
        assertThat(writtenTo(organizer, "SIGN_OFF_REQUESTED")).isEmpty();
        assertThat(writtenTo(organizer, "SIGN_OFF_REMINDED")).isEmpty();
    }

    /** Such events lie in the topic for two weeks after the upgrade. */
    @Test
    void asksAllWhereNobodyWasTold() {
        String told = Contracts.example(WORKSHOPS, "SignOffRequested")
                .replaceAll(",\\s*\"signers\": \\[[^]]*]", "")
                .replace("0196f1c0-0000-7000-8000-0000000000a1", workshop.toString());
        assertThat(told).doesNotContain("signers");
        hear(WORKSHOPS, workshop, "SignOffRequested", 1, told);
        postman.deliver();

        assertThat(writtenTo(signer, "SIGN_OFF_REQUESTED")).hasSize(1);
        assertThat(writtenTo(organizer, "SIGN_OFF_REQUESTED")).hasSize(1);
    }

    @Test
    void tellsHerAloneThatSheSigns() {
        String named = Contracts.example(FOUNDATIONS, "SignerNamed")
                .replace(JONAS, organizer.toString())
                .replace("jonas@leman.example.org", "biruk-" + address)
                .replace("claire@leman.example.org", "claire-" + address);
        hear(FOUNDATIONS, LEMAN, "SignerNamed", 1, named);
        postman.deliver();

        assertThat(writtenTo(organizer, "SIGNER_NAMED")).containsExactly("deputy");
        assertThat(jdbc.sql("SELECT count(*) FROM delivery WHERE purpose = 'SIGNER_NAMED' AND foundation_id = ?"
                                + " AND recipient_id IN (SELECT id FROM recipient WHERE address = ?)")
                        .params(LEMAN, "claire-" + address)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(MAILBOX.awaitMail("biruk-" + address, "You sign for").text())
                .contains("2 Aug", "15 Aug", "both days included");
    }

    private void member(UUID person, String at) {
        jdbc.sql("INSERT INTO member (foundation_id, person_id, name, address, role) VALUES (?, ?, 'H', ?, 'ADMIN')")
                .params(ADDIS, person, at)
                .update();
    }

    private List<String> writtenTo(UUID person, String purpose) {
        String at = jdbc.sql("SELECT DISTINCT address FROM member WHERE person_id = ?")
                .param(person)
                .query(String.class)
                .single();
        return jdbc.sql("""
                        SELECT coalesce(news ->> 'variant', '') FROM delivery JOIN recipient r ON r.id = recipient_id
                        WHERE purpose = ? AND r.address = ?""")
                .params(purpose, at)
                .query((row, _) -> row.getString(1))
                .list();
    }
}

package org.convene.notification.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.convene.local.mailbox.Behaviour;
import org.convene.messaging.event.EventIds;
import org.convene.notification.Look;
import org.convene.notification.ServiceTests;
import org.convene.web.security.Person;
import org.junit.jupiter.api.Test;

/** The pages about mails, in every state. */
class LedgerLookIntegrationTests extends ServiceTests {

    private final String emails = "/organize/workshops/" + workshop + "/emails";

    @Test
    void readsWellInEveryState() {
        Person member = member(LEMAN);
        jdbc.sql("UPDATE foundation SET name = 'Fondation Léman' WHERE foundation_id = ?")
                .param(LEMAN)
                .update();
        hearOfWorkshop("WorkshopDrafted", 1);
        look(member, Map.of("ledger-empty", emails));

        hearOfWorkshop("WorkshopPublished", 2);
        hearOfInvitation("InvitationIssued", 1);
        hearOfRegistration("RegistrationConfirmed", 1);
        MAILBOX.behave(Behaviour.unknown("anna@example.org"::equals));
        invite("anna@example.org", "Anna Weber", "fr-CH");
        invite("wei@example.org", "王伟", "zh-CN");
        postman.deliver();
        hearOfWorkshop("WorkshopRevised", 3);
        invite("omar@example.org", "عمر", "ar-EG");
        postman.expand();
        UUID refused = delivery("anna@example.org");
        UUID hers = delivery(address);
        String preferences =
                URI.create(MAILBOX.awaitMail(address, "").link("/preferences/")).getPath();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("ledger", emails);
        pages.put("ledger-of-one", emails + "?purpose=INVITATION");
        pages.put("mail", emails + "/" + hers);
        pages.put("mail-refused", emails + "/" + refused);
        pages.put("mail-in-english", emails + "/" + refused + "?language=en");
        pages.put("preferences", preferences);
        look(member, pages);
        look(member(ADDIS), Map.of("ledger-of-other-host", emails));

        assertThat(post(preferences + "/renewal", "", null).statusCode()).isEqualTo(200);
        look(member, Map.of("preferences-ended", preferences));
    }

    private void look(Person person, Map<String, String> pages) {
        Look.at("http://localhost:" + port, token(person), pages);
    }

    private void invite(String invitee, String name, String language) {
        UUID id = EventIds.next(NOW);
        String told = """
                {"invitation": {"invitationId": "%s", "workshopId": "%s", "hostFoundationId": "%s", "personId": "%s",
                 "address": "%s", "name": "%s", "language": "%s", "timeZone": null,
                 "state": "ISSUED", "linkGeneration": 1},
                 "restsOn": {"epoch": 1, "sequence": 1}}""".formatted(id, workshop, LEMAN, id, invitee, name, language);
        hear(INVITATIONS, id, "InvitationIssued", 1, told);
    }

    private UUID delivery(String to) {
        return jdbc.sql("""
                SELECT d.id FROM delivery d JOIN recipient r ON r.id = d.recipient_id
                WHERE r.address = ? AND d.workshop_id = ? AND d.purpose = 'INVITATION'""").params(to, workshop).query(UUID.class).single();
    }
}

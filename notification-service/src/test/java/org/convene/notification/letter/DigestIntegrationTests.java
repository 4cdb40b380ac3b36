package org.convene.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.convene.contracts.Contracts;
import org.convene.messaging.event.EventIds;
import org.convene.notification.ServiceTests;
import org.convene.testing.ReceivedMail;
import org.convene.web.security.Person;
import org.junit.jupiter.api.Test;

/** What happened in a day comes in one mail, and what comes in it comes in no other. */
class DigestIntegrationTests extends ServiceTests {

    private static final String DIGESTS = "event-service.digests.v1";
    private static final String ACCOUNTS = "gateway.accounts.v1";

    @Test
    void comesInWordsOfItsReader() {
        Person reader = member(LEMAN);
        Person author = member(ADDIS);
        name(LEMAN, "Fondation Léman");
        name(ADDIS, "Addis Health Fund");
        account(reader, "ru");
        hearOfWorkshop("WorkshopPublished", 1);

        UUID digest = hear(reader, author);
        hear(reader, author, digest);
        postman.deliver();

        List<ReceivedMail> mails = MAILBOX.mailsTo(reader.address()).stream()
                .filter(each -> each.subject().startsWith("Новости"))
                .toList();
        assertThat(mails).hasSize(1);
        ReceivedMail mail = mails.getFirst();
        assertThat(mail.subject()).isEqualTo("Новости 2 ваших семинаров");
        assertThat(mail.from()).contains("Convene");
        assertThat(mail.text())
                .contains(
                        "Respiratory failure in the first 72 hours",
                        "Просрочено: Book the interpreters",
                        "Claire Favre",
                        "Addis Health Fund",
                        "> Would the 21st suit you?",
                        "/organize/workshops/" + workshop + "/checklist",
                        "/organize/digest");
        assertThat(mail.header("List-Unsubscribe")).isEmpty();
    }

    @Test
    void namesNobodyWhoIsErasedAndWritesToNobodyWhoIs() {
        Person reader = member(LEMAN);
        Person author = member(ADDIS);
        Person gone = member(LEMAN);
        account(author, "en");
        account(gone, "en");
        hearOfWorkshop("WorkshopPublished", 1);
        UUID digest = hear(reader, author);
        hear(ACCOUNTS, author.id(), "ErasureRequested", 2, "{\"personId\": \"" + author.id() + "\"}");
        hear(ACCOUNTS, gone.id(), "ErasureRequested", 2, "{\"personId\": \"" + gone.id() + "\"}");
        hear(gone, author, EventIds.next(NOW));

        postman.deliver();

        assertThat(MAILBOX.awaitMail(reader.address(), "What happened").text())
                .contains("Submitted, revision 2", "Zurich (UTC+1)")
                .doesNotContain("Claire Favre ·", "Claire Favre (");
        assertThat(MAILBOX.mailsTo(gone.address()))
                .noneMatch(mail -> mail.subject().contains("What happened"));
        assertThat(jdbc.sql("SELECT count(*) FROM delivery WHERE purpose = 'DIGEST' AND occurrence = ?")
                        .param(digest.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void sparesItsReadersTheMailOfEachPost() {
        Person byMail = member(LEMAN);
        Person inDigest = member(ADDIS);
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfWorkshop(
                "PostWritten",
                2,
                "0196f1c0-0000-7000-8000-000000000013",
                inDigest.id().toString());
        postman.deliver();

        assertThat(MAILBOX.mailsTo(byMail.address()))
                .filteredOn(mail -> mail.text().contains("Would the 21st suit you?"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("/organize/digest"));
        assertThat(MAILBOX.mailsTo(inDigest.address()))
                .noneMatch(mail -> mail.text().contains("Would the 21st suit you?"));
    }

    private UUID hear(Person reader, Person author) {
        UUID digest = EventIds.next(NOW);
        hear(reader, author, digest);
        return digest;
    }

    private void hear(Person reader, Person author, UUID digest) {
        hear(
                DIGESTS,
                digest,
                "DigestGathered",
                1,
                Contracts.example(DIGESTS, "DigestGathered")
                        .replace("0196f1c0-0000-7000-8000-0000000000a1", workshop.toString())
                        .replace(
                                "0196f1c0-0000-7000-8000-000000000012",
                                reader.id().toString())
                        .replace(
                                "0196f1c0-0000-7000-8000-000000000013",
                                author.id().toString()));
    }

    private void name(UUID foundation, String name) {
        jdbc.sql("UPDATE foundation SET name = ? WHERE foundation_id = ?")
                .params(name, foundation)
                .update();
    }

    private void account(Person person, String language) {
        jdbc.sql("INSERT INTO account (person_id, language, time_zone) VALUES (?, ?, 'Europe/Zurich')")
                .params(person.id(), language)
                .update();
        jdbc.sql("INSERT INTO account_address (address_key, address, person_id, main) VALUES (?, ?, ?, true)")
                .params(person.address(), person.address(), person.id())
                .update();
    }
}

package org.convene.notification.dispatch.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.convene.contracts.Contracts;
import org.convene.messaging.event.EventIds;
import org.convene.notification.ServiceTests;
import org.convene.testing.ReceivedMail;
import org.convene.testing.input.NastyText;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Whatever people call themselves and their workshops, and wherever they live, a mail stays a mail. */
class HostileWordsIntegrationTests extends ServiceTests {

    private static final String TITLE = "Respiratory failure in the first 72 hours";
    private static final String NAME = "Ирина Каримова";
    private static final String HOST = "Fondation Léman";

    @Test
    void letNoNameEndAHeaderAndBeginAnother() {
        String injection = "Eve\\r\\nBcc: victim@example.org\\r\\n\\r\\n<b>body";
        hearOfWorkshop("WorkshopPublished", 1, TITLE, injection, HOST, injection);
        hearOfRegistration("RegistrationConfirmed", 1, NAME, injection);
        postman.deliver();

        ReceivedMail mail = MAILBOX.awaitMail(address, "Eve");
        assertThat(mail.header("Bcc")).isEmpty();
        assertThat(mail.to()).hasSize(1);
        assertThat(mail.raw().lines().filter(line -> line.startsWith("Subject:")))
                .hasSize(1);
        assertThat(mail.raw()).doesNotContain("\nBcc:");
        assertThat(mail.calendar().lines()).noneMatch(line -> line.startsWith("Bcc:"));
        assertThat(MAILBOX.mailsTo("victim@example.org")).isEmpty();
    }

    @Test
    void showMarkupAndExpressionsAsWords() {
        String markup = "<script>alert(1)</script><img src=x onerror=alert(1)>";
        String expression = "${7*7} [[${T(java.lang.Runtime).getRuntime()}]] {0} {1,number} it's";
        hearOfWorkshop("WorkshopPublished", 1, TITLE, expression);
        hearOfRegistration("RegistrationConfirmed", 1, NAME, markup);
        postman.deliver();

        ReceivedMail mail = MAILBOX.awaitMail(address, "7*7");
        assertThat(mail.subject()).contains(expression);
        assertThat(mail.text()).contains(expression, markup);
        assertThat(mail.html()).contains("${7*7}", "&lt;script&gt;").doesNotContain("<script", "<img", "49 ");
    }

    @Test
    void stayWordsWhateverTheyAre() {
        for (NastyText nasty : NastyText.all()) {
            String words = JsonMapper.shared().writeValueAsString(nasty.text().replace("\u0000", ""));
            String inJson = words.substring(1, words.length() - 1);
            UUID id = EventIds.next(NOW);
            UUID hers = EventIds.next(NOW);
            String her = "w-" + id + "@example.org";
            hear(WORKSHOPS, id, "WorkshopPublished", 1, example(WORKSHOPS, "WorkshopPublished", id, hers, her, inJson));
            hear(
                    REGISTRATIONS,
                    hers,
                    "RegistrationConfirmed",
                    1,
                    example(REGISTRATIONS, "RegistrationConfirmed", id, hers, her, inJson));
            postman.deliver();

            ReceivedMail mail = MAILBOX.awaitMail(her, "");
            assertThat(mail.raw()).as(nasty.name()).doesNotContain("\nBcc:", NastyText.COMPUTED);
            assertThat(mail.text()).as(nasty.name()).doesNotContain(NastyText.COMPUTED);
            assertThat(mail.html()).as(nasty.name()).doesNotContain("<script", "<img", NastyText.COMPUTED);
            assertThat(mail.to()).as(nasty.name()).hasSize(1);
            assertThat(mail.calendar().lines()).as(nasty.name()).noneMatch(line -> line.startsWith("Bcc"));
            assertThat(mail.calendar().lines().filter(line -> line.startsWith("SUMMARY")))
                    .as(nasty.name())
                    .hasSize(1);
        }
        assertThat(MAILBOX.mailsTo("victim@example.org")).isEmpty();
    }

    private static String example(String topic, String type, UUID workshop, UUID hers, String address, String words) {
        return Contracts.example(topic, type)
                .replace("0196f1c0-0000-7000-8000-0000000000a1", workshop.toString())
                .replace("0196f1c0-0000-7000-8000-000000000041", hers.toString())
                .replace("irina@klinika.example.org", address)
                .replace("\"sequence\": 7", "\"sequence\": 1")
                .replace(TITLE, words)
                .replace(NAME, words)
                .replace(HOST, words);
    }

    @Test
    void keepTheDirectionOfOurOwnSentences() {
        hearOfWorkshop("WorkshopPublished", 1, TITLE, "فشل تنفسي", HOST, "\u202Egro.elpmaxe");
        hearOfRegistration("RegistrationConfirmed", 1);
        postman.deliver();

        ReceivedMail mail = MAILBOX.awaitMail(address, "You take part");
        assertThat(mail.text()).contains("“\u2068فشل تنفسي\u2069”");
        assertThat(mail.subject()).endsWith("\u2068فشل تنفسي\u2069");
        assertThat(mail.from()).doesNotContain("\u202E").contains("gro.elpmaxe");
    }

    @Test
    void reachADomainBeyondAscii() {
        String idn = "anna-" + participation + "@bücher.example";
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfRegistration("RegistrationConfirmed", 1, address, idn);
        postman.deliver();

        assertThat(MAILBOX.mailsTo("anna-" + participation + "@xn--bcher-kva.example"))
                .hasSize(1);
    }

    @Test
    void reachALocalPartBeyondAsciiAndLeaveOtherMailsInAscii() {
        String beyond = "ирина-" + participation + "@example.org";
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfRegistration("RegistrationConfirmed", 1, address, beyond);
        hearOfInvitation("InvitationIssued", 1);
        postman.deliver();

        assertThat(MAILBOX.mailsTo(beyond)).hasSize(1);
        String raw = MAILBOX.awaitMail(address, "Invitation").raw().replace("\r\n", "\n");
        assertThat(raw.substring(0, raw.indexOf("\n\n")))
                .contains("To: =?UTF-8?")
                .matches("\\p{ASCII}*");
    }
}

package org.convene.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.convene.contracts.Contracts;
import org.convene.notification.ServiceTests;
import org.convene.testing.ReceivedMail;
import org.convene.web.security.Person;
import org.junit.jupiter.api.Test;

/** A workshop's own words in mails, calendars and on the ledger: in the language of whoever reads them. */
class WorkshopTextsIntegrationTests extends ServiceTests {

    private static final String ENGLISH = "Respiratory failure in the first 72 hours";
    private static final String RUSSIAN = "Дыхательная недостаточность: первые 72 часа";
    private static final String ARABIC = "الفشل التنفسي في أول 72 ساعة";

    // What is heard of people is in English here, unless it names a region.
    private static final Object[] IN_RUSSIAN = {"\"language\": \"en\"", "\"language\": \"ru-RU\""};

    @Test
    void areWrittenInTheRecipientsLanguage() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfWorkshop("WorkshopChanged", 2);
        hearOfRegistration("RegistrationConfirmed", 2, IN_RUSSIAN);
        postman.deliver();

        ReceivedMail mail = MAILBOX.awaitMail(address, RUSSIAN);
        assertThat(mail.subject()).contains(RUSSIAN);
        assertThat(mail.text()).contains(RUSSIAN).doesNotContain(ENGLISH);
        assertThat(mail.html()).contains("<html lang=\"ru\"", RUSSIAN).doesNotContain(ENGLISH);
        assertThat(unfolded(mail.calendar())).contains("SUMMARY:" + RUSSIAN).doesNotContain(ENGLISH);
    }

    @Test
    void runAsTheyAreWrittenAndSayTheirLanguage() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfWorkshop("WorkshopChanged", 2);
        hearOfRegistration("RegistrationConfirmed", 2, "\"language\": \"en\"", "\"language\": \"ar-EG\"");
        postman.deliver();

        ReceivedMail mail = MAILBOX.awaitMail(address, ARABIC);
        assertThat(mail.subject()).contains("\u2068" + ARABIC + "\u2069");
        assertThat(mail.html()).contains("<html lang=\"ar\" dir=\"rtl\"", ARABIC);
    }

    @Test
    void areTheFallbackWhereHerLanguageLacksThem() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfWorkshop("WorkshopChanged", 2, "\"language\": \"en\"", "\"language\": \"fr\"");
        hearOfRegistration("RegistrationConfirmed", 2, "\"language\": \"en\"", "\"language\": \"th-TH\"");
        postman.deliver();

        ReceivedMail mail = MAILBOX.awaitMail(address, ENGLISH);
        assertThat(mail.subject()).contains(ENGLISH);
        assertThat(mail.html()).containsPattern("lang=\"fr\"[^>]*>" + ENGLISH).doesNotContain("missing");
    }

    @Test
    void followWhatIsToldAgain() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfRegistration("RegistrationConfirmed", 1, IN_RUSSIAN);
        hearOfWorkshop("WorkshopRestated", 1);
        postman.deliver();
        assertThat(MAILBOX.awaitMail(address, RUSSIAN).subject()).contains(RUSSIAN);
    }

    @Test
    void areReadFromStatesThatWereKeptBeforeThereWereAny() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfRegistration("RegistrationConfirmed", 1);
        jdbc.sql("UPDATE workshop_version SET body = body - 'texts' - 'language' WHERE workshop_id = ?")
                .param(workshop)
                .update();
        postman.deliver();
        ReceivedMail mail = MAILBOX.awaitMail(address, "You take part");
        assertThat(mail.subject()).contains(ENGLISH);
        assertThat(mail.html()).contains(">" + ENGLISH).doesNotContain("lang=\"\"");
    }

    @Test
    void keepLineBreaksAndMarkupOutOfHeadersAndPages() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfWorkshop("WorkshopChanged", 2, RUSSIAN, "<b>Права</b>\\r\\nBcc: victim@example.org");
        hearOfRegistration("RegistrationConfirmed", 2, IN_RUSSIAN);
        postman.deliver();
        ReceivedMail mail = MAILBOX.awaitMail(address, "Права");
        assertThat(mail.header("Bcc")).isEmpty();
        assertThat(mail.html()).contains("&lt;b&gt;Права&lt;/b&gt;").doesNotContain("<b>Права");
        assertThat(unfolded(mail.calendar())).doesNotContain("\nBcc:");
    }

    @Test
    void standOnTheLedgerAsItsReaderReadsThemAndAsTheRecipientDoes() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfWorkshop("WorkshopChanged", 2);
        hearOfRegistration("RegistrationConfirmed", 2, IN_RUSSIAN);
        Person member = member(LEMAN);
        String emails = "/organize/workshops/" + workshop + "/emails";

        assertThat(get(emails, member, "Accept-Language", "ar, en;q=0.5").body())
                .contains("<bdi lang=\"ar\">" + ARABIC + "</bdi>");
        assertThat(get(emails, member).body()).contains("<bdi lang=\"en\">" + ENGLISH + "</bdi>");
        String delivery = jdbc.sql("SELECT id FROM delivery WHERE participation_id = ? AND purpose = 'CONFIRMED'")
                .param(participation)
                .query(String.class)
                .single();
        assertThat(get(emails + "/" + delivery + "/html", member).body()).contains(RUSSIAN);
    }

    private static String unfolded(String calendar) {
        assertThat(calendar.getBytes(StandardCharsets.UTF_8).length).isPositive();
        return calendar.replaceAll("\r?\n[ \t]", "");
    }

    @Test
    void areInTheExamplesThatTheseTestsBeginWith() {
        assertThat(Contracts.example(WORKSHOPS, "WorkshopChanged")).contains(RUSSIAN, ARABIC);
        assertThat(Contracts.example(WORKSHOPS, "WorkshopRestated")).contains(RUSSIAN);
        assertThat(Contracts.example(WORKSHOPS, "WorkshopPublished")).doesNotContain("texts");
    }
}

package org.convene.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.convene.contracts.Contracts;
import org.convene.messaging.event.EventIds;
import org.convene.notification.ServiceTests;
import org.convene.testing.ReceivedMail;
import org.convene.web.language.Languages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** A mail is in the language of its reader, whoever caused it. */
class MailLanguageIntegrationTests extends ServiceTests {

    private static final String HERS = "\"language\": \"ru\"";

    @Autowired
    private Languages languages;

    @Autowired
    private MessageSource messages;

    @Test
    void isThatOfTheReaderWhateverHerRegion() {
        hearOfWorkshop("WorkshopPublished", 1);
        for (Locale language : languages.offered()) {
            String elsewhere = language.getLanguage() + "-CH";
            String her = register(elsewhere);
            postman.deliver();

            ReceivedMail mail = MAILBOX.awaitMail(her, "");
            assertThat(mail.header("Content-Language")).as(elsewhere).hasValue(language.toLanguageTag());
            assertThat(mail.html())
                    .as(elsewhere)
                    .contains("<html lang=\"" + language.toLanguageTag() + "\" dir=\"" + Languages.direction(language));
            assertThat(mail.text()).as(elsewhere).contains(say("mail.confirmed.action", language) + ":");
            assertThat(mail.calendar().replaceAll("\\r?\\n ", ""))
                    .as(elsewhere)
                    .contains("DESCRIPTION:"
                            + say("calendar.description", language).substring(0, 4));
        }
    }

    @Test
    void isEnglishThroughoutForWhoReadsALanguageThatWeLack() {
        hearOfWorkshop("WorkshopPublished", 1);
        String her = register("eo-u-nu-thai");
        postman.deliver();

        ReceivedMail mail = MAILBOX.awaitMail(her, "You take part");
        assertThat(mail.header("Content-Language")).hasValue("en");
        assertThat(mail.text()).contains("Friday 14 May, 13:00 – 15:30");
    }

    @Test
    void isWhatSheChoseForHerAccountAndNotWhatOthersGuess() {
        UUID person = EventIds.next(NOW);
        hear("gateway.accounts.v1", person, "AccountChanged", 1, """
                {"account": {"personId": "%s", "address": "%s", "name": null, "language": "fr-CH",
                 "timeZone": "Africa/Dakar", "furtherAddresses": []}}""".formatted(person, address));

        hear(FOUNDATIONS, LEMAN, "MemberInvited", 1, invited(address));
        hear(FOUNDATIONS, LEMAN, "MemberInvited", 2, invited("new-" + address));
        hearOfWorkshop("CoOrganizerInvited", 1, "hana@ahf.example.org", address);

        assertThat(reads("MEMBER_INVITED", address)).isEqualTo("fr-CH Africa/Dakar");
        assertThat(reads("CO_ORGANIZER_INVITED", address)).isEqualTo("fr-CH Africa/Dakar");
        assertThat(reads("MEMBER_INVITED", "new-" + address)).isEqualTo("en ");
    }

    private String register(String language) {
        UUID hers = EventIds.next(NOW);
        String her = "reader-" + hers + "@example.org";
        String told = Contracts.example(REGISTRATIONS, "RegistrationConfirmed")
                .replace("0196f1c0-0000-7000-8000-0000000000a1", workshop.toString())
                .replace("0196f1c0-0000-7000-8000-000000000041", hers.toString())
                .replace("irina@klinika.example.org", her)
                .replace("\"sequence\": 7", "\"sequence\": 1");
        assertThat(told).contains(HERS);
        hear(REGISTRATIONS, hers, "RegistrationConfirmed", 1, told.replace(HERS, "\"language\": \"" + language + "\""));
        return her;
    }

    private static String invited(String invitee) {
        return Contracts.example(FOUNDATIONS, "MemberInvited").replace("jonas@leman.example.org", invitee);
    }

    private String reads(String purpose, String invitee) {
        return jdbc.sql("""
                SELECT d.language || ' ' || coalesce(d.time_zone, '') FROM delivery d
                JOIN recipient r ON r.id = d.recipient_id
                WHERE r.address = ? AND d.purpose = ?""").params(invitee, purpose).query(String.class).single();
    }

    private String say(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}

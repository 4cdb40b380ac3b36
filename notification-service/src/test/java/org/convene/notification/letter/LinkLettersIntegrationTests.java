package org.convene.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.convene.contracts.Contracts;
import org.convene.messaging.event.EventIds;
import org.convene.notification.ServiceTests;
import org.convene.testing.ReceivedMail;
import org.junit.jupiter.api.Test;

/** Mails that bring people new links, or all that they have. */
class LinkLettersIntegrationTests extends ServiceTests {

    @Test
    void bringANewLinkToThePageAndToTheCalendar() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfRegistration("RegistrationConfirmed", 1);
        postman.deliver();
        ReceivedMail confirmed = MAILBOX.awaitMail(address, "You take part");

        hearOfRegistration("RegistrationLinkRenewed", 1);
        postman.deliver();

        ReceivedMail renewed = MAILBOX.awaitMail(address, "Your new link");
        String link = renewed.link("/registrations/");
        assertThat(link).isNotEqualTo(confirmed.link("/registrations/"));
        String token = link.substring(link.lastIndexOf('/') + 1);
        String unfolded = renewed.calendar().replace("\r\n ", "").replace("\n ", "");
        assertThat(unfolded).contains("METHOD:REQUEST", "SEQUENCE:1", "/join/" + token);
        String old = confirmed.link("/registrations/");
        assertThat(renewed.raw()).doesNotContain(old.substring(old.lastIndexOf('/') + 1));
    }

    @Test
    void leaveNoDeadLinkInTheQueue() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfRegistration("RegistrationConfirmed", 1);
        hearOfRegistration("RegistrationLinkRenewed", 1);
        postman.deliver();

        assertThat(MAILBOX.mailsTo(address))
                .extracting(ReceivedMail::subject)
                .hasSize(1)
                .first()
                .asString()
                .startsWith("Your new link");
    }

    @Test
    void stillEndACalendarEntryThatWasCancelledBefore() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfRegistration("RegistrationConfirmed", 1);
        postman.deliver();
        hearOfRegistration("RegistrationCancelled", 1);
        hearOfRegistration("RegistrationLinkRenewed", 1, "\"CONFIRMED\"", "\"CANCELLED\"");
        postman.deliver();

        assertThat(MAILBOX.awaitMail(address, "Cancelled").calendar()).contains("METHOD:CANCEL");
        ReceivedMail renewed = MAILBOX.awaitMail(address, "Your new link");
        assertThat(renewed.raw()).doesNotContain("text/calendar");
        assertThat(renewed.text()).doesNotContain("/join/");
    }

    @Test
    void listAllWorkshopsInOneMail() {
        UUID past = other("A past workshop", "2027-03-0", "RegistrationConfirmed");
        UUID waited = other("A full workshop", "2027-06-0", "RegistrationWaitlisted");
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfRegistration("RegistrationConfirmed", 1);
        UUID unknown = EventIds.next(NOW);
        postman.deliver();

        hear(REGISTRATIONS, EventIds.next(NOW), "LinksRequested", 1, """
                {"requestId": "%s", "address": "%s", "language": "en", "timeZone": "Asia/Tashkent", "participations": [%s]}""".formatted(
                EventIds.next(NOW),
                address,
                String.join(", ", List.of(listed(past), listed(waited), listed(unknown), listed(participation)))));
        postman.deliver();

        ReceivedMail mail = MAILBOX.awaitMail(address, "Your workshops");
        assertThat(MAILBOX.mailsTo(address).stream()
                        .filter(each -> each.subject().startsWith("Your workshops")))
                .hasSize(1);
        assertThat(mail.text())
                .containsSubsequence(
                        "Coming up",
                        "Respiratory failure in the first 72 hours",
                        "Tashkent",
                        "You have a place in the room.",
                        "/registrations/",
                        "A workshop that you take part in",
                        "/registrations/",
                        "You are waiting",
                        "A full workshop",
                        "number 3 on the waiting list",
                        "/registrations/",
                        "Past",
                        "A past workshop",
                        "It has taken place.",
                        "/registrations/");
        assertThat(mail.html()).contains("A full workshop", "Open my page");
        assertThat(mail.html().split("/registrations/", -1)).hasSize(5);
    }

    private static String listed(UUID id) {
        return "{\"participationId\": \"" + id + "\", \"workshopId\": \"" + EventIds.next(NOW)
                + "\", \"linkGeneration\": 1}";
    }

    /** Has the service hear of one more workshop, in that month, and of her registration for it. */
    private UUID other(String title, String month, String registered) {
        UUID id = EventIds.next(NOW);
        UUID hers = EventIds.next(NOW);
        String published = Contracts.example(WORKSHOPS, "WorkshopPublished")
                .replace("0196f1c0-0000-7000-8000-0000000000a1", id.toString())
                .replace("Respiratory failure in the first 72 hours", title)
                .replace("2027-05-1", month);
        hear(WORKSHOPS, id, "WorkshopPublished", 1, published);
        String registration = Contracts.example(REGISTRATIONS, registered)
                .replace("0196f1c0-0000-7000-8000-0000000000a1", id.toString())
                .replace("0196f1c0-0000-7000-8000-000000000041", hers.toString())
                .replace("irina@klinika.example.org", address)
                .replace("\"sequence\": 7", "\"sequence\": 1");
        hear(REGISTRATIONS, hers, registered, 1, registration);
        return hers;
    }
}

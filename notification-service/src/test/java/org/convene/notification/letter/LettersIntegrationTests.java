package org.convene.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.contracts.Contracts;
import org.convene.messaging.event.EventIds;
import org.convene.notification.ServiceTests;
import org.convene.notification.mailing.Audience;
import org.convene.notification.mailing.Mailing;
import org.convene.notification.mailing.Mailings;
import org.convene.testing.ReceivedMail;
import org.convene.testing.TestBrowser;
import org.convene.testing.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every letter that can be written, and the pages about them, as people see them. */
class LettersIntegrationTests extends ServiceTests {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int LETTERS_A_SHEET = 9;
    private static final String HANA_OF_EXAMPLES = "0196f1c0-0000-7000-8000-000000000021";
    private static final String REVISION = """
            "changes": [
              {"field": "title", "before": "Lungs", "after": "Respiratory failure in the first 72 hours"},
              {"field": "start", "before": "2027-05-14T10:00:00", "after": "2027-05-14T11:30:00"},
              {"field": "roomPlaces", "before": "100", "after": "120"},
              {"field": "audience", "before": "false", "after": "true"}]""";

    @Autowired
    private Mailings mailings;

    private final String claire = "claire-" + participation + "@leman.example.org";
    private final String hana = "hana-" + participation + "@addis.example.org";

    @Test
    void readWellForEveryPurposeOnEveryScreen() throws IOException {
        Map<String, ReceivedMail> letters = everyLetter();

        assertThat(letters.keySet())
                .containsAll(Arrays.stream(Purpose.values()).map(Purpose::key).toList());
        Files.createDirectories(PICTURES);
        for (var letter : letters.entrySet()) {
            ReceivedMail mail = letter.getValue();
            Files.writeString(
                    PICTURES.resolve(letter.getKey() + ".txt"),
                    "From: " + mail.from() + "\nSubject: " + mail.subject() + "\n\n" + mail.text());
            assertThat(mail.subject() + mail.text()).as(letter.getKey()).doesNotContain("{", "}", "null");
            assertThat(mail.html()).as(letter.getKey()).doesNotContain("??", "{0}", "null");
        }
        List<View> views = List.of(
                View.phone(),
                View.phone().dark(),
                new View(
                        700,
                        900,
                        View.phone().colours(),
                        Locale.UK,
                        View.phone().zone(),
                        true));
        List<String> sheets = sheets(List.copyOf(letters.values()));
        for (View view : views) {
            try (BrowserContext profile = TestBrowser.shared().open(view)) {
                Page page = profile.newPage();
                for (int sheet = 0; sheet < sheets.size(); sheet++) {
                    page.setContent(sheets.get(sheet));
                    TestBrowser.screenshot(page, picture("letters-" + sheet, view));
                    if (view.width() == View.phone().width()) {
                        assertThat(problems(page)).isEmpty();
                    }
                    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                            .isLessThanOrEqualTo(0);
                }
            }
        }
    }

    // Several letters under each other, as they all have the same head.
    private static List<String> sheets(List<ReceivedMail> letters) {
        List<String> sheets = new ArrayList<>();
        for (int from = 0; from < letters.size(); from += LETTERS_A_SHEET) {
            List<ReceivedMail> some = letters.subList(from, Math.min(letters.size(), from + LETTERS_A_SHEET));
            String html = some.getFirst().html();
            String head = html.substring(0, html.indexOf("</head>"));
            String bodies = some.stream()
                    .map(ReceivedMail::html)
                    .map(letter -> letter.substring(letter.indexOf("<table"), letter.indexOf("</body>")))
                    .collect(Collectors.joining());
            sheets.add(head + "</head><body class=\"paper\">" + bodies + "</body></html>");
        }
        return sheets;
    }

    // A mail program brings the landmarks; the letter itself must be legible and its images and links named.
    private static List<String> problems(Page page) {
        return TestBrowser.accessibilityProblems(page).stream()
                .filter(problem -> !problem.startsWith("region")
                        && !problem.startsWith("landmark-one-main")
                        && !problem.startsWith("page-has-heading-one"))
                .toList();
    }

    private static Path picture(String name, View view) {
        return PICTURES.resolve(name + "-" + view.width() + "-" + view.colours() + ".png");
    }

    private Map<String, ReceivedMail> everyLetter() {
        jdbc.sql("DELETE FROM member").update();
        employ(LEMAN, "Fondation Léman", claire);
        employ(ADDIS, "Addis Health Fund", hana);
        hear(FOUNDATIONS, LEMAN, "MemberInvited", 1, of(FOUNDATIONS, "MemberInvited"));
        hear(FOUNDATIONS, LEMAN, "MemberJoined", 2, of(FOUNDATIONS, "MemberJoined"));
        postman.deliver();
        String signer = of(FOUNDATIONS, "SignerNamed");
        hear(FOUNDATIONS, LEMAN, "SignerNamed", 3, signer);
        hear(FOUNDATIONS, LEMAN, "SignerNamed", 4, signer.replaceAll("\"2027-08-..\"", "null"));
        hear(FOUNDATIONS, LEMAN, "FoundationRefused", 5, of(FOUNDATIONS, "FoundationRefused"));
        hear(FOUNDATIONS, LEMAN, "FoundationApproved", 6, of(FOUNDATIONS, "FoundationApproved"));
        postman.deliver();
        employ(LEMAN, "Fondation Léman", claire);
        stopWebhook(null);
        stopWebhook("gone");
        String request = EventIds.next(NOW).toString();
        hear("gateway.sign-ins.v1", UUID.fromString(request), "SignInRequested", 1, """
                {"requestId": "%s", "address": "%s", "language": "en", "timeZone": "UTC", "expiresAt": "%s"}""".formatted(
                        request, address, NOW.plusSeconds(600)));
        for (String notice : List.of(
                "SignedInOnNewBrowser", "PasskeyAdded", "PasskeyRemoved", "AccessTokenMade", "OrganisationLinked")) {
            hear(
                    "gateway.sign-ins.v1",
                    EventIds.next(NOW),
                    notice,
                    1,
                    Contracts.example("gateway.sign-ins.v1", notice).replace("claire@leman.example.org", address));
        }
        for (String purpose : List.of("OLD_ADDRESS", "NEW_ADDRESS", "ADDRESS_TAKEN", "MERGING", "ERASURE")) {
            UUID id = EventIds.next(NOW);
            hear("gateway.confirmations.v1", id, "ConfirmationRequested", 1, """
                    {"confirmationId": "%s", "purpose": "%s", "address": "%s", "name": "Irina Petrova",
                     "otherAddress": "irina@praxis.example.org", "language": "en", "timeZone": "Asia/Tashkent",
                     "expiresAt": "%s"}""".formatted(
                            id, purpose, address, NOW.plusSeconds(600_000)));
        }
        hear(FOUNDATIONS, LEMAN, "MemberRemoved", 7, succeeded());
        moveAndErase();
        employ(LEMAN, "Fondation Léman", claire);
        String hanasId = jdbc.sql("SELECT person_id FROM member WHERE address = ?")
                .param(hana)
                .query(String.class)
                .single();
        long sequence = 1;
        for (String type : List.of(
                "WorkshopDrafted",
                "CoOrganizerInvited",
                "CoOrganizerAccepted",
                "CoOrganizerDeclined",
                "SignOffRequested",
                "WorkshopSignedOff",
                "SignOffRefused",
                "SignOffReminded",
                "WorkshopPublished")) {
            hearOfWorkshop(
                    type,
                    sequence++,
                    "\"changes\": []",
                    REVISION,
                    "hana@ahf.example.org",
                    address,
                    HANA_OF_EXAMPLES,
                    hanasId);
        }
        hearOfWorkshop("PostWritten", sequence++);
        UUID digest = EventIds.next(NOW);
        hear(
                "event-service.digests.v1",
                digest,
                "DigestGathered",
                1,
                of("event-service.digests.v1", "DigestGathered")
                        .replace("0196f1c0-0000-7000-8000-000000000012", hanasId));
        hearOfWorkshop("HoursAsked", sequence++, "0196f1c0-0000-7000-8000-000000000012", hanasId);
        for (String type : List.of("SpeakerInvited", "SpeakerAccepted", "SpeakerSessionMoved", "SpeakerDeclined")) {
            hearOfWorkshop(type, sequence++, "li@hospital.example.org", address);
            postman.deliver();
        }
        hearOfWorkshop("SpeakerAccepted", sequence++, "li@hospital.example.org", address);
        postman.deliver();
        hearOfWorkshop("SpeakerReleased", sequence++, "li@hospital.example.org", address);
        hearOfInvitation("InvitationIssued", 8);
        postman.deliver();
        renewPreferences();
        hearOfWorkshop("SilenceAgreed", sequence++, "\"AGREEING\"", "\"PUBLISHED\"");
        hearOfWorkshop("HostWithdrew", sequence++);
        hearOfWorkshop("MessageProposed", sequence++, "0196f1c0-0000-7000-8000-000000000012", hanasId);
        hearOfWorkshop("MessageReminded", sequence++, "0196f1c0-0000-7000-8000-000000000012", hanasId);
        hearOfWorkshop("MessageRefused", sequence++);
        hearOfWorkshop("MessageTried", sequence++, "0196f1c0-0000-7000-8000-000000000011", hanasId);
        postman.deliver();
        hearOfWorkshop("FrameSubmitted", sequence++, "0196f1c0-0000-7000-8000-000000000021", hanasId);
        hearOfWorkshop("FrameAgreed", sequence++);
        hearOfWorkshop("FrameAgreed", sequence++, "\"moved\": 0", "\"moved\": 2");
        hearOfWorkshop("FrameRefused", sequence++);
        hearOfWorkshop("FrameEnded", sequence++);
        hearOfWorkshop("HelperNamed", sequence++, "vera@example.org", address);
        hearOfWorkshop("HelpersChanged", sequence++);
        hearOfWorkshop(
                "SilenceAgreed",
                sequence++,
                "\"awaiting\": []",
                "\"awaiting\": [\"" + ADDIS + "\"]",
                "\"AGREEING\"",
                "\"PUBLISHED\"");
        hearOfWorkshop(
                "WorkshopSignedOff",
                sequence++,
                "\"awaiting\": []",
                "\"awaiting\": [\"" + ADDIS + "\"]",
                "\"AGREEING\"",
                "\"PUBLISHED\"");
        hearOfWorkshop(
                "SignOffRequested",
                sequence++,
                HANA_OF_EXAMPLES,
                hanasId,
                "\"TERMS\"",
                "\"CALLING_OFF\"",
                "\"DRAFT\"",
                "\"PUBLISHED\"",
                "\"AGREEING\"",
                "\"PUBLISHED\"");
        request("RegistrationRequested");
        hearOfRegistration("RegistrationWaitlisted", 8);
        postman.deliver();
        hearOfRegistration("RegistrationConfirmed", 8);
        postman.deliver();
        hearOfRegistration("RegistrationLinkRenewed", 8);
        postman.deliver();
        hearOfWorkshop("MessageReleased", sequence++);
        postman.deliver();
        request("LinksRequested");
        hearOfRegistration("RegistrationConfirmed", 8, "\"promoted\": false", "\"promoted\": true");
        postman.deliver();
        hearOfWorkshop("WorkshopRevised", sequence++, "\"postponed\": null", """
                "postponed": {"by": {"personId": "%s", "name": "Hana T."}, "foundationId": "%s",
                 "reason": "The power is out in the whole town."}""".formatted(hanasId, ADDIS));
        postman.deliver();
        hearOfWorkshop("WorkshopRevised", sequence++);
        postman.deliver();
        clock.setAt(Instant.parse("2027-05-14T08:31:00Z"));
        postman.deliver();
        hearOfRegistration("RegistrationCancelled", 8);
        postman.deliver();
        hearOfRegistration("RegistrationConfirmed", 8);
        postman.deliver();
        hearOfWorkshop("WorkshopCancelled", sequence);
        postman.deliver();
        return byPurpose();
    }

    private void renewPreferences() {
        String page = java.net
                .URI
                .create(MAILBOX.awaitMail(address, "Invitation").link("/preferences/"))
                .getPath();
        assertThat(post(page + "/renewal", "", null).body()).contains("This link has ended");
    }

    private String succeeded() {
        return """
                {"foundation": {"foundationId": "%s", "name": "Fondation Léman", "shortName": "Léman", "country": "CH",
                 "timeZone": "Europe/Zurich", "members": [{"personId": "%s", "name": "Claire Favre", "address": "%s",
                 "role": "ADMIN"}]}, "personId": "%s", "successor": "%s"}""".formatted(LEMAN, LEMAN, claire, ADDIS, LEMAN);
    }

    // Somebody else's account, whose end is not the end of her mails.
    private void moveAndErase() {
        UUID person = EventIds.next(NOW);
        for (String at : List.of("erased-" + claire, "moved-" + claire)) {
            hear("gateway.accounts.v1", person, "AccountChanged", 1, """
                    {"account": {"personId": "%s", "address": "%s", "name": null, "language": "en",
                     "timeZone": "Europe/Zurich", "furtherAddresses": []}}""".formatted(person, at));
        }
        postman.deliver();
        hear("gateway.accounts.v1", person, "ErasureRequested", 2, "{\"personId\": \"" + person + "\"}");
        postman.deliver();
    }

    private Map<String, ReceivedMail> byPurpose() {
        Map<String, String> purposes = new LinkedHashMap<>();
        jdbc.sql("SELECT id::text AS id, purpose, coalesce(news ->> 'variant', '') AS variant FROM delivery")
                .query((row, _) -> {
                    String variant = row.getString("variant").isEmpty() ? "" : "." + row.getString("variant");
                    return purposes.put(
                            row.getString("id"),
                            Purpose.valueOf(row.getString("purpose")).key() + variant);
                })
                .list();
        Map<String, ReceivedMail> letters = new LinkedHashMap<>();
        List<String> ours = List.of(address, claire, hana);
        for (ReceivedMail mail : MAILBOX.mails()) {
            if (mail.to().stream().anyMatch(to -> ours.stream().anyMatch(to::contains))) {
                String id = mail.header("Message-ID").orElseThrow().replaceAll("<(.*)@.*>", "$1");
                letters.put(purposes.getOrDefault(id, "none"), mail);
            }
        }
        return letters;
    }

    private void stopWebhook(@Nullable String variant) {
        mailings.open(new Mailing(
                EventIds.next(NOW),
                Purpose.WEBHOOK_DISABLED,
                EventIds.next(NOW).toString(),
                Audience.ADMINS,
                List.of(LEMAN),
                null,
                null,
                News.none()
                        .with("foundation", "Fondation Léman")
                        .with("foundationId", LEMAN.toString())
                        .with("actor", "crm.leman.example.org")
                        .with("variant", variant),
                NOW,
                null));
    }

    private void request(String type) {
        hear(
                REGISTRATIONS,
                EventIds.next(NOW),
                type,
                1,
                of(REGISTRATIONS, type).replace("\"sequence\": 7", "\"sequence\": 1"));
    }

    private String of(String topic, String type) {
        return Contracts.example(topic, type)
                .replace("0196f1c0-0000-7000-8000-0000000000a1", workshop.toString())
                .replace("0196f1c0-0000-7000-8000-000000000041", participation.toString())
                .replace("irina@klinika.example.org", address)
                .replace("claire@leman.example.org", claire)
                .replace("jonas@leman.example.org", address)
                .replaceAll("2027-0[1-3]-\\d\\d", "2027-04-02");
    }

    private void employ(UUID foundation, String name, String member) {
        jdbc.sql("INSERT INTO foundation (foundation_id, name) VALUES (?, ?)"
                        + " ON CONFLICT (foundation_id) DO UPDATE SET name = EXCLUDED.name")
                .params(foundation, name)
                .update();
        jdbc.sql("INSERT INTO member (foundation_id, person_id, name, address, role)"
                        + " VALUES (?, ?, 'Claire Favre', ?, 'ADMIN')")
                .params(foundation, EventIds.next(NOW), member)
                .update();
    }
}

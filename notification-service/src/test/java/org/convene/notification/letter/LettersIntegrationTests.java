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
import org.convene.testing.ReceivedMail;
import org.convene.testing.TestBrowser;
import org.convene.testing.View;
import org.convene.web.security.Person;
import org.junit.jupiter.api.Test;

/** Every letter that can be written, and the pages about them, as people see them. */
class LettersIntegrationTests extends ServiceTests {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int LETTERS_A_SHEET = 9;
    private static final String REVISION = """
            "changes": [
              {"field": "title", "before": "Lungs", "after": "Respiratory failure in the first 72 hours"},
              {"field": "start", "before": "2027-05-14T10:00:00", "after": "2027-05-14T11:30:00"},
              {"field": "roomPlaces", "before": "100", "after": "120"},
              {"field": "audience", "before": "false", "after": "true"}]""";

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

    @Test
    void areListedOnPagesThatEverybodyCanRead() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfInvitation("InvitationIssued", 1);
        hearOfRegistration("RegistrationConfirmed", 1);
        Person member = member(LEMAN);
        jdbc.sql("UPDATE foundation SET name = 'Fondation Léman' WHERE foundation_id = ?")
                .param(LEMAN)
                .update();
        MAILBOX.behave(org.convene.local.mailbox.Behaviour.unknown(claire::equals));
        hear(INVITATIONS, EventIds.next(NOW), "InvitationIssued", 1, invitationOf(claire));
        postman.deliver();
        hearOfWorkshop("WorkshopRevised", 2);
        postman.expand();
        UUID delivery = jdbc.sql("SELECT id FROM delivery WHERE participation_id = ? AND purpose = 'CONFIRMED'")
                .param(participation)
                .query(UUID.class)
                .single();
        String emails = "/organize/workshops/" + workshop + "/emails";
        String preferences = java.net
                .URI
                .create(MAILBOX.awaitMail(address, "Invitation").link("/preferences/"))
                .getPath();

        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("ledger", emails);
        pages.put("mail", emails + "/" + delivery);
        pages.put("preferences", preferences);
        for (View view : List.of(View.phone(), View.desktop().dark())) {
            pages.forEach((name, path) -> look(view.at("Asia/Tashkent"), name, path, member));
        }
    }

    private void look(View view, String name, String path, Person person) {
        try (BrowserContext profile = TestBrowser.shared().open(view)) {
            profile.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token(person)));
            Page page = profile.newPage();
            List<String> refused = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    refused.add(message.text());
                }
            });
            page.navigate("http://localhost:" + port + path);
            page.waitForLoadState();
            TestBrowser.screenshot(page, picture(name, view));
            assertThat(TestBrowser.accessibilityProblems(page)).as(name).isEmpty();
            assertThat(refused).as(name).isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as("sideways scrolling of %s", name)
                    .isLessThanOrEqualTo(0);
        }
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
        employ(LEMAN, "Fondation Léman", claire);
        String request = EventIds.next(NOW).toString();
        hear("gateway.sign-ins.v1", UUID.fromString(request), "SignInRequested", 1, """
                {"requestId": "%s", "address": "%s", "language": "en", "timeZone": "UTC", "expiresAt": "%s"}""".formatted(
                        request, address, NOW.plusSeconds(600)));
        long sequence = 1;
        for (String type : List.of(
                "WorkshopDrafted",
                "CoOrganizerInvited",
                "CoOrganizerAccepted",
                "CoOrganizerDeclined",
                "SignOffRequested",
                "WorkshopSignedOff",
                "SignOffRefused",
                "WorkshopPublished")) {
            hearOfWorkshop(type, sequence++, "\"changes\": []", REVISION, "hana@ahf.example.org", address);
        }
        hearOfInvitation("InvitationIssued", 8);
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
                "\"TERMS\"",
                "\"CALLING_OFF\"",
                "\"DRAFT\"",
                "\"PUBLISHED\"",
                "\"AGREEING\"",
                "\"PUBLISHED\"");
        request("RegistrationRequested");
        request("LinksRequested");
        hearOfRegistration("RegistrationWaitlisted", 8);
        postman.deliver();
        hearOfRegistration("RegistrationConfirmed", 8);
        postman.deliver();
        hearOfRegistration("RegistrationConfirmed", 8, "\"promoted\": false", "\"promoted\": true");
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

    private void request(String type) {
        hear(
                REGISTRATIONS,
                EventIds.next(NOW),
                type,
                1,
                of(REGISTRATIONS, type).replace("\"sequence\": 7", "\"sequence\": 1"));
    }

    private String invitationOf(String invitee) {
        return Contracts.example(INVITATIONS, "InvitationIssued")
                .replace("0196f1c0-0000-7000-8000-0000000000a1", workshop.toString())
                .replace(
                        "0196f1c0-0000-7000-8000-000000000021",
                        EventIds.next(NOW).toString())
                .replace("irina@klinika.example.org", invitee)
                .replace("\"sequence\": 7", "\"sequence\": 1");
    }

    private String of(String topic, String type) {
        return Contracts.example(topic, type)
                .replace("0196f1c0-0000-7000-8000-0000000000a1", workshop.toString())
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

package org.convene.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.convene.local.demo.Api;
import org.convene.local.demo.Letters;
import org.convene.local.demo.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The main job as a partner's script plays it: everything that a page can, through the JSON API. Its people have
 * addresses that no example of the descriptions has, for the fuzz invites those to workshops of its own.
 */
class MainJobApiTests {

    private static final Map<String, Object> NOTHING = Map.of();

    private final Platform platform = Platform.shared();
    private final LocalDate day = platform.future();
    private final Api anybody = platform.api();
    private final Letters letters = platform.letters();

    @Test
    void threeFoundationsGetFromAnIdeaToTheInbox() {
        // 1. A foundation, and a colleague who joins it by mail.
        Organizer claire = Organizer.signIn(platform, "claire@lake-story.example.org", "Claire Favre");
        String leman = claire.foundation("Fondation Léman", "Léman", "CH", "Europe/Zurich");
        claire.api()
                .post(
                        "foundations/" + leman + "/members",
                        Map.of("address", "jonas@lake-story.example.org", "role", "ORGANIZER"));
        Organizer jonas = Organizer.signIn(platform, "jonas@lake-story.example.org", "Jonas Weber");
        jonas.api().post("memberships/" + letters.token(jonas.address(), "/memberships") + "/acceptance", NOTHING);

        claire.api().put("foundations/" + leman + "/members/" + organizerOf(claire, leman) + "/signing", NOTHING);

        // 2. A draft, and two others asked by a contact's address; one asked in vain.
        Map<String, Object> terms = terms(2);
        String workshop = jonas.api()
                .post("workshops", Map.of("foundationId", leman, "terms", terms, "details", details()))
                .path("id")
                .asString();
        Organizer aigul = Organizer.signIn(platform, "aigul@niet-story.example.org", "Айгүл Сәрсенова");
        Organizer chen = Organizer.signIn(platform, "chen@fah-story.example.org", "陈晓明");
        jonas.ask(aigul.address(), workshop);
        String niet = aigul.carry(letters, Organizer.foundationBody("Ниет қоры", "Ниет", "KZ", "Asia/Almaty"));
        String hospital = chen.foundation("First Affiliated Hospital", "FAH", "CN", "Asia/Shanghai");
        jonas.ask(chen.address(), workshop);
        chen.api()
                .post(
                        "co-organizing/" + letters.token(chen.address(), "/organize/co-organizing") + "/acceptance",
                        Map.of("foundationId", hospital));
        jonas.ask("hana@ahf-story.example.org", workshop);
        anybody.post(
                "co-organizing/" + letters.token("hana@ahf-story.example.org", "/organize/co-organizing") + "/refusal",
                Map.of("reason", "Not this spring"));
        platform.awaitMail(claire.address(), "Not this spring");

        // 3. Nothing is published until every host has signed that very revision.
        int first = jonas.submit(workshop, leman, terms);
        assertRefused(409, () -> jonas.publish(workshop, leman));
        aigul.signOff(workshop, first, niet);
        Map<String, Object> changed = terms(3);
        int second = aigul.submit(workshop, niet, changed);
        assertThat(second).isEqualTo(first + 1);
        assertRefused(409, () -> chen.signOff(workshop, first, hospital));
        chen.signOff(workshop, second, hospital);
        assertRefused(409, () -> jonas.publish(workshop, leman));
        claire.signOff(workshop, second, leman);
        assertThat(jonas.publish(workshop, leman).path("state").asString()).isEqualTo("PUBLISHED");

        // 4. Two lists that overlap: everybody is invited once.
        invite(jonas, workshop, leman, List.of("irina@klinika-story.example.org", "wei@uni-story.example.org"));
        invite(aigul, workshop, niet, List.of("wei@uni-story.example.org", "somchai@med-story.example.org"));

        // 5. By invitation at once, by the open form after a link or a code; the room has three places.
        String irina = byInvitation("irina@klinika-story.example.org", "Ирина Каримова", "Asia/Tashkent");
        String wei = byInvitation("wei@uni-story.example.org", "王伟", "Asia/Shanghai");
        String amina = byOpenForm(workshop, "amina@clinic-story.example.org", "أمينة حسن", "Africa/Cairo");
        String somchai = byInvitation("somchai@med-story.example.org", "สมชาย ใจดี", "Asia/Bangkok");
        assertThat(participation(irina).path("state").asString()).isEqualTo("CONFIRMED");
        assertThat(participation(amina).path("state").asString()).isEqualTo("CONFIRMED");
        assertThat(participation(somchai).path("state").asString()).isEqualTo("WAITLISTED");
        assertThat(participation(somchai).path("waitingPosition").asInt()).isEqualTo(1);
        platform.awaitCalendar(
                "irina@klinika-story.example.org",
                entries -> assertThat(entries).hasSize(1));
        assertThat(platform.mails("wei@uni-story.example.org", "/invitations/")).hasSize(1);

        // 6. She cancels: who waits first is confirmed, and both calendars follow.
        anybody.post("registrations/" + wei + "/cancellation", NOTHING);
        await().untilAsserted(() ->
                assertThat(participation(somchai).path("state").asString()).isEqualTo("CONFIRMED"));
        platform.awaitCalendar(
                "wei@uni-story.example.org", entries -> assertThat(entries).isEmpty());
        platform.awaitCalendar(
                "somchai@med-story.example.org", entries -> assertThat(entries).hasSize(1));

        // 7. Moved by 90 minutes: the same entry, elsewhere.
        Map<String, Object> moved = new HashMap<>(changed);
        moved.put("localStart", start().plusMinutes(90).toString());
        int third = chen.submit(workshop, hospital, moved);
        claire.signOff(workshop, third, leman);
        aigul.signOff(workshop, third, niet);
        for (String address : List.of(
                "irina@klinika-story.example.org", "amina@clinic-story.example.org", "somchai@med-story.example.org")) {
            platform.awaitCalendar(
                    address,
                    entries -> assertThat(entries)
                            .singleElement()
                            .satisfies(entry -> assertThat(entry.startsAt()).isEqualTo(startsAt(workshop))));
        }

        // 9. The door opens a quarter of an hour before, and not sooner.
        assertRefused(425, () -> anybody.post("join/" + irina, NOTHING));
        platform.moveClockTo(startsAt(workshop).minus(10, ChronoUnit.MINUTES));
        assertThat(anybody.post("join/" + irina, NOTHING).path("meetingAddress").asString())
                .isEqualTo("https://meet.example.org/14");

        // 8. All agree to call it off, everybody is told, the entries disappear.
        int calledOff = jonas.api()
                .post(
                        "workshops/" + workshop + "/revisions",
                        Map.of("foundationId", leman, "kind", "CALLING_OFF", "reason", "Two speakers were called away"))
                .path("number")
                .asInt();
        aigul.signOff(workshop, calledOff, niet);
        chen.signOff(workshop, calledOff, hospital);
        for (String address : List.of(
                "irina@klinika-story.example.org", "amina@clinic-story.example.org", "somchai@med-story.example.org")) {
            platform.awaitMail(address, "Two speakers were called away");
            platform.awaitCalendar(address, entries -> assertThat(entries).isEmpty());
        }
    }

    private LocalDateTime start() {
        return LocalDateTime.of(day, LocalTime.of(10, 0));
    }

    private Map<String, Object> terms(int roomPlaces) {
        return Map.of(
                "language",
                "en",
                "title",
                "Respiratory failure in the first 72 hours",
                "purpose",
                "Nine physicians discuss six cases with colleagues of seven countries.",
                "seriesName",
                "Exchange in critical care",
                "number",
                14,
                "localStart",
                start().toString(),
                "timeZone",
                "Europe/Zurich",
                "durationMinutes",
                150,
                "roomPlaces",
                roomPlaces,
                "audience",
                true);
    }

    private static Map<String, Object> details() {
        return Map.of(
                "meetingAddress",
                "https://meet.example.org/14",
                "sessions",
                List.of(Map.of(
                        "title",
                        "When oxygen is not enough",
                        "kind",
                        "TALK",
                        "minutes",
                        25,
                        "speakers",
                        List.of(Map.of("name", "陈晓明", "affiliation", "First Affiliated Hospital")))));
    }

    private static String organizerOf(Organizer admin, String foundation) {
        return admin.api()
                .get("foundations/" + foundation + "/members")
                .path("items")
                .valueStream()
                .filter(member -> member.path("role").asString().equals("ORGANIZER"))
                .map(member -> member.path("personId").asString())
                .findFirst()
                .orElseThrow();
    }

    private static void invite(Organizer organizer, String workshop, String foundation, List<String> addresses) {
        List<Map<String, String>> invitees =
                addresses.stream().map(address -> Map.of("address", address)).toList();
        await().ignoreExceptionsInstanceOf(Refusal.class)
                .until(() -> organizer
                        .api()
                        .post(
                                "workshops/" + workshop + "/invitations",
                                Map.of("foundationId", foundation, "invitees", invitees))
                        .has("invited"));
    }

    private String byInvitation(String address, String name, String timeZone) {
        String token = letters.token(address, "/invitations");
        return link(anybody.post("invitations/" + token + "/registration", form(name, timeZone)));
    }

    private String byOpenForm(String workshop, String address, String name, String timeZone) {
        JsonNode asked = anybody.post("workshops/" + workshop + "/registrations", Map.of("address", address));
        Map<String, Object> form = new HashMap<>(form(name, timeZone));
        form.put("code", letters.code(address));
        return link(
                anybody.post("registrations/requests/" + asked.path("requestId").asString() + "/confirmation", form));
    }

    private static Map<String, Object> form(String name, String timeZone) {
        return Map.of(
                "name", name,
                "country", "UZ",
                "language", "en",
                "timeZone", timeZone,
                "institution", "University Hospital",
                "profession", "physician",
                "kind", "ROOM",
                "consent", true);
    }

    private JsonNode participation(String token) {
        return anybody.get("registrations/" + token);
    }

    private Instant startsAt(String workshop) {
        return Instant.parse(
                anybody.get("workshops/" + workshop).path("startsAt").asString());
    }

    private static String link(JsonNode participation) {
        String link = participation.path("link").asString();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static void assertRefused(int status, Runnable call) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(call::run)
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(status));
    }

    @BeforeAll
    static void bePatient() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }
}

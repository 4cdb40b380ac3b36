package org.convene.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.convene.local.demo.Api;
import org.convene.local.demo.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Any one service is killed: the others go on, and it catches up when it is back. */
class StoppedServiceTests {

    private final Platform platform = Platform.shared();
    private final Api anybody = platform.api();

    @BeforeAll
    static void bePatient() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    @Test
    void goesOnWithoutAnyOneServiceAndCatchesUp() {
        // Without its mailer the front door still takes the wish to sign in; the mail follows.
        platform.kill("notification-service");
        Organizer eva = Organizer.signIn(platform, "eva@inn.example.org", "Eva Moser");

        // Without registration a workshop is agreed and published; the invitations go out when it is back.
        platform.kill("registration-service");
        String inn = eva.foundation("Stiftung am Inn", "Inn", "AT", "Europe/Vienna");
        Map<String, Object> terms = Map.of(
                "language",
                "en",
                "title",
                "Frostbite",
                "purpose",
                "What thaws, and how.",
                "localStart",
                platform.future() + "T10:00",
                "timeZone",
                "Europe/Vienna",
                "durationMinutes",
                60,
                "roomPlaces",
                5,
                "audience",
                false);
        String workshop = eva.api()
                .post(
                        "workshops",
                        Map.of("foundationId", inn, "terms", terms, "details", Map.of("sessions", List.of())))
                .path("id")
                .asString();
        eva.submit(workshop, inn, terms);
        eva.publish(workshop, inn);
        await().ignoreExceptionsInstanceOf(Refusal.class)
                .until(() -> eva.api()
                        .post(
                                "workshops/" + workshop + "/invitations",
                                Map.of(
                                        "foundationId",
                                        inn,
                                        "invitees",
                                        List.of(Map.of("address", "max@alm.example.org"))))
                        .has("invited"));
        String invitation = platform.letters().token("max@alm.example.org", "/invitations");

        // Without event-service its pages are away for a moment, and people register all the same.
        platform.kill("event-service");
        String link = anybody.post(
                        "invitations/" + invitation + "/registration",
                        Map.of(
                                "name", "Max Huber",
                                "country", "AT",
                                "language", "en",
                                "timeZone", "Europe/Vienna",
                                "kind", "ROOM",
                                "consent", true))
                .path("link")
                .asString();
        assertThat(link).contains("/registrations/");
        platform.awaitCalendar(
                "max@alm.example.org", entries -> assertThat(entries).hasSize(1));
        await().ignoreExceptionsInstanceOf(Refusal.class)
                .untilAsserted(() -> assertThat(anybody.get("workshops/" + workshop)
                                .at("/places/roomTaken")
                                .asInt())
                        .isEqualTo(1));
    }
}

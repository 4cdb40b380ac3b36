package org.convene.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.convene.local.demo.Api;
import org.convene.local.demo.Letters;
import org.convene.local.demo.Refusal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody who organised, signed, invited and took part has her account erased, on the whole platform. */
class ErasedAccountTests {

    private static final Map<String, Object> NOTHING = Map.of();
    private static final String ADDRESS = "ursula@zaugg.example.org";
    private static final String NAME = "Ursula Zaugg-Meyer";

    private final Platform platform = Platform.shared();
    private final Letters letters = platform.letters();
    private final Api anybody = platform.api();

    @Test
    void leavesNothingOfHerBehindButNumbersAndAgreements() {
        Organizer ursula = Organizer.signIn(platform, ADDRESS, NAME);
        Organizer peter = Organizer.signIn(platform, "peter@zaugg.example.org", "Peter Blum");
        Organizer mei = Organizer.signIn(platform, "mei@shan.example.org", "梅");
        String zaugg = ursula.foundation("Fondation Zaugg", "Zaugg", "CH", "Europe/Zurich");
        ursula.api().post("foundations/" + zaugg + "/members", Map.of("address", peter.address(), "role", "ORGANIZER"));
        peter.api().post("memberships/" + letters.token(peter.address(), "/memberships") + "/acceptance", NOTHING);
        String shan = mei.foundation("Shan Trust", "Shan", "CN", "Asia/Shanghai");
        String workshop = ursula.api()
                .post("workshops", Map.of("foundationId", zaugg, "terms", terms(), "details", details()))
                .path("id")
                .asString();
        ursula.api()
                .post(
                        "workshops/" + workshop + "/co-organizers",
                        Map.of("address", mei.address(), "message", "Join us", "language", "en"));
        mei.api()
                .post(
                        "co-organizing/" + letters.token(mei.address(), "/organize/co-organizing") + "/acceptance",
                        Map.of("foundationId", shan));
        int revision = ursula.submit(workshop, zaugg, terms());
        mei.signOff(workshop, revision, shan);
        ursula.publish(workshop, zaugg);
        // One place in the room: she has it, somebody waits.
        String hers = register(workshop, ADDRESS, NAME);
        String waits = register(workshop, "jan@wait.example.org", "Jan");
        assertThat(state(hers)).isEqualTo("CONFIRMED");
        assertThat(state(waits)).isEqualTo("WAITLISTED");
        platform.awaitMail(ADDRESS, "Respiratory failure");
        assertThat(platform.databases().tablesWith(ADDRESS)).hasSizeGreaterThan(8);
        assertThat(platform.databases().tablesWith(NAME)).hasSizeGreaterThan(6);

        ursula.api().post("account/erasure", NOTHING);
        ursula.api().post("account/erasure/confirmation", Map.of("code", letters.code(ADDRESS)));

        platform.awaitMail(ADDRESS, "Your account on Convene is erased");
        await("her place goes to who waits").until(() -> state(waits).equals("CONFIRMED"));
        // What was told is kept for 30 days, to be told again after a loss; nothing waits to be told any more.
        for (String trace : List.of(ADDRESS, NAME)) {
            await("nothing of " + trace)
                    .untilAsserted(() -> assertThat(platform.databases().tablesWith(trace))
                            .isNotEmpty()
                            .allMatch(table -> table.contains("messaging.told_event_")));
        }
        assertThat(anybodyIsRefused(ursula)).isEqualTo(401);
        JsonNode foundation = peter.api().get("foundations/" + zaugg);
        assertThat(foundation.toString()).contains(peter.address(), "ADMIN").doesNotContain("ORGANIZER");
        platform.awaitMail(peter.address(), "is the administrator from now on");
        JsonNode log = mei.api().get("workshops/" + workshop + "/log");
        assertThat(log.toString()).contains("SIGNED_OFF", "梅").doesNotContain(NAME);
        assertThat(platform.mails(ADDRESS, "").getFirst().subject()).isEqualTo("Your account is erased");
    }

    private static int anybodyIsRefused(Organizer organizer) {
        try {
            organizer.api().get("account");
            return 200;
        } catch (Refusal refusal) {
            return refusal.status();
        }
    }

    private String register(String workshop, String address, String name) {
        // Registration-service may hear of the workshop a moment later than we.
        await("the workshop is known")
                .ignoreExceptionsInstanceOf(Refusal.class)
                .until(() -> anybody.post("workshops/" + workshop + "/registrations", Map.of("address", address))
                        .has("requestId"));
        String token = letters.token(address, "/registrations/requests");
        return anybody.post(
                        "registrations/requests/" + token + "/confirmation",
                        Map.of(
                                "name", name,
                                "country", "CH",
                                "language", "en",
                                "timeZone", "Europe/Zurich",
                                "institution", "Klinik Zaugg",
                                "kind", "ROOM",
                                "consent", true))
                .path("link")
                .asString()
                .replaceFirst(".*/", "");
    }

    private String state(String participation) {
        return anybody.get("registrations/" + participation).path("state").asString();
    }

    private Map<String, Object> terms() {
        return Map.of(
                "language",
                "en",
                "title",
                "Respiratory failure, again",
                "purpose",
                "Six cases, read together.",
                "localStart",
                LocalDateTime.of(platform.future(), LocalTime.of(10, 0)).toString(),
                "timeZone",
                "Europe/Zurich",
                "durationMinutes",
                120,
                "roomPlaces",
                1,
                "audience",
                true);
    }

    private static Map<String, Object> details() {
        return Map.of("sessions", List.of());
    }
}

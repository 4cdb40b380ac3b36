package org.convene.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.convene.local.demo.Api;
import org.convene.local.demo.Refusal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Three partners' scripts do the main job, each with tokens that reach no further than their task. */
class ScopedTokensTests {

    private static final List<String> PLANNING = List.of("foundations:read", "workshops:read", "workshops:write");
    private static final List<String> SIGNING = List.of("workshops:read", "agreement:write");
    private static final List<String> PEOPLE = List.of("people:read", "people:write", "mail:read");

    private final Platform platform = Platform.shared();

    @Test
    void bringAWorkshopFromADraftToItsGuestsAndItsNumbers() {
        Organizer nadia = Organizer.signIn(platform, "nadia@oasis.example.org", "Nadia Haddad");
        Organizer bat = Organizer.signIn(platform, "bat@steppe.example.org", "Батбаяр");
        Organizer mai = Organizer.signIn(platform, "mai@delta.example.org", "Nguyễn Mai");
        String oasis = nadia.foundation("Oasis Foundation", "Oasis", "TN", "Africa/Tunis");
        String steppe = bat.foundation("Steppe Foundation", "Steppe", "MN", "Asia/Ulaanbaatar");
        String delta = mai.foundation("Delta Health Fund", "Delta", "VN", "Asia/Ho_Chi_Minh");
        Api planning = token(nadia, PLANNING);
        Api signing = token(nadia, SIGNING);
        Api people = token(nadia, PEOPLE);

        // One drafts and asks the others; they find the question among their tasks, and need no mail for it.
        Map<String, Object> terms = terms();
        String workshop = planning.post("workshops", Map.of("foundationId", oasis, "terms", terms))
                .path("id")
                .asString();
        join(planning, workshop, bat, steppe);
        join(planning, workshop, mai, delta);
        assertThat(planning.get("workshops/" + workshop + "/co-organizers")
                        .path("items")
                        .valueStream()
                        .map(asked -> asked.path("state").asString()))
                .containsExactly("ACCEPTED", "ACCEPTED");

        // What plans cannot sign, what signs cannot see people.
        Map<String, Object> proposal = Map.of("foundationId", oasis, "kind", "TERMS", "terms", terms, "basedOn", 0);
        assertLacks("agreement:write", () -> planning.post("workshops/" + workshop + "/revisions", proposal));
        signing.post("workshops/" + workshop + "/revisions", proposal);
        assertLacks("people:read", () -> signing.get("workshops/" + workshop + "/registrations"));
        for (Organizer other : List.of(bat, mai)) {
            Api others = token(other, SIGNING);
            JsonNode task = others.get("tasks").path("items").get(0);
            assertThat(task.path("kind").asString()).isEqualTo("SIGN_OFF");
            others.post(
                    "workshops/" + workshop + "/revisions/"
                            + task.path("revision").asInt() + "/sign-offs",
                    Map.of("foundationId", task.path("foundationId").asString()));
        }
        signing.post("workshops/" + workshop + "/publication", Map.of("foundationId", oasis));

        // Two invite; each sees its own guests by name, the other's in totals.
        Api others = token(mai, PEOPLE);
        invite(people, workshop, oasis, "youssef@hospital.example.org");
        invite(others, workshop, delta, "linh@hospital.example.org");
        String token = platform.letters().token("youssef@hospital.example.org", "/invitations");
        platform.api()
                .post(
                        "invitations/" + token + "/registration",
                        Map.of(
                                "name",
                                "يوسف",
                                "country",
                                "TN",
                                "language",
                                "ar",
                                "timeZone",
                                "Africa/Tunis",
                                "kind",
                                "ROOM",
                                "consent",
                                true));
        JsonNode own = people.get("workshops/" + workshop + "/registrations");
        assertThat(own.path("items").size()).isEqualTo(1);
        assertThat(own.path("items").get(0).path("name").asString()).isEqualTo("يوسف");
        assertThat(others.get("workshops/" + workshop + "/registrations").toString())
                .doesNotContain("youssef");
        assertThat(others.get("workshops/" + workshop + "/statistics")
                        .path("own")
                        .path("byCountry")
                        .isEmpty())
                .isTrue();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(people.get(
                                        "workshops/" + workshop + "/emails/deliveries?state=ACCEPTED&purpose=CONFIRMED")
                                .path("items")
                                .size())
                        .isEqualTo(1));
        assertThat(people.get("foundations/" + oasis + "/statistics")
                        .path("registered")
                        .asInt())
                .isEqualTo(1);
        assertLacks("workshops:read", () -> people.get("workshops/" + workshop + "/log/export"));
        assertThat(signing.get("workshops/" + workshop + "/log/export")
                        .path("whole")
                        .asBoolean())
                .isTrue();
    }

    private Api token(Organizer organizer, List<String> scopes) {
        JsonNode made = organizer
                .api()
                .post("access-tokens", Map.of("name", String.join(" ", scopes), "scopes", scopes, "days", 1));
        return platform.api().as(made.path("accessToken").asString());
    }

    private void join(Api planning, String workshop, Organizer other, String foundation) {
        planning.post("workshops/" + workshop + "/co-organizers", Map.of("address", other.address()));
        Api script = token(other, SIGNING);
        JsonNode task = script.get("tasks").path("items").get(0);
        String question = "co-organizing/" + task.path("token").asString();
        assertThat(script.get(question).path("askedBy").asString()).isEqualTo("Nadia Haddad");
        script.post(question + "/acceptance", Map.of("foundationId", foundation));
    }

    private static void invite(Api people, String workshop, String foundation, String address) {
        Map<String, Object> list = Map.of("foundationId", foundation, "invitees", List.of(Map.of("address", address)));
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptionsInstanceOf(Refusal.class)
                .until(() -> people.post("workshops/" + workshop + "/invitations", list)
                        .has("invited"));
    }

    private Map<String, Object> terms() {
        return Map.of(
                "language",
                "en",
                "title",
                "Snake bites far from the hospital",
                "purpose",
                "Three foundations and their physicians compare what they do in the first hour.",
                "localStart",
                LocalDateTime.of(platform.future(), LocalTime.of(9, 0)).toString(),
                "timeZone",
                "Africa/Tunis",
                "durationMinutes",
                120,
                "roomPlaces",
                20,
                "audience",
                true);
    }

    private static void assertLacks(String scope, Runnable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call::run).satisfies(refusal -> {
            assertThat(refusal.status()).isEqualTo(403);
            assertThat(refusal.getMessage()).contains(scope);
        });
    }
}

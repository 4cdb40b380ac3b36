package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.convene.testing.input.Caller;
import org.convene.testing.input.DatabaseState;
import org.convene.web.link.Kind;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The links by which people are asked to act for a foundation or to carry a workshop. */
class LinksIntegrationTests extends ServiceTests {

    @Autowired
    private DataSource database;

    @LocalServerPort
    private int port;

    private @Nullable Story begun;
    private Caller anybody = new Caller(URI.create("http://localhost"), Map.of());

    @BeforeEach
    void begin() {
        anybody = new Caller(URI.create("http://localhost:" + port), Map.of());
        begun = new Story(this);
    }

    private Story story() {
        return Objects.requireNonNull(begun);
    }

    @Test
    void doNothingWhenTheyAreLookedAt() {
        DatabaseState state = new DatabaseState(database);
        for (String path : List.of(
                membership(invited("looked@example.org"), 1),
                "/organize/co-organizing/" + story().invite("look@example.org"),
                ballot(),
                speaking())) {
            for (Caller caller : List.of(anybody, caller(person("Lookalike")))) {
                for (String method : List.of("GET", "HEAD")) {
                    Map<String, String> before = state.digests();
                    HttpResponse<String> page = caller.send(method, path, "Sec-Purpose", "prefetch;prerender");
                    assertThat(page.statusCode()).as(path).isEqualTo(200);
                    assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
                    assertThat(page.headers().firstValue("Cache-Control").orElse(""))
                            .contains("no-store");
                    assertThat(state.changedSince(before)).as(path).isEmpty();
                }
            }
        }
    }

    @Test
    void ofMembersSayWhyTheyEnded() {
        String address = "colleague-" + UUID.randomUUID() + "@example.org";
        UUID id = invited(address);
        invited(address);
        expect(membership(id, 1), 410, "This link was replaced");
        Person colleague = person("Colleague");
        assertThat(accept(membership(id, 2), colleague).statusCode()).isEqualTo(302);
        assertThat(accept(membership(id, 2), colleague).statusCode()).isEqualTo(302);
        expect(membership(id, 2), 410, "This link was used");
        call("DELETE", "/foundations/" + story().leman + "/members/" + colleague.id(), story().claire, null)
                .expecting(204);
        // Who was sent away does not come back by the old link.
        assertThat(accept(membership(id, 2), colleague).statusCode()).isEqualTo(410);

        UUID late = invited("late-" + id + "@example.org");
        clock.setAt(NOW.plus(Duration.ofDays(15)));
        expect(membership(late, 1), 410, "This link is too old");
        assertThat(anybody.send("GET", membership(late, 1)).body()).contains("Ask Claire Favre");
    }

    @Test
    void ofMembersEndWhenAnAdminTakesThemBack() {
        String address = "taken-" + UUID.randomUUID() + "@example.org";
        UUID id = invited(address);
        Caller claire = caller(story().claire);
        String foundation = "/organize/foundations/" + story().leman;
        assertThat(claire.send("GET", foundation).body()).contains("Take back the invitation of " + address);

        assertThat(claire.post(foundation + "/memberships/" + id + "/withdrawal", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(claire.post(foundation + "/memberships/" + id + "/withdrawal", Map.of())
                        .statusCode())
                .isEqualTo(302);

        assertThat(claire.send("GET", foundation).body()).doesNotContain(address);
        expect(membership(id, 1), 410, "This invitation was taken back");
        assertThat(accept(membership(id, 1), person("Thief")).statusCode()).isEqualTo(410);
        call("DELETE", "/foundations/" + story().leman + "/memberships/" + id, story().claire, null)
                .expecting(410);
        call("DELETE", "/foundations/" + story().leman + "/memberships/" + UUID.randomUUID(), story().claire, null)
                .expecting(404);
        call("DELETE", "/foundations/" + story().addis + "/memberships/" + id, story().hana, null)
                .expecting(404);
        assertThat(told(story().leman)).endsWith("MemberInvited", "MemberInvitationWithdrawn");
        // Asked again, she gets a link that works.
        invited(address);
        assertThat(anybody.send("GET", membership(id, 2)).statusCode()).isEqualTo(200);
        call("DELETE", "/foundations/" + story().leman + "/memberships/" + id, story().claire, null)
                .expecting(204);
    }

    @Test
    void ofCoOrganizersSayWhyTheyEnded() {
        String first = story().invite("contact@example.org");
        story().invite("contact@example.org");
        UUID id = links.read(first).orElseThrow().id();
        expect("/organize/co-organizing/" + first, 410, "This link was replaced");
        String newest = links.token(Kind.CO_ORGANIZER, id, 2);
        expect("/organize/co-organizing/" + newest, 200, "Respiratory failure");
        Caller claire = caller(story().claire);
        claire.post("/organize/workshops/" + story().workshop + "/co-organizers/" + id + "/withdrawal", Map.of());
        expect("/organize/co-organizing/" + newest, 410, "This invitation was taken back");
        String declined = story().invite("no@example.org");
        assertThat(anybody.post("/organize/co-organizing/" + declined + "/refusal", Map.of("reason", ""))
                        .statusCode())
                .isEqualTo(200);
        expect("/organize/co-organizing/" + declined, 410, "This link was used");
        String late = story().invite("late@example.org");
        clock.setAt(NOW.plus(Duration.ofDays(31)));
        expect("/organize/co-organizing/" + late, 410, "This link is too old");
    }

    @Test
    void ofOtherKindsAndForgedOnesOpenNothing() {
        UUID id = invited("kind@example.org");
        String membership = links.token(Kind.MEMBERSHIP, id, 1);
        String forged = membership.substring(0, 47) + (membership.endsWith("A") ? "B" : "A");
        for (String path : List.of(
                "/memberships/" + forged,
                "/organize/co-organizing/" + membership,
                "/memberships/" + story().invite("kind2@example.org"),
                "/memberships/" + links.token(Kind.MEMBERSHIP, UUID.randomUUID(), 1))) {
            expect(path, 404, "This is no link of ours");
            assertThat(anybody.send("GET", path).body()).contains("href=\"/registrations/find\"");
        }
    }

    private String ballot() {
        String hours = "/workshops/" + story().workshop + "/hours";
        call("POST", hours + "/candidates", story().claire, "{\"startsAt\": \"2027-05-20T08:00:00Z\"}")
                .expecting(201);
        call("POST", hours + "/ballots", story().claire, null).expecting(202);
        String id = told(story().workshop, "HoursAsked")
                .path("ballots")
                .path(0)
                .path("ballotId")
                .asString();
        return "/organize/ballots/" + links.token(Kind.BALLOT, UUID.fromString(id), 1);
    }

    private String speaking() {
        String workshop = "/workshops/" + story().workshop;
        String session = call("GET", workshop + "/details", story().claire, null)
                .json()
                .path("sessions")
                .path(1)
                .path("id")
                .asString();
        String id = call("POST", workshop + "/speakers", story().claire, """
                        {"sessionId": "%s", "name": "Dr. Li", "address": "li@hospital.example.org"}""".formatted(session))
                .expecting(202)
                .json()
                .path("invitationId")
                .asString();
        return "/organize/speaking/" + links.token(Kind.SPEAKER, UUID.fromString(id), 1);
    }

    private void expect(String path, int status, String words) {
        HttpResponse<String> page = anybody.send("GET", path);
        assertThat(page.statusCode()).as(path).isEqualTo(status);
        assertThat(page.body()).as(path).contains(words);
    }

    private HttpResponse<String> accept(String link, Person person) {
        return caller(person).post(link + "/acceptance", Map.of());
    }

    private UUID invited(String address) {
        return UUID.fromString(call(
                        "POST",
                        "/foundations/" + story().leman + "/members",
                        story().claire,
                        "{\"address\": \"" + address + "\", \"role\": \"ORGANIZER\"}")
                .expecting(202)
                .json()
                .path("membershipId")
                .asString());
    }

    private String membership(UUID id, int generation) {
        return "/memberships/" + links.token(Kind.MEMBERSHIP, id, generation);
    }

    private Caller caller(Person person) {
        return new Caller(URI.create("http://localhost:" + port), Map.of("Authorization", "Bearer " + token(person)));
    }
}

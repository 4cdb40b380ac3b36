package org.convene.notification.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.convene.contracts.Contracts;
import org.convene.messaging.event.EventIds;
import org.convene.notification.ServiceTests;
import org.convene.testing.ReceivedMail;
import org.convene.testing.input.Caller;
import org.convene.testing.input.DatabaseState;
import org.convene.testing.input.NastyText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PreferencesIntegrationTests extends ServiceTests {

    private String page = "";

    @Autowired
    private DataSource database;

    @BeforeEach
    void invite() {
        jdbc.sql("INSERT INTO foundation (foundation_id, name) VALUES (?, 'Fondation Léman')"
                        + " ON CONFLICT (foundation_id) DO UPDATE SET name = EXCLUDED.name")
                .param(LEMAN)
                .update();
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfInvitation("InvitationIssued", 1);
        postman.deliver();
        ReceivedMail mail = MAILBOX.awaitMail(address, "Invitation");
        page = URI.create(mail.link("/preferences/")).getPath();
        assertThat(mail.header("List-Unsubscribe"))
                .hasValueSatisfying(header -> assertThat(header).contains(page + "/one-click"));
    }

    @Test
    void honoursOneClickFromAnywhereForInvitationsAlone() {
        int status = post(
                        page + "/one-click",
                        "List-Unsubscribe=One-Click",
                        null,
                        "Sec-Fetch-Site",
                        "cross-site",
                        "Origin",
                        "https://mail.example.com")
                .statusCode();
        inviteOnceMore();
        hearOfRegistration("RegistrationConfirmed", 1);
        postman.deliver();

        assertThat(status).isEqualTo(204);
        assertThat(MAILBOX.mailsTo(address).stream()
                        .filter(mail -> mail.subject().startsWith("Invitation")))
                .hasSize(1);
        assertThat(MAILBOX.mailsTo(address).stream()
                        .filter(mail -> mail.subject().startsWith("You take part")))
                .hasSize(1);
        assertThat(states()).containsExactlyInAnyOrder("ACCEPTED", "SUPPRESSED");
        assertThat(told()).contains("\"scope\":\"ALL\"");
    }

    @Test
    void letsAProgramChooseByTheSameLink() {
        String api = "/api/v1" + page;
        assertThat(get(api, null).body())
                .contains("\"all\":true", "\"name\":\"Fondation Léman\"", "\"wanted\":true")
                .contains(address);
        assertThat(json("PUT", api, "{\"all\": true, \"wanted\": []}", null).body())
                .contains("\"all\":true", "\"wanted\":false");
        assertThat(told()).contains("\"scope\":\"FOUNDATION\"");
        assertThat(json("PUT", api, "{\"wanted\": []}", null).statusCode()).isEqualTo(422);
        inviteOnceMore();
        postman.deliver();
        assertThat(states()).containsExactlyInAnyOrder("ACCEPTED", "SUPPRESSED");
    }

    @Test
    void changesNothingWhenItIsOnlyOpened() {
        assertThat(get(page + "/one-click", null).statusCode()).isEqualTo(302);
        assertThat(get(page, null).body())
                .contains("Fondation Léman", "checked")
                .doesNotContain("Saved");
        assertThat(get(page + "?saved", null).body()).contains("Saved");
        inviteOnceMore();
        postman.deliver();

        assertThat(states()).containsExactly("ACCEPTED", "ACCEPTED");
    }

    @Test
    void stopsOneFoundationAndTakesItBack() {
        assertThat(post(page, "all=true", null).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(page + "?saved"));
        inviteOnceMore();
        postman.deliver();
        assertThat(states()).containsExactlyInAnyOrder("ACCEPTED", "SUPPRESSED");
        assertThat(told()).contains("\"scope\":\"FOUNDATION\"", LEMAN.toString());

        post(page, "all=true&wanted=" + LEMAN, null);
        inviteOnceMore();
        postman.deliver();
        assertThat(states()).containsExactlyInAnyOrder("ACCEPTED", "ACCEPTED", "SUPPRESSED");
    }

    @Test
    void endTheirLinkAndMailANewOne() {
        assertThat(post(page + "/renewal", "", null).statusCode()).isEqualTo(200);
        assertThat(post(page + "/renewal", "", null).statusCode()).isEqualTo(200);
        postman.deliver();

        assertThat(get(page, null).statusCode()).isEqualTo(410);
        assertThat(get(page, null).body()).contains("This link was replaced");
        assertThat(post(page + "/one-click", "", null).statusCode()).isEqualTo(410);
        assertThat(MAILBOX.mailsTo(address)).hasSize(2);
        String renewed = URI.create(MAILBOX.awaitMail(address, "Your new link").link("/preferences/"))
                .getPath();
        assertThat(get(renewed, null).body()).contains("Fondation Léman");
    }

    @Test
    void doNothingWhenTheyAreLookedAt() {
        DatabaseState state = new DatabaseState(database);
        for (String path : List.of(page, page + "/one-click")) {
            for (String method : List.of("GET", "HEAD")) {
                Map<String, String> before = state.digests();
                new Caller(URI.create("http://localhost:" + port), Map.of())
                        .send(method, path, "Sec-Purpose", "prefetch;prerender");
                assertThat(state.changedSince(before)).as("%s %s", method, path).isEmpty();
            }
        }
        assertThat(get(page.substring(0, page.length() - 1), null).body()).contains("This is no link of ours");
    }

    @Test
    void takeNoNonsense() {
        for (NastyText nasty : NastyText.all()) {
            for (String field : List.of("all", "wanted")) {
                int status = new Caller(URI.create("http://localhost:" + port), Map.of())
                        .post(page, Map.of(field, nasty.text()))
                        .statusCode();
                assertThat(status).as("%s %s", field, nasty).isEqualTo(400);
            }
        }
        assertThat(told()).isEmpty();
    }

    @Test
    void refusesAPageOfAnotherSiteToSwitch() {
        assertThat(post(page, "", null, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
    }

    private void inviteOnceMore() {
        UUID more = EventIds.next(NOW);
        String json = Contracts.example(INVITATIONS, "InvitationIssued")
                .replace("0196f1c0-0000-7000-8000-0000000000a1", workshop.toString())
                .replace("0196f1c0-0000-7000-8000-000000000021", more.toString())
                .replace("irina@klinika.example.org", address)
                .replace("\"sequence\": 7", "\"sequence\": 1");
        hear(INVITATIONS, more, "InvitationIssued", 1, json);
    }

    private List<String> states() {
        return jdbc.sql("""
                SELECT d.state FROM delivery d JOIN recipient r ON r.id = d.recipient_id
                WHERE r.address = ? AND d.purpose = 'INVITATION'""").param(address).query((row, _) -> row.getString(1)).list();
    }

    // Once the relay has told an event, it lies in the other table.
    private String told() {
        return jdbc.sql("""
                SELECT coalesce(string_agg(payload, ' '), '') FROM (
                    SELECT type, payload FROM messaging.outbox
                    UNION ALL SELECT type, payload FROM messaging.told_event) AS told
                WHERE type = 'RecipientSuppressed' AND payload LIKE :who""")
                .param("who", "%" + address + "%")
                .query(String.class)
                .single();
    }
}

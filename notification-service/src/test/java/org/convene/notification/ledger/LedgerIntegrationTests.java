package org.convene.notification.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.UUID;
import org.convene.local.mailbox.Behaviour;
import org.convene.notification.ServiceTests;
import org.convene.testing.ReceivedMail;
import org.convene.web.security.Person;
import org.junit.jupiter.api.Test;

class LedgerIntegrationTests extends ServiceTests {

    @Test
    void showsAllOfThePageAndToHtmxTheRowsAlone() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfInvitation("InvitationIssued", 1);
        Person member = member(LEMAN);

        HttpResponse<String> page = get(path(""), member);
        assertThat(page.body())
                .contains("<html", "Ирина Каримова", "0 of 1 accepted")
                .doesNotContain("No mail yet", "It is queued again");
        assertThat(page.headers().allValues("Vary"))
                .anyMatch(vary -> vary.toLowerCase(Locale.ROOT).contains("hx-request"));
        String rows = get(path(""), member, "HX-Request", "true").body();
        assertThat(rows).contains("0 of 1 accepted").doesNotContain("<html", "Ирина Каримова");
        assertThat(get(path(""), member, "HX-Request", "true", "HX-History-Restore-Request", "true")
                        .body())
                .contains("<html");
    }

    @Test
    void showsTotalsOfOthersPeopleAndNoneOfTheirNames() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfInvitation("InvitationIssued", 1);

        String page = get(path(""), member(ADDIS)).body();
        assertThat(page).contains("0 of 1 accepted").doesNotContain("Ирина Каримова", address);
    }

    @Test
    void showsAMailAsItWasSentWithoutItsLinks() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfInvitation("InvitationIssued", 1);
        postman.deliver();
        hearOfWorkshop("WorkshopRevised", 2);
        ReceivedMail mail = MAILBOX.awaitMail(address, "Invitation");
        Person member = member(LEMAN);

        String page = get(path("/" + delivery()), member).body();
        HttpResponse<String> html = get(path("/" + delivery() + "/html"), member);
        String token = mail.link("/invitations/").replaceAll(".*/", "");
        String preferences = mail.link("/preferences/").replaceAll(".*/", "");
        assertThat(page).contains("13:00 – 15:30").doesNotContain(token, preferences);
        assertThat(html.body()).contains("13:00 – 15:30").doesNotContain(token, preferences);
        assertThat(html.headers().firstValue("Content-Security-Policy"))
                .hasValue("sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'");
        assertThat(html.headers().allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
    }

    @Test
    void sendsARefusedMailAgainOnce() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfInvitation("InvitationIssued", 1);
        MAILBOX.behave(Behaviour.unknown(address::equals));
        postman.deliver();
        Person member = member(LEMAN);
        assertThat(get(path(""), member).body()).contains("the mail server answered 550", "Send again");

        MAILBOX.behave(new Behaviour.Accept());
        String again = path("/" + delivery() + "/repetition");
        assertThat(post(again, "", member).statusCode()).isEqualTo(302);
        assertThat(post(again, "", member).statusCode()).isEqualTo(302);
        postman.deliver();

        assertThat(MAILBOX.mailsTo(address)).hasSize(1);
        assertThat(get(path("?again"), member).body()).contains("It is queued again");
        assertThat(get(path(""), member).body()).contains("1 of 1 accepted").doesNotContain("Send again");
    }

    @Test
    void asksForAMomentWhereTheWorkshopIsNotKnownYet() {
        HttpResponse<String> page = get("/organize/workshops/" + UUID.randomUUID() + "/emails", member(LEMAN));

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Refresh")).isPresent();
        assertThat(page.body()).contains("Just a moment");
    }

    @Test
    void givesScriptsTheNumbers() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfInvitation("InvitationIssued", 1);
        postman.deliver();

        assertThat(get("/api/v1/workshops/" + workshop + "/emails", member(LEMAN))
                        .body())
                .contains("\"purpose\":\"INVITATION\"", "\"accepted\":1", "\"queued\":0")
                .doesNotContain(address);
    }

    private String path(String rest) {
        return "/organize/workshops/" + workshop + "/emails" + rest;
    }

    private UUID delivery() {
        return jdbc.sql("SELECT id FROM delivery WHERE invitation_id = ?")
                .param(invitation)
                .query(UUID.class)
                .single();
    }
}

package org.convene.notification.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.UUID;
import org.convene.local.mailbox.Behaviour;
import org.convene.notification.ServiceTests;
import org.convene.testing.ReceivedMail;
import org.convene.web.language.Languages;
import org.convene.web.security.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LedgerIntegrationTests extends ServiceTests {

    @Autowired
    private Languages languages;

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
    void showsAMailAsItReadsInEachLanguage() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfInvitation("InvitationIssued", 1);
        postman.deliver();
        Person member = member(LEMAN);
        String mail = path("/" + delivery());
        String hers = MAILBOX.awaitMail(address, "").header("Content-Language").orElseThrow();

        for (Locale language : languages.offered()) {
            String tag = language.toLanguageTag();
            String page = get(mail + "?language=" + tag, member).body();
            String html = get(mail + "/html?language=" + tag, member).body();
            assertThat(html)
                    .contains("<html lang=\"" + tag + "\" dir=\"" + Languages.direction(language))
                    .doesNotContain("/invitations/a");
            assertThat(page).contains(languages.name(language), "aria-current=\"true\"");
            assertThat(page.contains("/html?language=" + tag)).isEqualTo(!tag.equals(hers));
        }
        assertThat(get(mail + "?language=none", member).body()).contains(mail + "/html\"");
    }

    @Test
    void leavesTheBreakingOfLinesToTheReader() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfInvitation("InvitationIssued", 1);
        postman.deliver();

        String line =
                "Registering takes less than a minute and needs no account. You then get an entry for your calendar";
        Person member = member(LEMAN);
        assertThat(get(path("/" + delivery()), member).body()).contains(line, "\n-- \n");
        assertThat(get("/api/v1/workshops/" + workshop + "/emails/deliveries/" + delivery(), member)
                        .body())
                .contains(line);
        assertThat(MAILBOX.awaitMail(address, "Invitation").text()).contains(line, "\n-- \n");
    }

    @Test
    void listsThoseOfOneKindAlone() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfInvitation("InvitationIssued", 1);
        hearOfRegistration("RegistrationConfirmed", 1);
        Person member = member(LEMAN);

        assertThat(get(path(""), member).body().split("See the mail", -1)).hasSize(4);
        assertThat(get(path("?purpose=INVITATION"), member).body()).contains("purpose=INVITATION\"");
        assertThat(get(path("?purpose=INVITATION"), member).body().split("See the mail", -1))
                .hasSize(3);
        assertThat(get(path("?purpose=LOST"), member).statusCode()).isEqualTo(400);
    }

    @Test
    void looksOftenOnlyWhileMailsWait() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfInvitation("InvitationIssued", 1);
        Person member = member(LEMAN);
        assertThat(get(path(""), member).body()).contains("hx-trigger=\"every 3s\"");

        postman.deliver();
        assertThat(get(path(""), member).body()).contains("hx-trigger=\"every 30s\"");
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

    @Test
    void givesScriptsTheFateOfOwnPeoplesMailAlone() {
        hearOfWorkshop("WorkshopPublished", 1);
        hearOfInvitation("InvitationIssued", 1);
        MAILBOX.behave(Behaviour.unknown(address::equals));
        postman.deliver();
        Person own = member(LEMAN);
        Person otherHost = member(ADDIS);
        String deliveries = "/api/v1/workshops/" + workshop + "/emails/deliveries";

        assertThat(get(deliveries + "?state=FAILED&purpose=INVITATION", own).body())
                .contains(address, "\"code\":\"550\"", "\"next\":null");
        assertThat(get(deliveries + "?state=ACCEPTED", own).body()).doesNotContain(address);
        assertThat(get(deliveries + "?purpose=INVITATION", otherHost).body()).isEqualTo("{\"items\":[],\"next\":null}");
        assertThat(get(deliveries, otherHost).body()).doesNotContain(address);
        assertThat(get(deliveries + "?state=LOST", own).statusCode()).isEqualTo(400);
        assertThat(get(deliveries + "?limit=0", own).body()).contains("\"field\":\"limit\"");
        String one = deliveries + "/" + delivery();
        assertThat(get(one, own).body()).contains("\"subject\":\"Invitation").doesNotContain("/invitations/a");
        assertThat(get(one, otherHost).statusCode()).isEqualTo(404);

        MAILBOX.behave(new Behaviour.Accept());
        assertThat(json("POST", one + "/repetition", "", own).statusCode()).isEqualTo(202);
        HttpResponse<String> twice = json("POST", one + "/repetition", "", own);
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.body()).contains("/problems/not-repeatable");
        postman.deliver();
        assertThat(MAILBOX.mailsTo(address)).hasSize(1);
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

package org.convene.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.UUID;
import org.convene.event.place.PlaceCount;
import org.convene.event.place.PlaceCounts;
import org.convene.testing.Look;
import org.convene.web.link.Kind;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page in every state, empty, full and refused, as everybody sees it. */
class LookIntegrationTests extends ServiceTests {

    @LocalServerPort
    private int port;

    @Autowired
    private PlaceCounts places;

    @Test
    void showsThePublicWhatComesAndHowFullItIs() {
        Story open = Programme.published(this);
        Story full = Programme.published(this);
        Story off = Programme.published(this);
        places.replace(new PlaceCount(open.workshop, 82, 100, 0, 640));
        places.replace(new PlaceCount(full.workshop, 100, 100, 17, 1_205));
        off.callOff("An outbreak needs us all").expecting(201);
        off.signOff(2).expecting(201);
        String asked = Programme.drafted(this).invite("nadia@health.example.org");

        assertThat(look(null)
                        .at("start", "/")
                        .at("list", "/workshops")
                        .at("workshop", "/workshops/" + open.workshop)
                        .at("workshop-full", "/workshops/" + full.workshop)
                        .at("workshop-off", "/workshops/" + off.workshop)
                        .at("carry-anonymous", "/organize/co-organizing/" + asked)
                        .problems())
                .isEmpty();
    }

    @Test
    void showsMembersTheirDeskAndAWorkshopFromAllSides() {
        Story published = Programme.published(this);
        places.replace(new PlaceCount(published.workshop, 82, 100, 3, 91));
        published.submit(Programme.MOVED).expecting(201);
        published.refuse(2, "14:00 is prayer time on Fridays; Thursday is fine").expecting(201);
        published.submit(Programme.MOVED_AGAIN).expecting(201);
        String desk = "/organize/workshops/" + published.workshop;
        String foundation = "/organize/foundations/" + published.addis;
        call("POST", "/foundations/" + published.addis + "/members", published.hana, """
                {"address": "jonas@ahf.example.org", "role": "ORGANIZER"}""")
                .expecting(202);

        assertThat(look(published.hana)
                        .at("start-signed-in", "/")
                        .at("desk", "/organize")
                        .at("foundation", foundation)
                        .at(
                                "foundation-leave",
                                foundation,
                                page -> Look.press(page, ".confirm summary", ".confirm[open] form"))
                        .at("foundation-refused", foundation, LookIntegrationTests::send)
                        .at("plan", desk)
                        .at("plan-refused", desk, LookIntegrationTests::breakTheAgenda)
                        .at("agreement", desk + "/agreement")
                        .at("agreement-refused", desk + "/agreement", LookIntegrationTests::refuseWithoutWords)
                        .at("agreement-unfolded", desk + "/agreement", LookIntegrationTests::unfold)
                        .at("log", desk + "/log")
                        .at("log-narrowed", desk + "/log?action=SIGNED_OFF")
                        .at("new", "/organize/workshops/new")
                        .at("new-like", "/organize/workshops/new?like=" + published.workshop)
                        .at("new-refused", "/organize/workshops/new", LookIntegrationTests::send)
                        .at("leaving", "/organize/leaving")
                        .problems())
                .isEmpty();
    }

    @Test
    void showsWhatBecomesOfADraft() {
        Story draft = new Story(this);
        String desk = "/organize/workshops/" + draft.workshop;
        String token = draft.invite("nadia@health.example.org");
        Person newcomer = person("Nadia Salem");

        assertThat(look(draft.claire)
                        .at("plan-draft", desk)
                        .at("agreement-draft", desk + "/agreement")
                        .problems())
                .isEmpty();
        assertThat(look(newcomer)
                        .at("desk-empty", "/organize")
                        .at("foundation-new", "/organize/foundations/new")
                        .at("foundation-new-refused", "/organize/foundations/new", LookIntegrationTests::send)
                        .at("carry", "/organize/co-organizing/" + token)
                        .at(
                                "carry-refused",
                                "/organize/co-organizing/" + token,
                                page -> Look.press(page, "text=Register it and carry", ".summary"))
                        .at("membership", membership(draft, newcomer.address()))
                        .problems())
                .isEmpty();

        Story agreed = Programme.drafted(this);
        agreed.submit(Programme.TERMS).expecting(201);
        agreed.signOff(1).expecting(201);
        String agreement = "/organize/workshops/" + agreed.workshop + "/agreement";
        assertThat(look(agreed.claire).at("agreement-agreed", agreement).problems())
                .isEmpty();
    }

    private String membership(Story story, String address) {
        call("POST", "/foundations/" + story.leman + "/members", story.claire, """
                {"address": "%s", "role": "ORGANIZER"}""".formatted(address))
                .expecting(202);
        UUID invitation = jdbc.sql("SELECT membership_id FROM membership_invitation WHERE address = ?")
                .param(address)
                .query((rs, _) -> rs.getObject(1, UUID.class))
                .single();
        return "/memberships/" + links.token(Kind.MEMBERSHIP, invitation, 1);
    }

    private static void send(Page page) {
        Look.press(page, "main .paper .btn", ".summary");
    }

    private static void breakTheAgenda(Page page) {
        page.fill("[name='sessions[0].minutes']", "-5");
        Look.press(page, "text=Save the agenda", ".summary");
    }

    private static void refuseWithoutWords(Page page) {
        Look.press(page, "summary:text-is('Refuse')", "#refusal-reason");
        Look.press(page, "button:has-text('Refuse revision')", ".summary");
    }

    private static void unfold(Page page) {
        Look.press(page, "summary:has-text('Propose a change')", "#propose");
        Look.press(page, "summary:has-text('Call the workshop off')", "#calling-off-reason");
        Look.press(page, "summary:has-text('What earlier')", "h2:has-text('What revision 2')");
    }

    private Look look(@Nullable Person person) {
        return new Look(
                "http://localhost:" + port,
                person == null ? Map.of() : Map.of("Authorization", "Bearer " + token(person)));
    }
}

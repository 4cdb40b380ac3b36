package org.convene.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.convene.registration.invitation.Invitations;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.WorkshopState;
import org.convene.testing.Look;
import org.convene.testing.input.Caller;
import org.convene.web.security.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page in every state, empty, full and refused, as everybody sees it. */
class LookIntegrationTests extends ServiceTests {

    private final Person claire = new Person(UUID.randomUUID(), "claire@leman.example.org", "Claire Favre", false);

    @Autowired
    private Invitations invitations;

    @LocalServerPort
    private int port;

    @Test
    void showsHowOneRegisters() {
        Workshop workshop = hearOf(Samples.workshop(20));
        Guests guests = guests(workshop);
        String form = "/workshops/" + workshop.id() + "/register";
        UUID request = guests.asked("amal@clinic.example.org");
        String invitation = guests.invitationLink(guests.invited("zamira@klinika.example.org"));
        String code = "/registrations/requests/" + request + "/code";

        assertThat(look(Map.of())
                        .at("open", form)
                        .at("open-refused", form, LookIntegrationTests::send)
                        .at("code", code)
                        .at("code-refused", code, LookIntegrationTests::send)
                        .at("form", guests.requestLink(request))
                        .at("invited", invitation)
                        .at("invited-refused", invitation, LookIntegrationTests::send)
                        .at("find", "/registrations/find")
                        .at("find-refused", "/registrations/find", LookIntegrationTests::send)
                        .at("find-asked", "/registrations/find?asked=true")
                        .problems())
                .isEmpty();
    }

    @Test
    void showsEachParticipantHowSheStands() {
        Workshop workshop = hearOf(Samples.workshop(2));
        Guests guests = guests(workshop);
        String in = guests.registered("first@clinic.example.org");
        String cancelled = guests.registered("second@clinic.example.org");
        guests.registered("third@clinic.example.org");
        guests.registered("fourth@clinic.example.org");
        String waiting = guests.registered("fifth@clinic.example.org");
        Caller anybody = new Caller(URI.create(address()), Map.of());
        assertThat(anybody.post(cancelled + "/cancellation", Map.of()).statusCode())
                .isEqualTo(303);

        assertThat(look(Map.of())
                        .at("participant-room", in)
                        .at("participant-waiting", waiting)
                        .at("participant-cancelled", cancelled)
                        .at("details", in + "/details")
                        .at("details-refused", in + "/details", page -> {
                            page.fill("#name", "");
                            send(page);
                        })
                        .at("cancellation", in + "/cancellation")
                        .at("renewal", in + "/renewal")
                        .at("join-early", door(in))
                        .at("full", "/workshops/" + workshop.id() + "/register")
                        .problems())
                .isEmpty();

        clock.setAt(Samples.START.minus(Duration.ofMinutes(5)));
        assertThat(look(Map.of())
                        .at("participant-doors-open", in)
                        .at("join-open", door(in))
                        .at("join-cancelled", door(cancelled))
                        .at("closed", "/workshops/" + workshop.id() + "/register")
                        .problems())
                .isEmpty();

        hearOf(Samples.workshop(workshop.id(), WorkshopState.CALLED_OFF, 2, true, 9));
        assertThat(look(Map.of())
                        .at("participant-called-off", in)
                        .at("join-called-off", door(in))
                        .problems())
                .isEmpty();
    }

    @Test
    void showsHostsWhomTheyInviteAndWhoComes() {
        employ(Samples.LEMAN.foundationId(), claire.id());
        Workshop empty = hearOf(Samples.workshop(UUID.randomUUID(), WorkshopState.AGREEING, 2, true, 3));
        Workshop full = hearOf(Samples.workshop(2));
        Guests guests = guests(full);
        guests.registered("first@clinic.example.org");
        guests.registered("second@clinic.example.org");
        guests.registered("third@clinic.example.org");
        guests.invited("an-address-that-is-rather-long-for-a-phone@university-hospital.example.org");

        assertThat(look(Map.of("Authorization", SignedIn.as(claire)))
                        .at("invitees-empty", desk(empty, "invitations"))
                        .at("registrants-empty", desk(empty, "registrations"))
                        .at("invitees", desk(full, "invitations"))
                        .at(
                                "invitees-take-back",
                                desk(full, "invitations"),
                                page -> Look.press(page, ".confirm summary", ".confirm[open] form"))
                        .at("invitees-refused", desk(full, "invitations"), page -> {
                            page.fill("#list", "Timur <timur@clinic.example.org>\ntwo@@example.org");
                            Look.press(page, "main .paper .btn", "#report");
                        })
                        .at("registrants", desk(full, "registrations"))
                        .at("moment", "/organize/workshops/" + UUID.randomUUID() + "/registrations")
                        .problems())
                .isEmpty();
    }

    private static void send(Page page) {
        Look.press(page, "main .paper .btn", ".summary");
    }

    private Guests guests(Workshop workshop) {
        return new Guests(workshop, invitations, links, new Caller(URI.create(address()), Map.of()));
    }

    private Look look(Map<String, String> headers) {
        return new Look(address(), headers);
    }

    private String address() {
        return "http://localhost:" + port;
    }

    private static String desk(Workshop workshop, String tab) {
        return "/organize/workshops/" + workshop.id() + "/" + tab;
    }

    private static String door(String page) {
        return page.replace("/registrations/", "/join/");
    }
}

package org.convene.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.convene.registration.invitation.Invitation;
import org.convene.registration.invitation.InvitationState;
import org.convene.registration.invitation.Invitations;
import org.convene.registration.invitation.InviteeList;
import org.convene.registration.person.web.PersonAddresses;
import org.convene.registration.workshop.Workshop;
import org.convene.testing.input.Caller;
import org.convene.web.link.Kind;
import org.convene.web.link.PersonalLinks;

/** People with personal links to one workshop. */
final class Guests {

    private final Workshop workshop;
    private final Invitations invitations;
    private final PersonalLinks links;
    private final Caller anybody;

    Guests(Workshop workshop, Invitations invitations, PersonalLinks links, Caller anybody) {
        this.workshop = workshop;
        this.invitations = invitations;
        this.links = links;
        this.anybody = anybody;
    }

    /** What people fill in to register. */
    static Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("name", "Irina Karimova");
        form.put("country", "UZ");
        form.put("language", "ru");
        form.put("timeZone", "Asia/Tashkent");
        form.put("institution", "Regional Hospital");
        form.put("profession", "physician");
        form.put("kind", "ROOM");
        form.put("consent", "true");
        return form;
    }

    Invitation invited(String address) {
        InviteeList list = InviteeList.read(address, PersonAddresses::parse);
        invitations.invite(workshop, Samples.LEMAN.foundationId(), list.invitees());
        await().until(() -> invitationOf(address).state() != InvitationState.WAITING);
        return invitationOf(address);
    }

    private Invitation invitationOf(String address) {
        return invitations.ofHost(workshop.id(), Samples.LEMAN.foundationId(), "", 1_000).stream()
                .filter(invitation -> invitation.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    String invitationLink(Invitation invitation) {
        return "/invitations/" + links.token(Kind.INVITATION, invitation.id(), invitation.linkGeneration());
    }

    /** Asks by the open form; the id of the request. */
    UUID asked(String address) {
        HttpResponse<String> answer =
                anybody.post("/workshops/" + workshop.id() + "/register", Map.of("address", address));
        assertThat(answer.statusCode()).isEqualTo(303);
        return UUID.fromString(location(answer).replaceAll(".*/requests/(.*)/code", "$1"));
    }

    String requestLink(UUID request) {
        return "/registrations/requests/" + links.token(Kind.REQUEST, request, 1);
    }

    /** Registers by invitation; the path of her page. */
    String registered(String address) {
        HttpResponse<String> answer = anybody.post(invitationLink(invited(address)), form());
        assertThat(answer.statusCode()).isEqualTo(303);
        return location(answer);
    }

    static String location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }
}

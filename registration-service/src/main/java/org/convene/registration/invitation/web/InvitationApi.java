package org.convene.registration.invitation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.UUID;
import org.convene.registration.invitation.Invitation;
import org.convene.registration.invitation.InvitationState;
import org.convene.registration.invitation.Invitations;
import org.convene.registration.participation.web.ParticipationView;
import org.convene.registration.place.PlaceAsk.Entry;
import org.convene.registration.place.PlaceAsk.EntryKind;
import org.convene.registration.place.web.Registering;
import org.convene.registration.place.web.RegistrationForm;
import org.convene.registration.workshop.Workshop;
import org.convene.registration.workshop.Workshops;
import org.convene.registration.workshop.web.WorkshopWords;
import org.convene.web.problem.Conflict;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/invitations/{token}")
class InvitationApi {

    private final InvitationLinks links;
    private final Invitations invitations;
    private final Workshops workshops;
    private final Registering registering;

    InvitationApi(InvitationLinks links, Invitations invitations, Workshops workshops, Registering registering) {
        this.links = links;
        this.invitations = invitations;
        this.workshops = workshops;
        this.registering = registering;
    }

    @GetMapping
    InvitationView invitation(@PathVariable String token) {
        Invitation invitation = links.read(token);
        Workshop workshop = workshops.find(invitation.workshopId()).orElseThrow();
        return new InvitationView(
                workshop.id(),
                WorkshopWords.title(workshop, invitation.language()),
                invitation.hostId(),
                invitation.state(),
                invitation.address(),
                invitation.name(),
                invitation.language(),
                invitation.timeZone());
    }

    @PostMapping("/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(@PathVariable String token) {
        Invitation invitation = links.read(token);
        if (!invitations.decline(invitation.id()) && invitation.state() == InvitationState.ACCEPTED) {
            throw new Conflict("invitation-accepted");
        }
    }

    @PostMapping("/registration")
    ResponseEntity<ParticipationView> register(
            @PathVariable String token,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody RegistrationForm form) {
        Invitation invitation = links.read(token);
        Workshop workshop = workshops.find(invitation.workshopId()).orElseThrow();
        Entry entry = new Entry(EntryKind.INVITATION, invitation.id());
        return registering.answer(registering.register(workshop, entry, form, key));
    }

    /** An invitation as the invitee sees it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InvitationView(
            UUID workshopId,
            String title,
            UUID hostFoundationId,
            InvitationState state,
            String address,
            @Nullable String name,
            String language,
            @Nullable String timeZone) {}
}

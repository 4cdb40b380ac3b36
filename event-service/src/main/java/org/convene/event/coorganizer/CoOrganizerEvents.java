package org.convene.event.coorganizer;

import java.time.Instant;
import java.util.UUID;
import org.convene.event.coorganizer.CoOrganizerInvitation.Contact;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.FoundationEvents.ToldPerson;
import org.convene.event.log.Deed;
import org.convene.event.log.JointLog;
import org.convene.event.log.LogAction;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopEvents;
import org.convene.event.workshop.WorkshopEvents.ToldWorkshop;
import org.jspecify.annotations.Nullable;

/** Tells and logs who was asked to carry a workshop and what she answered. */
public final class CoOrganizerEvents {

    private final WorkshopEvents events;
    private final JointLog log;

    public CoOrganizerEvents(WorkshopEvents events, JointLog log) {
        this.events = events;
        this.log = log;
    }

    void invited(Workshop workshop, CoOrganizerInvitation invitation, Actor actor) {
        log.append(
                workshop.id(),
                Deed.of(LogAction.CO_ORGANIZER_ASKED, invitation.foundationId(), actor)
                        .saying(invitation.contact().address()));
        events.tell("CoOrganizerInvited", workshop, told -> new CoOrganizerInvited(told, told(invitation)));
    }

    /** The joining itself is logged where it is decided. */
    void accepted(Workshop workshop, CoOrganizerInvitation invitation, UUID newcomer, Actor actor) {
        events.tell(
                "CoOrganizerAccepted",
                workshop,
                told -> new CoOrganizerAccepted(told, invitation.id(), newcomer, ToldPerson.of(actor)));
    }

    void declined(Workshop workshop, CoOrganizerInvitation invitation) {
        Contact contact = invitation.contact();
        log.append(
                workshop.id(),
                new Deed(
                        LogAction.CO_ORGANIZER_DECLINED,
                        null,
                        null,
                        contact.name() == null ? contact.address() : contact.name(),
                        null,
                        null,
                        null,
                        invitation.reason()));
        events.tell(
                "CoOrganizerDeclined",
                workshop,
                told -> new CoOrganizerDeclined(
                        told,
                        invitation.id(),
                        contact.address(),
                        invitation.foundationId(),
                        contact.name(),
                        invitation.reason()));
    }

    /** The link says so from now on; nobody is mailed. */
    void withdrawn(Workshop workshop, CoOrganizerInvitation invitation, UUID host, Actor actor) {
        log.append(
                workshop.id(),
                Deed.of(LogAction.CO_ORGANIZER_WITHDRAWN, host, actor)
                        .saying(invitation.contact().address()));
        events.tell("WorkshopChanged", workshop);
    }

    private static ToldInvitation told(CoOrganizerInvitation invitation) {
        Contact contact = invitation.contact();
        return new ToldInvitation(
                invitation.id(),
                contact.address(),
                contact.language(),
                new ToldPerson(invitation.invitedBy(), invitation.inviterName()),
                invitation.foundationId(),
                invitation.generation(),
                invitation.expiresAt(),
                contact.name(),
                contact.message());
    }

    record CoOrganizerInvited(ToldWorkshop workshop, ToldInvitation invitation) {}

    record CoOrganizerAccepted(ToldWorkshop workshop, UUID invitationId, UUID foundationId, ToldPerson by) {}

    record CoOrganizerDeclined(
            ToldWorkshop workshop,
            UUID invitationId,
            String address,
            UUID foundationId,
            @Nullable String contactName,
            @Nullable String reason) {}

    record ToldInvitation(
            UUID invitationId,
            String address,
            String language,
            ToldPerson invitedBy,
            UUID foundationId,
            int linkGeneration,
            Instant expiresAt,
            @Nullable String contactName,
            @Nullable String message) {}
}

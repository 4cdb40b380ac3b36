package org.convene.registration.invitation.jdbc;

import java.util.Collection;
import java.util.UUID;
import org.convene.messaging.DomainEvent;
import org.convene.messaging.Outbox;
import org.convene.registration.invitation.Invitation;
import org.convene.registration.invitation.InvitationState;
import org.convene.registration.workshop.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what happened to invitations; called in the transaction of the change. */
@Component
class InvitationsTold {

    static final String TOPIC = "registration-service.invitations.v1";

    private final Outbox outbox;

    InvitationsTold(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Tells each as it is; its state says what happened to it. */
    void tellAll(Collection<Invitation> invitations, Position restsOn) {
        if (!invitations.isEmpty()) {
            outbox.tellAll(invitations.stream()
                    .map(i -> new DomainEvent(TOPIC, i.id(), type(i.state()), standing(i, restsOn)))
                    .toList());
        }
    }

    void tellChanged(Invitation invitation, Position restsOn) {
        outbox.tell(TOPIC, invitation.id(), "InvitationChanged", standing(invitation, restsOn));
    }

    static Standing standing(Invitation i, Position restsOn) {
        return new Standing(
                new State(
                        i.id(),
                        i.workshopId(),
                        i.hostId(),
                        i.personId(),
                        i.address(),
                        i.name(),
                        i.language(),
                        i.timeZone(),
                        i.state(),
                        i.linkGeneration()),
                restsOn);
    }

    private static String type(InvitationState state) {
        return switch (state) {
            case ISSUED -> "InvitationIssued";
            case ACCEPTED -> "InvitationAccepted";
            case DECLINED -> "InvitationDeclined";
            case WITHDRAWN -> "InvitationWithdrawn";
            case WAITING -> throw new IllegalStateException("state: WAITING (expected: one that others may know of)");
        };
    }

    record Standing(State invitation, Position restsOn) {}

    record State(
            UUID invitationId,
            UUID workshopId,
            UUID hostFoundationId,
            UUID personId,
            String address,
            @Nullable String name,
            String language,
            @Nullable String timeZone,
            InvitationState state,
            int linkGeneration) {}
}

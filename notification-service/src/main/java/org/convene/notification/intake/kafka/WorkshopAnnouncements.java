package org.convene.notification.intake.kafka;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convene.messaging.IncomingEvent;
import org.convene.notification.intake.kafka.WorkshopEvents.CoOrganizerAccepted;
import org.convene.notification.intake.kafka.WorkshopEvents.CoOrganizerDeclined;
import org.convene.notification.intake.kafka.WorkshopEvents.SignOffRefused;
import org.convene.notification.intake.kafka.WorkshopEvents.SignOffRequested;
import org.convene.notification.intake.kafka.WorkshopEvents.WorkshopCancelled;
import org.convene.notification.intake.kafka.WorkshopEvents.WorkshopRevised;
import org.convene.notification.intake.kafka.WorkshopEvents.WorkshopSignedOff;
import org.convene.notification.webhook.EventType;
import org.convene.notification.webhook.Occurrence;
import org.convene.notification.webhook.Webhooks;
import org.convene.notification.workshop.Workshop;
import org.springframework.stereotype.Component;

/** What the systems of a workshop’s hosts are told: facts of the workshop, and of nobody by name. */
@Component
class WorkshopAnnouncements {

    private final Webhooks webhooks;

    WorkshopAnnouncements(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** Tells the hosts what waited for us to know them. */
    void known(Workshop workshop) {
        webhooks.know(workshop.workshopId(), workshop.hostIds());
    }

    void published(IncomingEvent event, Workshop workshop) {
        tell(event, EventType.WORKSHOP_PUBLISHED, workshop, new Facts());
    }

    /** Drafts are nobody else’s business yet. */
    void state(IncomingEvent event, Workshop workshop) {
        switch (event.type()) {
            case "WorkshopChanged" -> tell(event, EventType.WORKSHOP_CHANGED, workshop, new Facts());
            case "WorkshopCompleted" -> tell(event, EventType.WORKSHOP_COMPLETED, workshop, new Facts());
            default -> {}
        }
    }

    void revised(IncomingEvent event, WorkshopRevised told) {
        Map<String, Object> before = new Facts()
                .with("startsAt", told.before().startsAt())
                .with("endsAt", told.before().endsAt())
                .map();
        tell(event, EventType.WORKSHOP_REVISED, told.workshop(), new Facts().with("before", before));
    }

    void calledOff(IncomingEvent event, WorkshopCancelled told) {
        tell(event, EventType.WORKSHOP_CALLED_OFF, told.workshop(), new Facts().with("reason", told.reason()));
    }

    void accepted(IncomingEvent event, CoOrganizerAccepted told) {
        tell(event, EventType.CO_ORGANIZER_ACCEPTED, told.workshop(), new Facts().with("hostId", told.foundationId()));
    }

    // Neither the contact nor her words: they are another foundation's, and stand on the agreement's page.
    void declined(IncomingEvent event, CoOrganizerDeclined told) {
        tell(event, EventType.CO_ORGANIZER_DECLINED, told.workshop(), new Facts());
    }

    void signOffRequested(IncomingEvent event, SignOffRequested told) {
        tell(
                event,
                EventType.SIGN_OFF_REQUESTED,
                told.workshop(),
                new Facts()
                        .with("revision", told.revision().number())
                        .with("kind", told.revision().kind())
                        .with("hostId", told.revision().foundationId())
                        .with("awaiting", texts(told.awaiting())));
    }

    void signedOff(IncomingEvent event, WorkshopSignedOff told) {
        tell(
                event,
                EventType.WORKSHOP_SIGNED_OFF,
                told.workshop(),
                new Facts()
                        .with("revision", told.revision())
                        .with("hostId", told.foundationId())
                        .with("awaiting", texts(told.awaiting())));
    }

    void refused(IncomingEvent event, SignOffRefused told) {
        tell(
                event,
                EventType.SIGN_OFF_REFUSED,
                told.workshop(),
                new Facts().with("revision", told.revision()).with("hostId", told.foundationId()));
    }

    private void tell(IncomingEvent event, EventType type, Workshop workshop, Facts more) {
        if (event.restated()) {
            return;
        }
        webhooks.tell(List.of(new Occurrence(
                event.id(),
                type,
                event.occurredAt(),
                event.key(),
                event.epoch(),
                event.sequence(),
                workshop.hostIds(),
                more.with("workshop", Facts.of(workshop)).map(),
                null)));
    }

    private static List<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }
}

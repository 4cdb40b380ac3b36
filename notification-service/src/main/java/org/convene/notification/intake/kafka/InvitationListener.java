package org.convene.notification.intake.kafka;

import java.util.List;
import org.convene.messaging.IncomingEvent;
import org.convene.messaging.Subscription;
import org.convene.notification.account.Erasures;
import org.convene.notification.delivery.Deliveries;
import org.convene.notification.delivery.NewDelivery;
import org.convene.notification.letter.News;
import org.convene.notification.letter.Purpose;
import org.convene.notification.participation.Invitation;
import org.convene.notification.participation.Participations;
import org.convene.notification.workshop.Position;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears of invitations, and writes to the invitees. */
@Configuration(proxyBeanMethods = false)
class InvitationListener {

    static final List<String> STATES = List.of(
            "InvitationAccepted",
            "InvitationChanged",
            "InvitationDeclined",
            "InvitationWithdrawn",
            "InvitationRestated");

    private final Participations participations;
    private final Deliveries deliveries;
    private final Erasures erasures;
    private final PersonAnnouncements announcements;

    InvitationListener(
            Participations participations,
            Deliveries deliveries,
            Erasures erasures,
            PersonAnnouncements announcements) {
        this.participations = participations;
        this.deliveries = deliveries;
        this.erasures = erasures;
        this.announcements = announcements;
    }

    record InvitationTold(Invitation invitation, Position restsOn) {}

    @Bean
    Subscription invitationsTold() {
        Subscription.Builder topic = Subscription.to("registration-service.invitations.v1");
        STATES.forEach(type -> topic.on(type, InvitationTold.class, this::replace));
        return topic.on("InvitationIssued", InvitationTold.class, this::write).build();
    }

    // Of who had herself erased meanwhile we keep no more than registration-service will, and tell nothing.
    private Invitation replace(IncomingEvent event, InvitationTold told) {
        Invitation invitation = told.invitation();
        if (erasures.isOutdated(invitation.address(), event.occurredAt())) {
            Invitation nameless = invitation.withoutPerson(Erasures.NOBODY);
            participations.replace(nameless);
            return nameless;
        }
        participations.replace(invitation);
        announcements.invitation(event, told);
        return invitation;
    }

    private void write(IncomingEvent event, InvitationTold told) {
        Invitation invitation = replace(event, told);
        deliveries.queue(List.of(new NewDelivery(
                Purpose.INVITATION,
                event.id().toString(),
                invitation.address(),
                invitation.name(),
                invitation.language(),
                invitation.timeZone(),
                invitation.workshopId(),
                told.restsOn(),
                invitation.hostFoundationId(),
                null,
                invitation.invitationId(),
                null,
                News.none().withLink(invitation.invitationId(), invitation.linkGeneration()),
                null)));
    }
}

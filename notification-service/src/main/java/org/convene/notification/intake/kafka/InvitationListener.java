package org.convene.notification.intake.kafka;

import java.util.List;
import org.convene.messaging.IncomingEvent;
import org.convene.messaging.Subscription;
import org.convene.messaging.Subscription.Heard;
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

    @Bean
    Subscription invitationsTold() {
        Subscription.Builder topic = Subscription.to("registration-service.invitations.v1");
        STATES.forEach(type -> topic.onAll(type, InvitationTold.class, this::replace));
        return topic.onAll("InvitationIssued", InvitationTold.class, this::write)
                .build();
    }

    private List<Heard<InvitationTold>> replace(List<Heard<InvitationTold>> asTold) {
        List<Heard<InvitationTold>> events = Outdated.withoutErased(
                erasures, asTold, told -> told.invitation().address(), InvitationTold::withoutPerson);
        participations.replaceInvitations(
                events.stream().map(heard -> heard.told().invitation()).toList());
        announcements.invitations(events);
        return events;
    }

    private void write(List<Heard<InvitationTold>> asTold) {
        deliveries.queue(replace(asTold).stream()
                .map(heard -> heard.told().delivery(heard.event()))
                .toList());
    }

    record InvitationTold(Invitation invitation, Position restsOn) {

        private InvitationTold withoutPerson() {
            return new InvitationTold(invitation.withoutPerson(Erasures.NOBODY), restsOn);
        }

        private NewDelivery delivery(IncomingEvent event) {
            return new NewDelivery(
                    Purpose.INVITATION,
                    event.id().toString(),
                    invitation.address(),
                    invitation.name(),
                    invitation.language(),
                    invitation.timeZone(),
                    invitation.workshopId(),
                    restsOn,
                    invitation.hostFoundationId(),
                    null,
                    invitation.invitationId(),
                    null,
                    News.none().withLink(invitation.invitationId(), invitation.linkGeneration()),
                    null);
        }
    }
}

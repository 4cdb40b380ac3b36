package org.convene.notification.intake.kafka;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convene.messaging.IncomingEvent;
import org.convene.messaging.Subscription;
import org.convene.messaging.event.EventIds;
import org.convene.notification.delivery.Deliveries;
import org.convene.notification.delivery.NewDelivery;
import org.convene.notification.foundation.Foundation;
import org.convene.notification.foundation.Foundations;
import org.convene.notification.letter.News;
import org.convene.notification.letter.Purpose;
import org.convene.notification.mailing.Audience;
import org.convene.notification.mailing.Mailing;
import org.convene.notification.mailing.Mailings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears of foundations, writes to who is invited to one, and tells its administrators who has joined. */
@Configuration(proxyBeanMethods = false)
class FoundationListener {

    static final List<String> STATES =
            List.of("FoundationRegistered", "FoundationChanged", "MemberRemoved", "FoundationRestated");

    private final Foundations foundations;
    private final Mailings mailings;
    private final Deliveries deliveries;
    private final Clock clock;

    FoundationListener(Foundations foundations, Mailings mailings, Deliveries deliveries, Clock clock) {
        this.foundations = foundations;
        this.mailings = mailings;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    record FoundationTold(Foundation foundation) {}

    record MemberInvited(Foundation foundation, Invited invitation) {}

    record Invited(
            UUID membershipId,
            String address,
            String language,
            Actor invitedBy,
            int linkGeneration,
            Instant expiresAt) {}

    record MemberJoined(Foundation foundation, UUID personId) {}

    @Bean
    Subscription foundationsTold() {
        Subscription.Builder topic = Subscription.to("event-service.foundations.v1");
        STATES.forEach(
                type -> topic.on(type, FoundationTold.class, (event, told) -> foundations.replace(told.foundation())));
        return topic.on("MemberInvited", MemberInvited.class, this::invite)
                .on("MemberJoined", MemberJoined.class, this::welcome)
                .build();
    }

    private void invite(IncomingEvent event, MemberInvited told) {
        foundations.replace(told.foundation());
        Invited invited = told.invitation();
        deliveries.queue(List.of(new NewDelivery(
                Purpose.MEMBER_INVITED,
                event.id().toString(),
                invited.address(),
                null,
                invited.language(),
                null,
                null,
                null,
                told.foundation().foundationId(),
                null,
                null,
                null,
                News.none()
                        .withLink(invited.membershipId(), invited.linkGeneration())
                        .with("foundation", told.foundation().name())
                        .with("actor", invited.invitedBy().name()),
                invited.expiresAt())));
    }

    private void welcome(IncomingEvent event, MemberJoined told) {
        Foundation foundation = told.foundation();
        foundations.replace(foundation);
        String name = foundation.members().stream()
                .filter(member -> member.personId().equals(told.personId()))
                .map(Foundation.Member::name)
                .findFirst()
                .orElse("");
        mailings.open(new Mailing(
                EventIds.next(clock.instant()),
                Purpose.MEMBER_JOINED,
                event.id().toString(),
                Audience.ADMINS,
                List.of(foundation.foundationId()),
                null,
                null,
                News.none()
                        .with("foundation", foundation.name())
                        .with("foundationId", foundation.foundationId().toString())
                        .with("actor", name),
                clock.instant(),
                null));
    }
}

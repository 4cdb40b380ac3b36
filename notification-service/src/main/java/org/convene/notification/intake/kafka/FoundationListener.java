package org.convene.notification.intake.kafka;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.messaging.IncomingEvent;
import org.convene.messaging.Subscription;
import org.convene.messaging.event.EventIds;
import org.convene.notification.account.Account;
import org.convene.notification.account.Accounts;
import org.convene.notification.account.Erasures;
import org.convene.notification.delivery.Deliveries;
import org.convene.notification.delivery.NewDelivery;
import org.convene.notification.foundation.Foundation;
import org.convene.notification.foundation.Foundations;
import org.convene.notification.letter.News;
import org.convene.notification.letter.Purpose;
import org.convene.notification.mailing.Audience;
import org.convene.notification.mailing.Mailing;
import org.convene.notification.mailing.Mailings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears of foundations, writes to who is invited to one, and tells its administrators who has joined and what operators say. */
@Configuration(proxyBeanMethods = false)
class FoundationListener {

    static final List<String> STATES = List.of("FoundationRegistered", "FoundationChanged", "FoundationRestated");

    private final Foundations foundations;
    private final Accounts accounts;
    private final Mailings mailings;
    private final Deliveries deliveries;
    private final Erasures erasures;
    private final PersonAnnouncements announcements;
    private final Clock clock;

    FoundationListener(
            Foundations foundations,
            Accounts accounts,
            Mailings mailings,
            Deliveries deliveries,
            Erasures erasures,
            PersonAnnouncements announcements,
            Clock clock) {
        this.foundations = foundations;
        this.accounts = accounts;
        this.mailings = mailings;
        this.deliveries = deliveries;
        this.erasures = erasures;
        this.announcements = announcements;
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

    record InvitationWithdrawn(Foundation foundation, UUID membershipId) {}

    record MemberJoined(Foundation foundation, UUID personId) {}

    record MemberRemoved(
            Foundation foundation, UUID personId, @Nullable UUID successor) {}

    record SignerNamed(
            Foundation foundation,
            UUID personId,
            Actor by,
            @Nullable String from,
            @Nullable String to) {}

    record FoundationRefused(Foundation foundation, String reason) {}

    @Bean
    Subscription foundationsTold() {
        Subscription.Builder topic = Subscription.to("event-service.foundations.v1");
        STATES.forEach(
                type -> topic.on(type, FoundationTold.class, (event, told) -> foundations.replace(told.foundation())));
        return topic.on("MemberInvited", MemberInvited.class, this::invite)
                .on("MemberInvitationWithdrawn", InvitationWithdrawn.class, this::takeBack)
                .on("MemberJoined", MemberJoined.class, this::welcome)
                .on("MemberRemoved", MemberRemoved.class, this::removed)
                .on("FoundationApproved", FoundationTold.class, this::approved)
                .on("FoundationRefused", FoundationRefused.class, this::refused)
                .on("SignerNamed", SignerNamed.class, this::signs)
                .build();
    }

    private void invite(IncomingEvent event, MemberInvited told) {
        foundations.replace(told.foundation());
        Invited invited = told.invitation();
        if (erasures.isOutdated(invited.address(), event.occurredAt())) {
            return;
        }
        // Who asks her guesses her language; if she has an account, she has said it herself.
        Optional<Account> known = accounts.at(invited.address());
        deliveries.queue(List.of(new NewDelivery(
                Purpose.MEMBER_INVITED,
                event.id().toString(),
                invited.address(),
                null,
                known.map(Account::language).orElse(invited.language()),
                known.map(Account::timeZone).orElse(null),
                null,
                null,
                told.foundation().foundationId(),
                null,
                null,
                null,
                News.none()
                        .withLink(invited.membershipId(), invited.linkGeneration())
                        .withFoundation(
                                told.foundation().name(), told.foundation().names())
                        .with("actor", invited.invitedBy().name())
                        .with("actorId", invited.invitedBy().personId().toString()),
                invited.expiresAt())));
    }

    private void takeBack(IncomingEvent event, InvitationWithdrawn told) {
        foundations.replace(told.foundation());
        deliveries.takeBack(Purpose.MEMBER_INVITED, told.membershipId());
    }

    private void welcome(IncomingEvent event, MemberJoined told) {
        Foundation foundation = told.foundation();
        foundations.replace(foundation);
        announcements.joined(event, foundation, told.personId());
        tell(event, Purpose.MEMBER_JOINED, Audience.ADMINS, null, foundation, about(foundation, told.personId()));
    }

    /** Nobody hears by mail that somebody left; but if that made somebody else the administrator, all do. */
    private void removed(IncomingEvent event, MemberRemoved told) {
        foundations.replace(told.foundation());
        announcements.removed(event, told.foundation(), told.personId());
        if (told.successor() != null) {
            News news = about(told.foundation(), told.successor());
            tell(event, Purpose.ADMIN_SUCCEEDED, Audience.MEMBERS, null, told.foundation(), news);
        }
    }

    private void signs(IncomingEvent event, SignerNamed told) {
        foundations.replace(told.foundation());
        News news = News.none()
                .with("actor", told.by().name())
                .with("actorId", told.by().personId().toString())
                .with("variant", told.from() == null ? null : "deputy")
                .with("from", told.from())
                .with("to", told.to());
        tell(event, Purpose.SIGNER_NAMED, Audience.MEMBERS, List.of(told.personId()), told.foundation(), news);
    }

    private void approved(IncomingEvent event, FoundationTold told) {
        foundations.replace(told.foundation());
        tell(event, Purpose.FOUNDATION_APPROVED, Audience.ADMINS, null, told.foundation(), News.none());
    }

    private void refused(IncomingEvent event, FoundationRefused told) {
        foundations.replace(told.foundation());
        News news = News.none().with("words", told.reason());
        tell(event, Purpose.FOUNDATION_REFUSED, Audience.ADMINS, null, told.foundation(), news);
    }

    private static News about(Foundation foundation, UUID personId) {
        String name = foundation.members().stream()
                .filter(member -> member.personId().equals(personId))
                .map(Foundation.Member::name)
                .findFirst()
                .orElse("");
        return News.none().with("actor", name).with("actorId", personId.toString());
    }

    private void tell(
            IncomingEvent event,
            Purpose purpose,
            Audience audience,
            @Nullable List<UUID> persons,
            Foundation foundation,
            News news) {
        mailings.open(new Mailing(
                EventIds.next(clock.instant()),
                purpose,
                event.id().toString(),
                audience,
                List.of(foundation.foundationId()),
                persons,
                null,
                null,
                news.withFoundation(foundation.name(), foundation.names())
                        .with("foundationId", foundation.foundationId().toString()),
                clock.instant(),
                null));
    }
}

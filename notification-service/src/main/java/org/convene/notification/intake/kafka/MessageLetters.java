package org.convene.notification.intake.kafka;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.messaging.IncomingEvent;
import org.convene.messaging.event.EventIds;
import org.convene.notification.account.Accounts;
import org.convene.notification.delivery.Deliveries;
import org.convene.notification.delivery.NewDelivery;
import org.convene.notification.foundation.Foundations;
import org.convene.notification.foundation.Foundations.Reached;
import org.convene.notification.intake.kafka.WorkshopEvents.Message;
import org.convene.notification.intake.kafka.WorkshopEvents.MessageProposed;
import org.convene.notification.intake.kafka.WorkshopEvents.MessageRefused;
import org.convene.notification.intake.kafka.WorkshopEvents.MessageReleased;
import org.convene.notification.intake.kafka.WorkshopEvents.MessageReminded;
import org.convene.notification.intake.kafka.WorkshopEvents.MessageTried;
import org.convene.notification.intake.kafka.WorkshopEvents.MessageWithdrawn;
import org.convene.notification.letter.News;
import org.convene.notification.letter.Purpose;
import org.convene.notification.mailing.Audience;
import org.convene.notification.mailing.Mailing;
import org.convene.notification.mailing.Mailings;
import org.convene.notification.message.HostMessage;
import org.convene.notification.message.HostMessages;
import org.convene.notification.workshop.Position;
import org.convene.notification.workshop.Workshop;
import org.springframework.stereotype.Component;

/** Writes what a host has to say to a workshop's people, and before that to the hosts that are asked about it. */
@Component
class MessageLetters {

    private final HostMessages messages;
    private final WorkshopMailings toHosts;
    private final Mailings mailings;
    private final Deliveries deliveries;
    private final Foundations foundations;
    private final Accounts accounts;
    private final Clock clock;

    MessageLetters(
            HostMessages messages,
            WorkshopMailings toHosts,
            Mailings mailings,
            Deliveries deliveries,
            Foundations foundations,
            Accounts accounts,
            Clock clock) {
        this.messages = messages;
        this.toHosts = toHosts;
        this.mailings = mailings;
        this.deliveries = deliveries;
        this.foundations = foundations;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Hears of messages. */
    void listen(WorkshopTopic topic) {
        topic.on(
                        "MessageProposed",
                        MessageProposed.class,
                        (event, told) -> ask(
                                event,
                                Purpose.MESSAGE_PROPOSED,
                                told.workshop(),
                                told.message(),
                                told.awaiting(),
                                told.signers()))
                .on(
                        "MessageReminded",
                        MessageReminded.class,
                        (event, told) -> ask(
                                event,
                                Purpose.MESSAGE_REMINDED,
                                told.workshop(),
                                told.message(),
                                told.awaiting(),
                                told.signers()))
                .on("MessageRefused", MessageRefused.class, this::refused)
                .on("MessageReleased", MessageReleased.class, this::released)
                .on(
                        "MessageWithdrawn",
                        MessageWithdrawn.class,
                        (event, told) -> messages.withdraw(told.workshop().workshopId(), told.messageId()))
                .on("MessageTried", MessageTried.class, this::tried);
    }

    private void ask(
            IncomingEvent event,
            Purpose purpose,
            Workshop workshop,
            Message message,
            List<UUID> awaiting,
            List<UUID> signers) {
        keep(workshop, message);
        News news = by(message.by(), message.messageId())
                .withHost(workshop, message.foundationId())
                .with("consent", message.consent())
                .with("answerBy", texts(message.answerBy()));
        toHosts.toSigners(event, purpose, workshop, awaiting, signers, news, message.foundationId());
    }

    private void refused(IncomingEvent event, MessageRefused told) {
        keep(told.workshop(), told.message());
        toHosts.toMembers(
                event,
                Purpose.MESSAGE_REFUSED,
                told.workshop(),
                List.of(told.message().foundationId()),
                by(told.by(), told.message().messageId())
                        .withHost(told.workshop(), told.foundationId())
                        .with("words", told.reason()),
                told.foundationId());
    }

    // Once per person and message, whatever is told twice: the message's id is the occurrence.
    private void released(IncomingEvent event, MessageReleased told) {
        Message message = told.message();
        keep(told.workshop(), message);
        mailings.open(new Mailing(
                EventIds.next(clock.instant()),
                Purpose.HOST_MESSAGE,
                message.messageId().toString(),
                audience(message.readers()),
                message.ownOnly() ? List.of(message.foundationId()) : List.of(),
                null,
                told.workshop().workshopId(),
                null,
                News.none()
                        .with("message", message.messageId().toString())
                        .with("sender", message.foundationId().toString()),
                clock.instant(),
                told.expiresAt(),
                event.occurredAt()));
    }

    private static Audience audience(String readers) {
        return switch (readers) {
            case "TAKING_PART" -> Audience.CONFIRMED;
            case "WAITING" -> Audience.WAITING;
            case "BOTH" -> Audience.PARTICIPANTS;
            default ->
                throw new IllegalArgumentException("readers: " + readers + " (expected: TAKING_PART, WAITING or BOTH)");
        };
    }

    // As each of its readers would get it: one for each language that it is written in.
    private void tried(IncomingEvent event, MessageTried told) {
        messages.keep(new HostMessage(event.id(), told.workshop().workshopId(), told.texts()));
        UUID author = told.by().personId();
        List<Reached> members = foundations.reached(List.of(author));
        // Who only helps is no member; she has signed in.
        List<Reached> readers = members.isEmpty()
                ? accounts.find(author).stream()
                        .map(account -> new Reached(
                                author,
                                told.foundationId(),
                                told.by().name(),
                                account.address(),
                                account.language(),
                                account.timeZone()))
                        .toList()
                : members;
        deliveries.queue(readers.stream()
                .flatMap(person -> told.texts().stream()
                        .map(text -> new NewDelivery(
                                Purpose.MESSAGE_TRIED,
                                event.id() + "/" + text.language(),
                                person.address(),
                                person.name(),
                                text.language(),
                                person.timeZone(),
                                told.workshop().workshopId(),
                                new Position(event.epoch(), event.sequence()),
                                person.foundationId(),
                                null,
                                null,
                                null,
                                by(told.by(), event.id())
                                        .with("sender", told.foundationId().toString()),
                                null)))
                .toList());
    }

    private void keep(Workshop workshop, Message message) {
        messages.keep(new HostMessage(message.messageId(), workshop.workshopId(), message.texts()));
    }

    private static News by(Actor actor, UUID message) {
        return News.none()
                .with("actor", actor.name())
                .with("actorId", actor.personId().toString())
                .with("message", message.toString());
    }

    private static Map<String, String> texts(Map<UUID, Instant> answerBy) {
        return answerBy.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().toString(),
                        each -> each.getValue().toString()));
    }
}

package org.convene.event.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.FoundationEvents.ToldPerson;
import org.convene.event.foundation.Signers;
import org.convene.event.log.Deed;
import org.convene.event.log.JointLog;
import org.convene.event.log.LogAction;
import org.convene.event.workshop.Consultation;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopEvents;
import org.convene.event.workshop.WorkshopEvents.ToldWorkshop;

/** Tells and logs what happened to a message; what nobody else acts on is logged alone. */
public final class MessageEvents {

    /** What has not reached its readers by then is old news. */
    private static final Duration NEWS = Duration.ofDays(3);

    private final WorkshopEvents events;
    private final Signers signers;
    private final JointLog log;
    private final Clock clock;

    public MessageEvents(WorkshopEvents events, Signers signers, JointLog log, Clock clock) {
        this.events = events;
        this.signers = signers;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Tells and logs the facts in their order.
     *
     * @param message as it is after all of them
     */
    void tell(Workshop workshop, Message message, List<MessageFact> facts) {
        facts.forEach(fact -> tell(workshop, message, fact));
    }

    private void tell(Workshop workshop, Message message, MessageFact fact) {
        UUID author = message.foundationId();
        UUID id = workshop.id();
        switch (fact) {
            case MessageFact.Proposed proposed -> {
                log.append(id, stating(message, Deed.of(LogAction.MESSAGE_PROPOSED, author, proposed.actor())));
                Set<UUID> awaiting = message.consultation().awaiting();
                if (!awaiting.isEmpty()) {
                    events.tell(
                            "MessageProposed",
                            workshop,
                            told -> new MessageProposed(told, ToldMessage.of(message), awaiting, signers.of(awaiting)));
                }
            }
            case MessageFact.Agreed agreed ->
                log.append(
                        id,
                        stating(
                                message,
                                Deed.of(
                                        LogAction.MESSAGE_AGREED,
                                        agreed.answer().foundationId(),
                                        agreed.actor())));
            case MessageFact.Refused refused -> {
                UUID host = refused.answer().foundationId();
                String reason = String.valueOf(refused.answer().reason());
                log.append(
                        id,
                        Deed.of(LogAction.MESSAGE_REFUSED, host, refused.actor())
                                .saying(reason));
                events.tell(
                        "MessageRefused",
                        workshop,
                        told -> new MessageRefused(
                                told, ToldMessage.of(message), host, ToldPerson.of(refused.actor()), reason));
            }
            case MessageFact.Reminded(var hosts) ->
                events.tell(
                        "MessageReminded",
                        workshop,
                        told -> new MessageReminded(told, ToldMessage.of(message), hosts, signers.of(hosts)));
            case MessageFact.SilenceAgreed(var hosts) ->
                hosts.forEach(host ->
                        log.append(id, stating(message, Deed.of(LogAction.MESSAGE_AGREED_BY_SILENCE, host, null))));
            case MessageFact.Sent _ -> {
                log.append(id, stating(message, Deed.of(LogAction.MESSAGE_SENT, author, null)));
                send(workshop, message);
            }
            case MessageFact.SentToOwn sent -> {
                // What it says concerns no other host; that it was sent is no secret.
                log.append(id, Deed.of(LogAction.OWN_MESSAGE_SENT, author, sent.actor()));
                send(workshop, message);
            }
            case MessageFact.Withdrawn withdrawn -> {
                log.append(id, stating(message, Deed.of(LogAction.MESSAGE_WITHDRAWN, author, withdrawn.actor())));
                end(workshop, message);
            }
            case MessageFact.Lapsed _ -> {
                log.append(id, stating(message, Deed.of(LogAction.MESSAGE_LAPSED, author, null)));
                end(workshop, message);
            }
        }
    }

    private void send(Workshop workshop, Message message) {
        Instant expires = clock.instant().plus(NEWS);
        events.tell("MessageReleased", workshop, told -> new MessageReleased(told, ToldMessage.of(message), expires));
    }

    private void end(Workshop workshop, Message message) {
        events.tell("MessageWithdrawn", workshop, told -> new MessageWithdrawn(told, message.id()));
    }

    /** Tells that somebody wants to see in her own mailbox what she writes. */
    void tried(Workshop workshop, UUID foundationId, Actor actor, Draft draft) {
        events.tell(
                "MessageTried",
                workshop,
                told -> new MessageTried(told, foundationId, ToldPerson.of(actor), draft.texts()));
    }

    private static Deed stating(Message message, Deed deed) {
        return deed.stating(message.statement())
                .saying(message.draft().texts().getFirst().subject());
    }

    /** A message as its events tell it. */
    record ToldMessage(
            UUID messageId,
            UUID foundationId,
            ToldPerson by,
            Readers.Group readers,
            boolean ownOnly,
            List<MessageText> texts,
            String consent,
            Map<UUID, Instant> answerBy) {

        static ToldMessage of(Message message) {
            Consultation asked = message.consultation();
            Set<UUID> unheard = message.isOpen() ? asked.unheard() : Set.of();
            return new ToldMessage(
                    message.id(),
                    message.foundationId(),
                    new ToldPerson(message.personId(), message.personName()),
                    message.draft().readers().group(),
                    message.draft().readers().ownOnly(),
                    message.draft().texts(),
                    asked.consent().wireName(),
                    asked.deadlines().entrySet().stream()
                            .filter(each -> unheard.contains(each.getKey()))
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, each -> each.getValue().answerBy())));
        }
    }

    /**
     * Asks for agreement.
     *
     * @param signers who may answer now for those that have not
     */
    record MessageProposed(
            ToldWorkshop workshop, ToldMessage message, Collection<UUID> awaiting, Collection<UUID> signers) {}

    /** Asks those again who have yet to answer. */
    record MessageReminded(
            ToldWorkshop workshop, ToldMessage message, Collection<UUID> awaiting, Collection<UUID> signers) {}

    record MessageRefused(
            ToldWorkshop workshop, ToldMessage message, UUID foundationId, ToldPerson by, String reason) {}

    /**
     * It goes out.
     *
     * @param expiresAt when it is too late for it to
     */
    record MessageReleased(ToldWorkshop workshop, ToldMessage message, Instant expiresAt) {}

    /** It won't go out: nobody needs to answer any more. */
    record MessageWithdrawn(ToldWorkshop workshop, UUID messageId) {}

    record MessageTried(ToldWorkshop workshop, UUID foundationId, ToldPerson by, List<MessageText> texts) {}
}

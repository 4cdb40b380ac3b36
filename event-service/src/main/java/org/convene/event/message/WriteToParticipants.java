package org.convene.event.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.event.Atomically;
import org.convene.event.Identifiers;
import org.convene.event.agreement.Deadlines;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.Capacity;
import org.convene.event.foundation.Foundations;
import org.convene.event.foundation.Signers;
import org.convene.event.message.MessageOutcome.Done;
import org.convene.event.message.MessageOutcome.Refused;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.Workshops;
import org.jspecify.annotations.Nullable;

/** Lets a host write to a workshop's people, and the others agree to it, one action after the other. */
public final class WriteToParticipants {

    private static final Duration DAY = Duration.ofDays(1);

    /** Of one person about one workshop within a day. */
    private static final int MOST_TRIALS = 20;

    private static final int BATCH = 100;

    private final Messages messages;
    private final Workshops workshops;
    private final Foundations foundations;
    private final Signers signers;
    private final MessageRights rights;
    private final MessageEvents events;
    private final Deadlines deadlines;
    private final Atomically atomically;
    private final Identifiers identifiers;
    private final Clock clock;

    public WriteToParticipants(
            Messages messages,
            Workshops workshops,
            Foundations foundations,
            Signers signers,
            MessageRights rights,
            MessageEvents events,
            Deadlines deadlines,
            Atomically atomically,
            Identifiers identifiers,
            Clock clock) {
        this.messages = messages;
        this.workshops = workshops;
        this.foundations = foundations;
        this.signers = signers;
        this.rights = rights;
        this.events = events;
        this.deadlines = deadlines;
        this.atomically = atomically;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** A workshop's messages, the newest first. */
    public List<Message> of(UUID workshopId, @Nullable UUID before, int limit) {
        return messages.of(workshopId, before, limit);
    }

    public Optional<Message> find(UUID workshopId, UUID messageId) {
        return messages.find(workshopId, messageId);
    }

    /** Until when people can be written to about a workshop; empty if they can't, or not yet. */
    public static Optional<Instant> writableUntil(Workshop workshop) {
        return MessageAgreement.writableUntil(workshop);
    }

    /** Why this person can't write in this name now; empty if she can. */
    public Optional<MessageRefusal> refusal(Workshop workshop, UUID personId, UUID foundationId) {
        Instant now = clock.instant();
        return MessageAgreement.refusalToWrite(
                workshop, rights.of(personId, workshop, foundationId, now), today(workshop.id(), now), now);
    }

    public MessageOutcome propose(Actor actor, UUID workshopId, UUID foundationId, Draft draft) {
        return atomically.run(() -> {
            Workshop workshop = lock(workshopId);
            Instant now = clock.instant();
            // Asked after the wait for the lock: what was taken from her meanwhile she has no more.
            return kept(
                    workshop,
                    MessageAgreement.propose(
                            workshop,
                            identifiers.next(),
                            foundationId,
                            acting(actor, foundationId, now),
                            draft,
                            rights.of(actor.personId(), workshop, foundationId, now),
                            today(workshopId, now),
                            now,
                            deadlines));
        });
    }

    /** Mails the author alone what the others would get; empty, or why not. */
    public Optional<MessageRefusal> trySelf(Actor actor, UUID workshopId, UUID foundationId, Draft draft) {
        return atomically.run(() -> {
            Workshop workshop = lock(workshopId);
            Instant now = clock.instant();
            Optional<MessageRefusal> refusal = MessageAgreement.refusalToWrite(
                            workshop, rights.of(actor.personId(), workshop, foundationId, now), 0, now)
                    .or(() -> messages.tried(workshopId, actor.personId(), now, MOST_TRIALS)
                            ? Optional.empty()
                            : Optional.of(MessageRefusal.ENOUGH_MESSAGES));
            if (refusal.isEmpty()) {
                events.tried(workshop, foundationId, actor, draft);
            }
            return refusal;
        });
    }

    /** Empty if the workshop has no such message. */
    public Optional<MessageOutcome> perform(UUID workshopId, UUID messageId, MessageAction.OfHost action) {
        return atomically.run(() -> {
            // Two hosts may answer in the same instant: the second waits here and then finds what the first has done.
            Workshop workshop = lock(workshopId);
            Instant now = clock.instant();
            UUID person = action.actor().personId();
            UUID foundationId = action.foundationId();
            return messages.find(workshopId, messageId)
                    .map(message -> kept(
                            workshop,
                            MessageAgreement.decide(
                                    workshop,
                                    message,
                                    inCapacity(action, now),
                                    rights.of(person, workshop, foundationId, now),
                                    now)))
                    .map(outcome -> outcome instanceof Refused(var why, var _) && why == MessageRefusal.NOT_A_SIGNER
                            ? new Refused(why, signers.names(foundationId))
                            : outcome);
        });
    }

    /** Lets silence agree, reminds of deadlines and ends what nobody can write any more, each once. */
    public void keepDeadlines() {
        for (UUID id : messages.due(clock.instant(), BATCH)) {
            boolean _ = atomically.run(() -> {
                follow(lock(id));
                return true;
            });
        }
    }

    /** A workshop has changed, by who holds its lock: who has left is not waited for, and what is called off ends. */
    public void follow(Workshop workshop) {
        Instant now = clock.instant();
        for (Message message : messages.open(workshop.id())) {
            kept(workshop, MessageAgreement.decide(workshop, message, new MessageAction.LookAgain(), Rights.NONE, now));
        }
    }

    private MessageOutcome kept(Workshop workshop, MessageOutcome outcome) {
        if (outcome instanceof Done(Message message, List<MessageFact> facts)) {
            messages.save(message);
            events.tell(workshop, message, facts);
        }
        return outcome;
    }

    private int today(UUID workshopId, Instant now) {
        return messages.since(workshopId, now.minus(DAY));
    }

    private MessageAction.OfHost inCapacity(MessageAction.OfHost action, Instant now) {
        UUID foundation = action.foundationId();
        Actor actor = acting(action.actor(), foundation, now);
        return switch (action) {
            case MessageAction.Agree _ -> new MessageAction.Agree(foundation, actor);
            case MessageAction.Refuse(var _, var _, var reason) -> new MessageAction.Refuse(foundation, actor, reason);
            case MessageAction.Withdraw _ -> new MessageAction.Withdraw(foundation, actor);
        };
    }

    private Actor acting(Actor actor, UUID foundationId, Instant now) {
        return foundations
                .find(foundationId)
                .map(foundation -> foundation.member(actor.personId()).isPresent()
                        ? foundation.acting(actor, now)
                        : actor.acting(Capacity.HELPER))
                .orElse(actor);
    }

    private Workshop lock(UUID workshopId) {
        return workshops
                .lock(workshopId)
                .orElseThrow(
                        () -> new IllegalArgumentException("workshop: " + workshopId + " (expected: one that is)"));
    }
}

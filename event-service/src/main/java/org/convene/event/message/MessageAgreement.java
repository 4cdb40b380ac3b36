package org.convene.event.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convene.event.agreement.Deadlines;
import org.convene.event.foundation.Actor;
import org.convene.event.message.Message.State;
import org.convene.event.message.MessageOutcome.Done;
import org.convene.event.message.MessageOutcome.Refused;
import org.convene.event.terms.Consent;
import org.convene.event.workshop.Answer;
import org.convene.event.workshop.Consultation;
import org.convene.event.workshop.Deadline;
import org.convene.event.workshop.Host;
import org.convene.event.workshop.Workshop;
import org.convene.event.workshop.WorkshopState;

/**
 * The state machine of a message: {@code PROPOSED → SENT}, unless it is {@code WITHDRAWN} or {@code LAPSED} before.
 *
 * <p>Proposing is agreeing, for the author's host. How many others have to agree, and whether their silence does, says the
 * policy that all have said yes to when it is proposed; a refusal is an answer that may be followed by a yes. A message to the
 * author's own people goes out at once. A host that leaves is not waited for any more; one that comes in later is not asked.
 */
final class MessageAgreement {

    /** Of one workshop within a day, whatever became of them. */
    static final int MOST_A_DAY = 5;

    private final Workshop workshop;
    private final Instant now;

    private MessageAgreement(Workshop workshop, Instant now) {
        this.workshop = workshop;
        this.now = now;
    }

    /** Until when its people can be written to; empty if they can't, or not yet. */
    static Optional<Instant> writableUntil(Workshop workshop) {
        return workshop.state() == WorkshopState.PUBLISHED || workshop.state() == WorkshopState.COMPLETED
                ? Optional.of(workshop.terms().endsAt().plus(Message.AFTERWARDS))
                : Optional.empty();
    }

    /**
     * Why nobody can write about it now in her right; empty if she can.
     *
     * @param today how many messages were proposed within a day
     */
    static Optional<MessageRefusal> refusalToWrite(Workshop workshop, Rights rights, int today, Instant now) {
        MessageAgreement rules = new MessageAgreement(workshop, now);
        if (!rights.writes()) {
            return Optional.of(MessageRefusal.NOT_A_HOST);
        }
        if (workshop.state() == WorkshopState.DRAFT || workshop.state() == WorkshopState.AGREEING) {
            return Optional.of(MessageRefusal.NOBODY_TO_WRITE_TO);
        }
        if (rules.hasEnded()) {
            return Optional.of(MessageRefusal.WRITING_ENDED);
        }
        return today < MOST_A_DAY ? Optional.empty() : Optional.of(MessageRefusal.ENOUGH_MESSAGES);
    }

    /**
     * Decides what comes of a new message.
     *
     * @param id the message's
     * @param foundationId in whose name
     */
    static MessageOutcome propose(
            Workshop workshop,
            UUID id,
            UUID foundationId,
            Actor actor,
            Draft draft,
            Rights rights,
            int today,
            Instant now,
            Deadlines deadlines) {
        Optional<MessageRefusal> refusal = refusalToWrite(workshop, rights, today, now);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        MessageAgreement rules = new MessageAgreement(workshop, now);
        boolean own = draft.readers().ownOnly();
        Message message = new Message(
                id,
                workshop.id(),
                foundationId,
                actor.personId(),
                actor.name(),
                draft,
                State.PROPOSED,
                rules.consultation(foundationId, actor, own, deadlines),
                now,
                null);
        if (own) {
            return new Done(message.settled(State.SENT, now), List.of(new MessageFact.SentToOwn(actor)));
        }
        List<MessageFact> facts = new ArrayList<>(List.of(new MessageFact.Proposed(actor)));
        return new Done(rules.takenUp(message, facts), facts);
    }

    /** Decides what comes of an action on a message that there is. */
    static MessageOutcome decide(Workshop workshop, Message message, MessageAction action, Rights rights, Instant now) {
        MessageAgreement rules = new MessageAgreement(workshop, now);
        return switch (action) {
            case MessageAction.Answering answering -> rules.answer(message, answering, rights);
            case MessageAction.Withdraw withdraw -> rules.withdraw(message, withdraw, rights);
            case MessageAction.LookAgain _ -> rules.lookAgain(message);
        };
    }

    private MessageOutcome answer(Message message, MessageAction.Answering action, Rights rights) {
        if (!rights.answers()) {
            return new Refused(rights.writes() ? MessageRefusal.NOT_A_SIGNER : MessageRefusal.NOT_A_HOST);
        }
        Consultation asked = message.consultation();
        boolean wanted = message.isOpen()
                && asked.signers().contains(action.foundationId())
                && !asked.isSignedBy(action.foundationId());
        if (!wanted) {
            return new Refused(MessageRefusal.NO_ANSWER_WANTED);
        }
        if (hasEnded()) {
            return new Refused(MessageRefusal.WRITING_ENDED);
        }
        List<MessageFact> facts = new ArrayList<>();
        return switch (action) {
            case MessageAction.Agree agree -> {
                Answer answer = Answer.signed(agree.foundationId(), agree.actor(), now);
                facts.add(new MessageFact.Agreed(answer, agree.actor()));
                yield new Done(takenUp(message.with(asked.answered(answer)), facts), facts);
            }
            case MessageAction.Refuse refuse -> {
                Answer answer = Answer.refused(refuse.foundationId(), refuse.actor(), refuse.reason(), now);
                facts.add(new MessageFact.Refused(answer, refuse.actor()));
                yield new Done(message.with(asked.answered(answer)), facts);
            }
        };
    }

    private MessageOutcome withdraw(Message message, MessageAction.Withdraw action, Rights rights) {
        if (!rights.writes()) {
            return new Refused(MessageRefusal.NOT_A_HOST);
        }
        if (!message.foundationId().equals(action.foundationId())) {
            return new Refused(MessageRefusal.NOT_THE_AUTHOR);
        }
        return message.isOpen()
                ? new Done(message.settled(State.WITHDRAWN, now), List.of(new MessageFact.Withdrawn(action.actor())))
                : new Refused(MessageRefusal.NO_ANSWER_WANTED);
    }

    private Done lookAgain(Message message) {
        if (!message.isOpen()) {
            return new Done(message, List.of());
        }
        if (hasEnded() || !workshop.isCarriedBy(message.foundationId())) {
            return new Done(message.settled(State.LAPSED, now), List.of(new MessageFact.Lapsed()));
        }
        List<MessageFact> facts = new ArrayList<>();
        Consultation asked = message.consultation().among(hosts());
        Set<UUID> silent = asked.silentAt(now);
        for (UUID foundation : silent) {
            asked = asked.answered(Answer.silent(foundation, now));
        }
        if (!silent.isEmpty()) {
            facts.add(new MessageFact.SilenceAgreed(silent));
        }
        Set<UUID> reminded = asked.toRemindAt(now);
        if (!reminded.isEmpty()) {
            asked = asked.afterReminding(reminded);
            facts.add(new MessageFact.Reminded(reminded));
        }
        return new Done(takenUp(message.with(asked), facts), facts);
    }

    /** What becomes of a message if that was the last that it needed. */
    private Message takenUp(Message message, List<MessageFact> facts) {
        if (!message.consultation().isAgreed()) {
            return message;
        }
        facts.add(new MessageFact.Sent());
        return message.settled(State.SENT, now);
    }

    // Silence agrees to nothing that is for before the workshop unless all have had their time before it.
    private Consultation consultation(UUID author, Actor actor, boolean own, Deadlines deadlines) {
        Set<UUID> signers = own ? Set.of(author) : hosts();
        Map<UUID, Deadline> until = signers.stream()
                .filter(signer -> !signer.equals(author))
                .collect(Collectors.toMap(Function.identity(), signer -> deadlines.of(signer, now)));
        Consent decided = workshop.policy().mailing();
        Instant starts = workshop.terms().startsAt();
        Instant useful =
                now.isBefore(starts) ? starts : workshop.terms().endsAt().plus(Message.AFTERWARDS);
        boolean inTime =
                until.values().stream().allMatch(each -> each.answerBy().isBefore(useful));
        return new Consultation(
                signers,
                decided.kind() == Consent.Kind.SILENCE && !inTime ? Consent.EVERYONE : decided,
                until,
                List.of(Answer.signed(author, actor, now)));
    }

    private Set<UUID> hosts() {
        return workshop.hosts().stream().map(Host::foundationId).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean hasEnded() {
        return writableUntil(workshop).filter(until -> until.isAfter(now)).isEmpty();
    }
}

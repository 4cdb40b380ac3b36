package org.convene.event.workshop;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.convene.event.terms.Consent;
import org.convene.event.terms.Terms;
import org.jspecify.annotations.Nullable;

/**
 * A numbered proposal that takes effect with the consent of its signers.
 *
 * @param terms what is agreed on; of a calling-off, the terms of what is called off
 * @param reason why it is called off or postponed
 * @param hosts who shall carry the workshop
 * @param signers the hosts until now and those that shall be: nobody is dropped or drawn in without a signature
 * @param consent how many of them have to agree
 * @param deadlines until when those are asked to answer who did not submit it
 * @param foundationId who submitted it, which is its signature
 * @param effectiveAt when it took effect; kept when a later one replaces it
 */
public record Revision(
        int number,
        Kind kind,
        Terms terms,
        @Nullable String reason,
        List<Host> hosts,
        Set<UUID> signers,
        Consent consent,
        Map<UUID, Deadline> deadlines,
        UUID foundationId,
        UUID submittedBy,
        String submitterName,
        Instant submittedAt,
        @Nullable Instant effectiveAt,
        List<Answer> answers) {

    /** What a revision proposes. */
    public enum Kind {
        TERMS,
        CALLING_OFF,
        /** One host moves it to a later start at once, because it is about to begin; only she signs. */
        POSTPONEMENT,
        /** One host stops carrying it; only she signs, and the terms stay as they are. */
        WITHDRAWAL
    }

    /** Where a revision stands. */
    public enum State {
        /** Not enough have agreed yet. */
        OPEN,
        /** As many have agreed as it takes; it takes effect when the workshop is published. */
        AGREED,
        IN_EFFECT,
        /** Was in effect until a later one was. */
        REPLACED,
        /** Never took effect, for a later one was submitted. */
        SUPERSEDED,
        /** Never took effect, for the workshop was over first. */
        LAPSED
    }

    public Revision {
        hosts = List.copyOf(hosts);
        deadlines = Map.copyOf(deadlines);
        answers = List.copyOf(answers);
    }

    public Optional<Answer> answerOf(UUID foundation) {
        return consultation().answerOf(foundation);
    }

    public boolean isSignedBy(UUID foundation) {
        return consultation().isSignedBy(foundation);
    }

    /** Who has not agreed, whether they refused or have said nothing yet; nobody once enough have. */
    public Set<UUID> awaiting() {
        return consultation().awaiting();
    }

    /** How many of those have to agree yet. */
    public int missing() {
        return consultation().missing();
    }

    public boolean isAgreed() {
        return consultation().isAgreed();
    }

    /** Whose silence agrees by now: where it does: their time is over. */
    public Set<UUID> silentAt(Instant now) {
        return effectiveAt == null ? consultation().silentAt(now) : Set.of();
    }

    /** Who has said nothing and is to be reminded by now. */
    public Set<UUID> toRemindAt(Instant now) {
        return effectiveAt == null ? consultation().toRemindAt(now) : Set.of();
    }

    /** When the clock next has to do with it; empty if never. */
    public Optional<Instant> dueAt() {
        return effectiveAt == null ? consultation().dueAt() : Optional.empty();
    }

    private Consultation consultation() {
        return new Consultation(signers, consent, deadlines, answers);
    }

    public Revision afterReminding(Set<UUID> foundations) {
        return copy(
                effectiveAt, answers, consultation().afterReminding(foundations).deadlines());
    }

    public Revision answered(Answer answer) {
        return copy(effectiveAt, consultation().answered(answer).answers(), deadlines);
    }

    public Revision inEffectFrom(Instant at) {
        return copy(at, answers, deadlines);
    }

    private Revision copy(@Nullable Instant effective, List<Answer> all, Map<UUID, Deadline> until) {
        return new Revision(
                number,
                kind,
                terms,
                reason,
                hosts,
                signers,
                consent,
                until,
                foundationId,
                submittedBy,
                submitterName,
                submittedAt,
                effective,
                all);
    }
}

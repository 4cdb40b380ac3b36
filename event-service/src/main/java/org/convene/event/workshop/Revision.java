package org.convene.event.workshop;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.convene.event.terms.Terms;
import org.jspecify.annotations.Nullable;

/**
 * A numbered proposal that all signers must sign before it takes effect.
 *
 * @param terms what is agreed on; of a calling-off, the terms of what is called off
 * @param reason why it is called off or postponed
 * @param hosts who shall carry the workshop
 * @param signers the hosts until now and those that shall be: nobody is dropped or drawn in without a signature
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
        POSTPONEMENT
    }

    /** Where a revision stands. */
    public enum State {
        /** Somebody has not signed it yet. */
        OPEN,
        /** All have signed; it takes effect when the workshop is published. */
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
        answers = List.copyOf(answers);
    }

    public Optional<Answer> answerOf(UUID foundation) {
        return answers.stream()
                .filter(answer -> answer.foundationId().equals(foundation))
                .findFirst();
    }

    public boolean isSignedBy(UUID foundation) {
        return answerOf(foundation).filter(Answer::signed).isPresent();
    }

    /** Whose signature is missing, whether they refused or have said nothing yet. */
    public Set<UUID> awaiting() {
        Set<UUID> awaiting = new LinkedHashSet<>(signers);
        awaiting.removeIf(this::isSignedBy);
        return awaiting;
    }

    public boolean isAgreed() {
        return awaiting().isEmpty();
    }

    public Revision answered(Answer answer) {
        List<Answer> all = Stream.concat(
                        answers.stream().filter(other -> !other.foundationId().equals(answer.foundationId())),
                        Stream.of(answer))
                .toList();
        return copy(effectiveAt, all);
    }

    public Revision inEffectFrom(Instant at) {
        return copy(at, answers);
    }

    private Revision copy(@Nullable Instant effective, List<Answer> all) {
        return new Revision(
                number,
                kind,
                terms,
                reason,
                hosts,
                signers,
                foundationId,
                submittedBy,
                submitterName,
                submittedAt,
                effective,
                all);
    }
}

package org.convene.event.workshop;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return answers.stream()
                .filter(answer -> answer.foundationId().equals(foundation))
                .findFirst();
    }

    public boolean isSignedBy(UUID foundation) {
        return answerOf(foundation)
                .filter(answer -> answer.kind() == Answer.Kind.SIGNED)
                .isPresent();
    }

    /** Who has not agreed, whether they refused or have said nothing yet; nobody once enough have. */
    public Set<UUID> awaiting() {
        if (consent.kind() == Consent.Kind.BEFOREHAND) {
            return Set.of();
        }
        Set<UUID> others = new LinkedHashSet<>(signers);
        others.removeIf(signer -> answerOf(signer).filter(Answer::agrees).isPresent());
        int agreed = signers.size() - others.size();
        return consent.kind() == Consent.Kind.AT_LEAST && agreed >= consent.hosts() ? Set.of() : others;
    }

    /** How many of those have to agree yet. */
    public int missing() {
        int others = awaiting().size();
        int agreed = signers.size() - others;
        return consent.kind() == Consent.Kind.AT_LEAST && others > 0
                ? Math.min(others, consent.hosts() - agreed)
                : others;
    }

    public boolean isAgreed() {
        return awaiting().isEmpty();
    }

    /** Whose silence agrees by now: where it does: their time is over. */
    public Set<UUID> silentAt(Instant now) {
        return foundations(unheard()
                .filter(each -> silenceAgrees() && !each.getValue().answerBy().isAfter(now)));
    }

    /** Who has said nothing and is to be reminded by now. */
    public Set<UUID> toRemindAt(Instant now) {
        return foundations(unheard()
                .filter(each -> !each.getValue().reminded()
                        && !each.getValue().remindAt().isAfter(now)));
    }

    /** When the clock next has to do with it; empty if never. */
    public Optional<Instant> dueAt() {
        return unheard()
                .map(Map.Entry::getValue)
                .flatMap(deadline -> Stream.concat(
                        Stream.of(deadline.remindAt()).filter(_ -> !deadline.reminded()),
                        Stream.of(deadline.answerBy()).filter(_ -> silenceAgrees())))
                .min(Comparator.naturalOrder());
    }

    private boolean silenceAgrees() {
        return consent.kind() == Consent.Kind.SILENCE;
    }

    /** Who is asked and has said nothing. */
    private Stream<Map.Entry<UUID, Deadline>> unheard() {
        Set<UUID> awaited = effectiveAt == null ? awaiting() : Set.of();
        return deadlines.entrySet().stream()
                .filter(each -> awaited.contains(each.getKey())
                        && answerOf(each.getKey()).isEmpty());
    }

    private static Set<UUID> foundations(Stream<Map.Entry<UUID, Deadline>> deadlines) {
        return deadlines.map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    public Revision afterReminding(Set<UUID> foundations) {
        Map<UUID, Deadline> later = new HashMap<>(deadlines);
        foundations.forEach(each -> later.computeIfPresent(each, (_, deadline) -> deadline.afterReminding()));
        return copy(effectiveAt, answers, later);
    }

    public Revision answered(Answer answer) {
        List<Answer> all = Stream.concat(
                        answers.stream().filter(other -> !other.foundationId().equals(answer.foundationId())),
                        Stream.of(answer))
                .toList();
        return copy(effectiveAt, all, deadlines);
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

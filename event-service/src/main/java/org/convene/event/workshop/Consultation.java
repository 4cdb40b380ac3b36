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

/**
 * What hosts have said to something that they are asked to agree to, and what that amounts to by the consent it takes.
 *
 * @param signers whose agreement counts
 * @param consent how many of them have to agree
 * @param deadlines until when those are asked to answer who did not propose it
 */
public record Consultation(Set<UUID> signers, Consent consent, Map<UUID, Deadline> deadlines, List<Answer> answers) {

    public Consultation {
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

    /** Those of them who have not even refused. */
    public Set<UUID> unheard() {
        Set<UUID> unheard = new LinkedHashSet<>(awaiting());
        unheard.removeIf(each -> answerOf(each).isPresent());
        return unheard;
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

    /** Whether it can't be agreed to any more unless somebody who has refused thinks again. */
    public boolean isRefused() {
        return missing() > unheard().size();
    }

    /** Whose silence agrees by now: where it does: their time is over. */
    public Set<UUID> silentAt(Instant now) {
        return foundations(waiting()
                .filter(each -> silenceAgrees() && !each.getValue().answerBy().isAfter(now)));
    }

    /** Who has said nothing and is to be reminded by now. */
    public Set<UUID> toRemindAt(Instant now) {
        return foundations(waiting()
                .filter(each -> !each.getValue().reminded()
                        && !each.getValue().remindAt().isAfter(now)));
    }

    /** When the clock next has to do with it; empty if never. */
    public Optional<Instant> dueAt() {
        return waiting()
                .map(Map.Entry::getValue)
                .flatMap(deadline -> Stream.concat(
                        Stream.of(deadline.remindAt()).filter(_ -> !deadline.reminded()),
                        Stream.of(deadline.answerBy()).filter(_ -> silenceAgrees())))
                .min(Comparator.naturalOrder());
    }

    public Consultation answered(Answer answer) {
        return new Consultation(
                signers,
                consent,
                deadlines,
                Stream.concat(
                                answers.stream()
                                        .filter(other -> !other.foundationId().equals(answer.foundationId())),
                                Stream.of(answer))
                        .toList());
    }

    public Consultation afterReminding(Set<UUID> foundations) {
        Map<UUID, Deadline> later = new HashMap<>(deadlines);
        foundations.forEach(each -> later.computeIfPresent(each, (_, deadline) -> deadline.afterReminding()));
        return new Consultation(signers, consent, later, answers);
    }

    /** The same without whoever is none of these any more: nobody waits for who has left, nor does she count. */
    public Consultation among(Set<UUID> hosts) {
        Set<UUID> left = new LinkedHashSet<>(signers);
        left.retainAll(hosts);
        return new Consultation(
                left,
                consent,
                deadlines,
                answers.stream()
                        .filter(answer -> hosts.contains(answer.foundationId()))
                        .toList());
    }

    private boolean silenceAgrees() {
        return consent.kind() == Consent.Kind.SILENCE;
    }

    /** Who is asked and has said nothing. */
    private Stream<Map.Entry<UUID, Deadline>> waiting() {
        Set<UUID> unheard = unheard();
        return deadlines.entrySet().stream().filter(each -> unheard.contains(each.getKey()));
    }

    private static Set<UUID> foundations(Stream<Map.Entry<UUID, Deadline>> deadlines) {
        return deadlines.map(Map.Entry::getKey).collect(Collectors.toSet());
    }
}

package org.convene.event.series;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.convene.event.workshop.Answer;
import org.convene.event.workshop.Host;
import org.jspecify.annotations.Nullable;

/**
 * A numbered proposal for a series, which takes effect once everybody has signed it: nobody is bound by a majority to what is
 * still to come.
 *
 * @param hosts who carries its editions
 * @param signers those, and who carried them until now
 * @param movesFrom the number of the edition that it moves, with all that follow; {@code null}: all stay where they are
 * @param foundationId who submitted it, which is its signature
 * @param effectiveAt when it took effect; kept when a later one replaces it
 */
public record FrameRevision(
        int number,
        FrameTerms terms,
        List<Host> hosts,
        Set<UUID> signers,
        @Nullable Integer movesFrom,
        UUID foundationId,
        UUID submittedBy,
        String submitterName,
        Instant submittedAt,
        @Nullable Instant effectiveAt,
        List<Answer> answers) {

    public FrameRevision {
        hosts = List.copyOf(hosts);
        answers = List.copyOf(answers);
    }

    public Optional<Answer> answerOf(UUID foundation) {
        return answers.stream()
                .filter(answer -> answer.foundationId().equals(foundation))
                .findFirst();
    }

    public boolean isSignedBy(UUID foundation) {
        return answerOf(foundation).filter(Answer::agrees).isPresent();
    }

    /** Who has not signed. */
    public Set<UUID> awaiting() {
        Set<UUID> others = new LinkedHashSet<>(signers);
        others.removeIf(this::isSignedBy);
        return others;
    }

    FrameRevision answered(Answer answer) {
        List<Answer> all = Stream.concat(
                        answers.stream().filter(other -> !other.foundationId().equals(answer.foundationId())),
                        Stream.of(answer))
                .toList();
        return copy(effectiveAt, all);
    }

    FrameRevision inEffectFrom(Instant at) {
        return copy(at, answers);
    }

    private FrameRevision copy(@Nullable Instant effective, List<Answer> all) {
        return new FrameRevision(
                number,
                terms,
                hosts,
                signers,
                movesFrom,
                foundationId,
                submittedBy,
                submitterName,
                submittedAt,
                effective,
                all);
    }
}

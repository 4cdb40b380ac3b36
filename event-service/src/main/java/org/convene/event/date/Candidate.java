package org.convene.event.date;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * An hour that is put to the vote.
 *
 * @param proposedBy the host that put it there
 * @param votes one of each person, in the order of their names
 */
public record Candidate(UUID id, UUID workshopId, Instant startsAt, UUID proposedBy, List<Vote> votes) {

    public Candidate {
        votes = List.copyOf(votes);
    }

    /**
     * What one person says of it.
     *
     * @param foundationId the host for which she says it
     */
    public record Vote(UUID personId, String name, UUID foundationId, Availability availability) {}

    public Optional<Availability> voteOf(UUID personId) {
        return votes.stream()
                .filter(vote -> vote.personId().equals(personId))
                .map(Vote::availability)
                .findFirst();
    }

    /** What each host says that has said anything: it can come if one of its people can. */
    public Map<UUID, Availability> byHost() {
        return votes.stream()
                .collect(Collectors.toMap(
                        Vote::foundationId, Vote::availability, BinaryOperator.minBy(Comparator.naturalOrder())));
    }
}

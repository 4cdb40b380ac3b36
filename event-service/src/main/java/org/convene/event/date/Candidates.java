package org.convene.event.date;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All hours that are put to the vote. */
public interface Candidates {

    /** In the order of their starts. */
    List<Candidate> of(UUID workshopId);

    /** How many hours to come a person has not answered, by workshop that these foundations carry or are about to. */
    Map<UUID, Integer> unanswered(UUID personId, Collection<UUID> foundations, Instant now);

    /** One that is there already stays as it is. */
    void put(UUID candidateId, UUID workshopId, Instant startsAt, UUID proposedBy);

    /** With all that was said of it; one that is not there is no error. */
    void remove(UUID candidateId);

    /** In place of what she said before. */
    void vote(UUID candidateId, Candidate.Vote vote);
}

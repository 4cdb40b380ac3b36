package org.convene.event.date;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All ballots. */
public interface Ballots {

    Optional<Ballot> find(UUID ballotId);

    /** When anybody was last asked about a workshop's hours. */
    Optional<Instant> lastAsked(UUID workshopId);

    /** Gives a person her ballot; who has one of the workshop already keeps it. */
    Ballot give(Ballot fresh);
}

package org.convene.registration.participation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.registration.person.Details;

/** All participations, cancelled ones included. */
public interface Participations {

    Optional<Participation> find(UUID id);

    /** Those of the given ids and of the given people that are not cancelled. */
    List<Participation> known(UUID workshopId, Collection<UUID> ids, Collection<UUID> personIds);

    /** The head of a workshop's waiting list. */
    List<Participation> firstWaiting(UUID workshopId, int count);

    /** What one address takes part in, the workshops that are over included. */
    List<Participation> activeOf(String addressKey);

    /** The participation of one address in one workshop, if any. */
    Optional<Participation> activeOf(UUID workshopId, String addressKey);

    /** Her place on the waiting list; 1 moves up next. */
    int waitingPosition(Participation waiting);

    /** Stores each as it is, new or not. */
    void saveAll(Collection<Participation> participations, Instant now);

    /**
     * Ends the link of this generation, and has a new one mailed to her.
     *
     * @return false if a newer link has ended this one before
     */
    boolean renewLink(UUID id, int generation);

    /** Changes what she told about herself, and tells it; the participation as it is then. */
    Participation change(UUID id, Details details);
}

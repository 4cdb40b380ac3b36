package org.convene.event.place;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The last count of each workshop; none for one of which registration-service has told nothing yet. */
public interface PlaceCounts {

    Optional<PlaceCount> of(UUID workshopId);

    /** By workshop. */
    Map<UUID, PlaceCount> of(Collection<UUID> workshopIds);

    void replace(PlaceCount count);

    void forget(UUID workshopId);
}

package org.convene.registration.count;

import java.util.Optional;
import java.util.UUID;

/** Counts a workshop's people. */
public interface PlaceCounts {

    Optional<PlaceCount> of(UUID workshopId);

    /** Counts and tells those that changed and were not counted within the last second; how many were looked at. */
    int countChanged();
}

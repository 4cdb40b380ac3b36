package org.convene.registration.workshop;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The workshops that this service has heard of. */
public interface Workshops {

    Optional<Workshop> find(UUID id);

    List<Workshop> findAll(Collection<UUID> ids);

    /** Replaces our copy; the caller applies the events of one workshop in their order. */
    void save(Workshop workshop);
}

package org.convene.registration.workshop;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who helps with which workshop. */
public interface Helpers {

    /** What a person was let do with a workshop; more than one, if more than one host let her. */
    List<Helper> of(UUID workshopId, UUID personId);

    /** Replaces all who help with a workshop. */
    void replace(UUID workshopId, Collection<Helper> helpers);
}

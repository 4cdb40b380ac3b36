package org.convene.registration.foundation;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Who works for which foundation; every member may organise for it. */
public interface Members {

    Set<UUID> foundationsOf(UUID personId);

    /** Replaces all members of a foundation. */
    void replace(UUID foundationId, Collection<UUID> personIds);
}

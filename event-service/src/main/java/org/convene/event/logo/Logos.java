package org.convene.event.logo;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The logos that foundations have; at most one each. */
public interface Logos {

    Optional<Logo> find(UUID foundationId);

    /** Returns the hashes by their foundations; who has no logo is left out. */
    Map<UUID, String> hashes(Collection<UUID> foundationIds);

    /** Stores it in place of the one before. */
    void save(UUID foundationId, Logo logo);

    void remove(UUID foundationId);
}

package org.convene.gateway.address;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All accounts on their way to another address; of each person at most one. */
public interface AddressChanges {

    Optional<AddressChange> of(UUID person);

    void save(AddressChange change);

    void remove(UUID person);

    /** Returns whose change is due. */
    List<UUID> due(Instant now);
}

package org.convene.notification.foundation;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Our copies of foundations. */
public interface Foundations {

    void replace(Foundation foundation);

    Optional<String> name(UUID foundationId);

    /** Returns what the person may do for the foundation; empty for who isn’t its member. */
    Optional<Foundation.Role> role(UUID foundationId, UUID personId);

    /** Returns the foundations that this person organises for. */
    Set<UUID> ofMember(UUID personId);
}

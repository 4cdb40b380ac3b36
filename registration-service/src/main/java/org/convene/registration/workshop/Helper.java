package org.convene.registration.workshop;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody who helps a host with one workshop without being its member.
 *
 * @param rights what she may do, as event-service calls it
 */
public record Helper(UUID personId, UUID foundationId, Set<String> rights) {

    /** See who registered with the host or was invited by it. */
    public static final String REGISTRATIONS = "REGISTRATIONS";

    /** Invite people for the host. */
    public static final String MAIL = "MAIL";

    public Helper {
        rights = Set.copyOf(rights);
    }
}

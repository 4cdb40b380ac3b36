package org.convene.notification.workshop;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody who helps a host with one workshop without being its member.
 *
 * @param rights what she may do, as event-service calls it
 */
public record Helper(UUID personId, UUID foundationId, Set<String> rights) {

    /** Send mail for the host, and see what became of it. */
    public static final String MAIL = "MAIL";

    public Helper {
        rights = Set.copyOf(rights);
    }
}

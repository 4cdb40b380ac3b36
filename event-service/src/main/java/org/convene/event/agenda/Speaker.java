package org.convene.event.agenda;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who gives a session.
 *
 * @param foundationId the host for which she speaks
 */
public record Speaker(
        String name, @Nullable String affiliation, @Nullable UUID foundationId) {

    /** The same where this is the only host. */
    Speaker forHost(UUID host) {
        return host.equals(foundationId) ? this : new Speaker(name, affiliation, null);
    }
}

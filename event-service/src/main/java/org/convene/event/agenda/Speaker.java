package org.convene.event.agenda;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who gives a session.
 *
 * @param foundationId the host for which she speaks
 */
public record Speaker(
        String name, @Nullable String affiliation, @Nullable UUID foundationId) {}

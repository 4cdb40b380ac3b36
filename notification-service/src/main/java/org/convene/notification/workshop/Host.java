package org.convene.notification.workshop;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A foundation that carries a workshop; all have equal rights, the lead proposed it. */
public record Host(
        UUID foundationId,
        String name,
        String shortName,
        String timeZone,
        @Nullable String replyTo,
        boolean lead) {}

package org.convene.registration.workshop;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A foundation that carries a workshop. */
public record Host(
        UUID foundationId,
        String name,
        String shortName,
        String country,
        String timeZone,
        @Nullable String colour,
        boolean lead) {}

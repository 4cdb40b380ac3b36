package org.convene.registration.workshop;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A foundation that carries a workshop.
 *
 * @param name its own, for whoever finds none of the names in her language
 */
public record Host(
        UUID foundationId,
        String name,
        List<FoundationName> names,
        String shortName,
        String country,
        String timeZone,
        @Nullable String colour,
        boolean lead) {

    // Events and copies from before foundations had several names have none.
    public Host {
        names = List.copyOf(Objects.requireNonNullElse(names, List.of()));
    }

    /** The same under a name in a reader's language, to be shown. */
    public Host called(String shown) {
        return new Host(foundationId, shown, names, shortName, country, timeZone, colour, lead);
    }
}

package org.convene.notification.workshop;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.convene.notification.foundation.FoundationName;
import org.jspecify.annotations.Nullable;

/**
 * A foundation that carries a workshop; all have equal rights, the lead proposed it.
 *
 * @param name its own, for whoever finds none of the names in her language
 * @param colour of its mark, {@code #rrggbb} in small letters; null if we were not told any
 */
public record Host(
        UUID foundationId,
        String name,
        List<FoundationName> names,
        String shortName,
        String timeZone,
        @Nullable String colour,
        @Nullable String replyTo,
        boolean lead) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    // It ends up in the style of a mail, where nothing else may.
    public Host {
        // States that were kept before foundations had several names have none.
        names = List.copyOf(Objects.requireNonNullElse(names, List.of()));
        colour = colour != null && COLOUR.matcher(colour).matches() ? colour : null;
    }

    /** The same under a name in somebody's language, to be shown. */
    public Host called(String shown) {
        return new Host(foundationId, shown, names, shortName, timeZone, colour, replyTo, lead);
    }
}

package org.convene.notification.workshop;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A foundation that carries a workshop; all have equal rights, the lead proposed it.
 *
 * @param colour of its mark, {@code #rrggbb} in small letters; null if we were not told any
 */
public record Host(
        UUID foundationId,
        String name,
        String shortName,
        String timeZone,
        @Nullable String colour,
        @Nullable String replyTo,
        boolean lead) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    // It ends up in the style of a mail, where nothing else may.
    public Host {
        colour = colour != null && COLOUR.matcher(colour).matches() ? colour : null;
    }
}

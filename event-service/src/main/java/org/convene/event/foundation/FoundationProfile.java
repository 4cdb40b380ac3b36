package org.convene.event.foundation;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a foundation says about itself.
 *
 * @param name its own, in whatever language that is
 * @param names in further languages, each once; at most {@link #MOST_NAMES}
 * @param country ISO 3166-1 alpha-2
 * @param replyTo where answers to its mails go
 * @param colour {@code #rrggbb}, shown as a thin mark beside the name
 */
public record FoundationProfile(
        String name,
        List<FoundationName> names,
        String shortName,
        String country,
        ZoneId timeZone,
        WorkingWeek week,
        @Nullable String replyTo,
        String colour) {

    public static final int MOST_NAMES = 20;

    private static final List<String> PALETTE =
            List.of("#b5482a", "#2a5fb5", "#7a3fa0", "#0f7a4a", "#8a5a00", "#a3271d", "#0a5c7c", "#5d5a53");

    public FoundationProfile {
        names = List.copyOf(names);
        long languages = names.stream().map(FoundationName::language).distinct().count();
        if (names.size() > MOST_NAMES || languages < names.size()) {
            throw new IllegalArgumentException("names: " + names.size() + " in " + languages
                    + " languages (expected: at most " + MOST_NAMES + ", each language once)");
        }
    }

    /** The same foundation under a name in a reader's language, to be shown. */
    FoundationProfile called(String shown) {
        return new FoundationProfile(shown, names, shortName, country, timeZone, week, replyTo, colour);
    }

    /** The same foundation, with another address for answers. */
    FoundationProfile answeringAt(@Nullable String address) {
        return new FoundationProfile(name, names, shortName, country, timeZone, week, address, colour);
    }

    /** The same foundation, with a colour chosen for it if it chose none. */
    FoundationProfile colouredFor(UUID foundationId) {
        return colour.isBlank()
                ? new FoundationProfile(
                        name, names, shortName, country, timeZone, week, replyTo, colourFor(foundationId))
                : this;
    }

    /** A colour for who chose none: always the same for one foundation. */
    public static String colourFor(UUID foundationId) {
        return PALETTE.get(Math.floorMod(foundationId.hashCode(), PALETTE.size()));
    }
}

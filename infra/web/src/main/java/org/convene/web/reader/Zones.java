package org.convene.web.reader;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The IANA zones that people may name: those with a city, and UTC. */
public final class Zones {

    public static final ZoneId UTC = ZoneId.of("UTC");

    private static final Pattern WITH_CITY =
            Pattern.compile("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");
    private static final Set<String> KNOWN = known();

    private Zones() {}

    /** Returns all zones by name, for a select or a list of suggestions. */
    public static List<String> all() {
        return List.copyOf(KNOWN);
    }

    /** Returns the zone of this name; empty for offsets, abbreviations and anything unknown. */
    public static Optional<ZoneId> find(String name) {
        try {
            return KNOWN.contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Returns the city that names the zone, as it is called in this language, such as {@code Женева}. */
    public static String city(ZoneId zone, Locale locale) {
        String id = zone.getId();
        String name = TimeZoneNames.getInstance(ULocale.forLocale(locale))
                .getExemplarLocationName(TimeZone.getCanonicalID(id));
        return name == null ? id.substring(id.lastIndexOf('/') + 1).replace('_', ' ') : name;
    }

    /** Returns such as {@code UTC+5}, {@code UTC−3:30} or {@code UTC}, with a true minus sign. */
    public static String offset(ZoneId zone, Instant at) {
        ZoneOffset offset = zone.getRules().getOffset(at);
        int minutes = Math.abs(offset.getTotalSeconds()) / 60;
        if (minutes == 0) {
            return "UTC";
        }
        String hours = (offset.getTotalSeconds() < 0 ? "UTC−" : "UTC+") + minutes / 60;
        return minutes % 60 == 0 ? hours : "%s:%02d".formatted(hours, minutes % 60);
    }

    private static Set<String> known() {
        Set<String> names = new TreeSet<>();
        for (String id : ZoneId.getAvailableZoneIds()) {
            if (WITH_CITY.matcher(id).matches()) {
                names.add(id);
            }
        }
        names.add(UTC.getId());
        return names;
    }
}

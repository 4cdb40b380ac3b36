package org.convene.web.reader;

import java.time.chrono.Chronology;
import java.time.chrono.IsoChronology;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What of a date is shown; the locale decides the order and the signs between. */
enum DateParts {
    DAY("MMMMEd"),
    DAY_OF_YEAR("yMMMMEd"),
    SHORT_DAY("MMMd"),
    SHORT_DAY_OF_YEAR("yMMMd"),
    HOUR(null);

    private final @Nullable String template;

    DateParts(@Nullable String template) {
        this.template = template;
    }

    DateTimeFormatter formatter(Locale locale) {
        if (template == null) {
            return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).localizedBy(locale);
        }
        Chronology years = years(locale);
        String pattern = pattern(template, years, locale);
        return DateTimeFormatter.ofPattern(template.contains("E") ? inFull(pattern, locale) : pattern, locale)
                .localizedBy(locale)
                .withChronology(years);
    }

    // One at a time: two who are the first to ask for a locale can break each other's answer (JDK-8383525).
    private static synchronized String pattern(String template, Chronology years, Locale locale) {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(template, years, locale);
    }

    // Thailand counts its years from the Buddha, on paper as on screens.
    private static Chronology years(Locale locale) {
        return locale.getLanguage().equals("th") ? ThaiBuddhistChronology.INSTANCE : IsoChronology.INSTANCE;
    }

    // The JDK takes the nearest pattern that the locale has, which abbreviates the weekday and often the month.
    private static String inFull(String pattern, Locale locale) {
        String full = pattern.replaceAll("E+", "EEEE")
                .replaceAll("c{3,}", "cccc")
                .replaceAll("M{3,}", "MMMM")
                .replaceAll("L{3,}", "LLLL");
        return locale.getLanguage().equals("en") ? full.replace("EEEE, d", "EEEE d") : full;
    }
}

package org.convene.web.reader;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages in which Convene speaks; each has a complete set of bundles. */
public final class Languages {

    /** The language of the bundles without suffix. */
    public static final Locale DEFAULT = Locale.ENGLISH;

    private static final List<Locale> OFFERED = List.of(Locale.ENGLISH);
    // Day before month and 24 hours: what most readers of English as a foreign language expect.
    private static final Locale INTERNATIONAL_ENGLISH = Locale.forLanguageTag("en-150");

    private Languages() {}

    public static List<Locale> offered() {
        return OFFERED;
    }

    /** Returns the offered language of this tag, whatever region it names; empty if it is not offered or no tag. */
    public static Optional<Locale> find(String tag) {
        Locale asked = Locale.forLanguageTag(tag);
        return OFFERED.stream()
                .filter(offered -> offered.getLanguage().equals(asked.getLanguage()))
                .findFirst();
    }

    /** Returns the locale that dates are written by: the one asked for, with a region where it names none. */
    static Locale written(Locale locale) {
        return locale.getLanguage().equals("en") && locale.getCountry().isEmpty() ? INTERNATIONAL_ENGLISH : locale;
    }
}

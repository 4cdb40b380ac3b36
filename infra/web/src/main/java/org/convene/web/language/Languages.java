package org.convene.web.language;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages in which Convene speaks; English first, then the others by their tags. */
public final class Languages {

    /** The language whose words stand in for those that another one lacks. */
    public static final Locale DEFAULT = Locale.ENGLISH;

    // Day before month and 24 hours: what most readers of English as a foreign language expect.
    private static final Locale INTERNATIONAL_ENGLISH = Locale.forLanguageTag("en-150");

    private final List<Locale> offered;
    private final Map<Locale, String> names;

    /** Takes each language with its own name for itself, in the order in which they are offered. */
    Languages(Map<Locale, String> names) {
        this.offered = List.copyOf(names.keySet());
        this.names = Map.copyOf(names);
    }

    public List<Locale> offered() {
        return offered;
    }

    /** Returns what a language calls itself, such as {@code Русский}, whether it is offered or not. */
    public String name(Locale language) {
        String offeredAs = names.get(language);
        return offeredAs == null ? nameIn(language, language) : offeredAs;
    }

    /** Returns what a language is called in another one, as it stands in a list. */
    public static String nameIn(Locale language, Locale reader) {
        return LocaleDisplayNames.getInstance(
                        ULocale.forLocale(reader), DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU)
                .localeDisplayName(language);
    }

    /**
     * Returns the offered language of this tag, the one of its region where there is, else of whatever region; empty
     * if it is not offered or no tag.
     */
    public Optional<Locale> find(String tag) {
        return Optional.ofNullable(nearest(Locale.forLanguageTag(tag)));
    }

    /** Returns the offered language whose words somebody reads who asked for this one. */
    public Locale spoken(Locale asked) {
        Locale nearest = nearest(asked);
        return nearest == null ? DEFAULT : nearest;
    }

    /** Returns such as {@code rtl}, as the attribute {@code dir} of HTML has it. */
    public static String direction(Locale language) {
        return ULocale.forLocale(language).isRightToLeft() ? "rtl" : "ltr";
    }

    /** Returns the locale that dates are written by: the one asked for, with a region where it names none. */
    public static Locale written(Locale locale) {
        return locale.getLanguage().equals("en") && locale.getCountry().isEmpty() ? INTERNATIONAL_ENGLISH : locale;
    }

    private @Nullable Locale nearest(Locale asked) {
        Locale same = null;
        for (Locale language : offered) {
            if (language.equals(asked)) {
                return language;
            }
            if (same == null && language.getLanguage().equals(asked.getLanguage())) {
                same = language;
            }
        }
        return same;
    }
}

package org.convene.web.input;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tags of languages that people read and write (BCP 47), those that Convene does not speak included. */
public final class LanguageTags {

    private static final int LONGEST = 35;

    // ISO 639 has words for what is none.
    private static final Set<String> NONE = Set.of("mis", "mul", "und", "zxx");

    private static final Set<String> LANGUAGES = Arrays.stream(ULocale.getISOLanguages())
            .filter(Predicate.not(NONE::contains))
            .collect(Collectors.toUnmodifiableSet());

    private LanguageTags() {}

    /**
     * Returns the tag as everybody writes it, such as {@code zh-CN} for {@code ZH-cn}, and without extensions; empty if it
     * is no tag of a known language.
     */
    public static Optional<String> canonical(@Nullable String typed) {
        String tag = Texts.tidy(typed);
        if (tag.isEmpty() || tag.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build().stripExtensions();
            return LANGUAGES.contains(locale.getLanguage()) ? Optional.of(locale.toLanguageTag()) : Optional.empty();
        } catch (IllformedLocaleException _) {
            return Optional.empty();
        }
    }

    /** Returns the languages that have a tag of two letters, which are those that most people write in. */
    public static List<String> common() {
        return List.of(Locale.getISOLanguages());
    }
}

package org.convene.event.agenda.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.convene.web.language.Languages;
import org.convene.web.reader.Reader;

/** Languages as people write and read them: by their names in the reader's own language, or by their tags (BCP 47). */
public final class LanguageNames {

    private final Locale reader;
    private final Languages languages;

    private LanguageNames(Locale reader, Languages languages) {
        this.reader = reader;
        this.languages = languages;
    }

    /** Knows all languages of ISO 639-1 and those in which Convene writes. */
    public static LanguageNames of(Reader reader, Languages languages) {
        return new LanguageNames(reader.locale(), languages);
    }

    /** Returns such as {@code English, French}. */
    public String names(List<String> tags) {
        return tags.stream()
                .map(tag -> Languages.nameIn(Locale.forLanguageTag(tag), reader))
                .collect(Collectors.joining(separator()));
    }

    /**
     * Returns the tags of languages that are written by their names or tags.
     *
     * @param unknown is told what is no language
     */
    public List<String> tags(String written, Consumer<String> unknown) {
        Set<String> parts = parts(written);
        Map<String, String> known = parts.isEmpty() ? Map.of() : known();
        Set<String> tags = new LinkedHashSet<>();
        for (String part : parts) {
            Optional.ofNullable(known.get(part.toLowerCase(Locale.ROOT)))
                    .or(() -> ofARegion(part, known))
                    .ifPresentOrElse(tags::add, () -> unknown.accept(part));
        }
        return List.copyOf(tags);
    }

    // What stands between commas, semicolons or lines; Arabic and Chinese have commas of their own.
    private static Set<String> parts(String written) {
        return Arrays.stream(written.split("[,;\n\u060c\u3001\uff0c]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Map<String, String> known() {
        Map<String, String> tags = new HashMap<>();
        for (Locale offered : languages.offered()) {
            put(tags, languages.name(offered), offered);
            put(tags, Languages.nameIn(offered, reader), offered);
            put(tags, offered.toLanguageTag(), offered);
        }
        // These last: whoever writes Portuguese means it wherever it is spoken.
        for (String code : Locale.getISOLanguages()) {
            if (code.length() == 2) {
                put(tags, Languages.nameIn(Locale.of(code), reader), Locale.of(code));
                put(tags, code, Locale.of(code));
            }
        }
        return tags;
    }

    private static void put(Map<String, String> tags, String name, Locale language) {
        tags.put(name.toLowerCase(Locale.ROOT), language.toLanguageTag());
    }

    // Such as fr-CH: a language that is known, as it is spoken somewhere.
    private static Optional<String> ofARegion(String part, Map<String, String> known) {
        Locale locale = Locale.forLanguageTag(part);
        return locale.toLanguageTag().equalsIgnoreCase(part) && known.containsKey(locale.getLanguage())
                ? Optional.of(locale.toLanguageTag())
                : Optional.empty();
    }

    private String separator() {
        return switch (reader.getLanguage()) {
            case "ar" -> "\u060c ";
            case "zh" -> "\u3001";
            default -> ", ";
        };
    }
}

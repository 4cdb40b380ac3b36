package org.convene.event.text.web;

import java.util.List;
import java.util.Locale;
import org.convene.event.translation.Lack;
import org.convene.event.translation.Original;
import org.convene.event.translation.Translation;
import org.convene.event.workshop.Workshop;
import org.convene.web.language.Languages;

/**
 * How far one language has come, for those who organise.
 *
 * @param name what the language calls itself
 * @param direction such as {@code rtl}
 * @param done how many of the original's parts are written for its present words
 */
public record TextProgress(String language, String name, String direction, int done, int parts, List<Lack> lacks) {

    public static List<TextProgress> of(Workshop workshop, Languages languages) {
        Original original = workshop.original();
        return workshop.translations().beside(original).stream()
                .map(each -> of(each, original, languages))
                .toList();
    }

    private static TextProgress of(Translation translation, Original original, Languages languages) {
        Locale locale = Locale.forLanguageTag(translation.language());
        List<Lack> lacks = translation.lacks(original);
        return new TextProgress(
                translation.language(),
                languages.name(locale),
                Languages.direction(locale),
                original.parts() - lacks.size(),
                original.parts(),
                lacks);
    }

    public boolean isWhole() {
        return lacks.isEmpty();
    }

    /** Title and purpose, which everybody reads first. */
    public List<Lack> ofTheWhole() {
        return lacks.stream().filter(lack -> lack.part() != Lack.Part.SESSION).toList();
    }

    public long sessionsLacking() {
        return lacks.stream().filter(lack -> lack.part() == Lack.Part.SESSION).count();
    }
}

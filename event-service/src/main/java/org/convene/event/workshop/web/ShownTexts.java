package org.convene.event.workshop.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.convene.event.translation.Original;
import org.convene.event.translation.Translation;
import org.convene.event.workshop.Workshop;
import org.convene.web.language.InLanguage;
import org.convene.web.reader.Reader;

/**
 * A workshop's words as one reader is shown them: each part in her language while it holds there, else as the hosts signed
 * it.
 */
public final class ShownTexts {

    private final Original original;
    private final List<Translation> translations;
    private final Reader reader;

    private ShownTexts(Original original, List<Translation> translations, Reader reader) {
        this.original = original;
        this.translations = translations;
        this.reader = reader;
    }

    public static ShownTexts of(Workshop workshop, Reader reader) {
        return new ShownTexts(workshop.original(), workshop.translations().beside(workshop.original()), reader);
    }

    public InLanguage title() {
        return shown(original.title(), each -> each.titleFor(original));
    }

    public InLanguage purpose() {
        return shown(original.purpose(), each -> each.purposeFor(original));
    }

    /**
     * Returns the title of a session.
     *
     * @param title its title in the agenda
     */
    public InLanguage session(String title) {
        return shown(title, each -> each.sessionFor(title));
    }

    private InLanguage shown(String text, Function<Translation, Optional<String>> other) {
        return InLanguage.of(
                reader.reads(),
                new InLanguage(text, original.language()),
                translations.stream()
                        .flatMap(each -> other.apply(each).map(it -> new InLanguage(it, each.language())).stream())
                        .toList());
    }
}

package org.convene.event.foundation.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.convene.web.input.LanguageTags;
import org.convene.web.language.Languages;
import org.convene.web.page.Choice;
import org.convene.web.reader.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The languages that a form offers for a foundation's further names, called as its reader calls them. */
@Component
final class NameLanguages {

    // Taiwan and Hong Kong read another script than the tag of Chinese alone stands for.
    private static final String TRADITIONAL_CHINESE = "zh-Hant";

    private final Languages languages;

    NameLanguages(Languages languages) {
        this.languages = languages;
    }

    /**
     * Returns those that Convene speaks, those that many people write in, and those in which there is a name already,
     * which by the API may be any.
     *
     * @param rows of the form
     */
    List<Choice> of(@Nullable List<NameForm> rows, Reader reader) {
        Stream<String> written =
                rows == null ? Stream.empty() : rows.stream().map(NameForm::tag).flatMap(Optional::stream);
        return Stream.of(
                        languages.offered().stream().map(Locale::toLanguageTag),
                        LanguageTags.common().stream(),
                        Stream.of(TRADITIONAL_CHINESE),
                        written)
                .flatMap(tags -> tags)
                .distinct()
                .map(tag -> new Choice(tag, Languages.nameIn(Locale.forLanguageTag(tag), reader.locale())))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(reader.locale())))
                .toList();
    }
}

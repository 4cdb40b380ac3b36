package org.convene.event.foundation.web;

import java.util.Optional;
import org.convene.event.foundation.FoundationName;
import org.convene.web.input.Language;
import org.convene.web.input.LanguageTags;
import org.convene.web.input.Line;
import org.convene.web.input.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A row of a form, or a part of a JSON body: what a foundation is called in a further language. An empty row says nothing.
 *
 * @param language a BCP 47 tag, however it is written
 */
record NameForm(
        @Language @Nullable String language,

        @Line(max = 120) @Nullable String name) {

    static final NameForm EMPTY = new NameForm("", "");

    static NameForm of(FoundationName name) {
        return new NameForm(name.language(), name.name());
    }

    boolean isEmpty() {
        return Texts.tidy(language).isEmpty() && Texts.tidy(name).isEmpty();
    }

    /** Empty while the language is none. */
    Optional<String> tag() {
        return LanguageTags.canonical(language);
    }

    /** Both have been found valid before. */
    FoundationName toName() {
        return new FoundationName(tag().orElseThrow(), Texts.tidy(name));
    }
}

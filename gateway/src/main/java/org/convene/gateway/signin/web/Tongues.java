package org.convene.gateway.signin.web;

import org.convene.web.language.Languages;
import org.convene.web.reader.Reader;
import org.springframework.stereotype.Component;

/** The language in which to write to somebody who reads like this. */
@Component
public final class Tongues {

    private final Languages languages;

    Tongues(Languages languages) {
        this.languages = languages;
    }

    /** Returns the tag of an offered language, without the region that only dates are written by. */
    public String of(Reader reader) {
        return languages.spoken(reader.locale()).toLanguageTag();
    }
}

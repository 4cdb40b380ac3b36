package org.convene.gateway.signin.web;

import org.convene.web.reader.Languages;
import org.convene.web.reader.Reader;

/** The language in which to write to somebody who reads like this. */
final class Tongues {

    private Tongues() {}

    /** Returns the tag of an offered language, without the region that only dates are written by. */
    static String of(Reader reader) {
        return Languages.find(reader.locale().toLanguageTag())
                .orElse(Languages.DEFAULT)
                .toLanguageTag();
    }
}

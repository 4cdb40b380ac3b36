package org.convene.web.reader;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/** Makes every message and every format of a page that of its reader. */
final class ReaderLocale implements LocaleResolver {

    private final Readers readers;

    ReaderLocale(Readers readers) {
        this.readers = readers;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return readers.of(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException(
                "a reader's language is chosen with the cookie " + ReaderCookies.LANGUAGE);
    }
}

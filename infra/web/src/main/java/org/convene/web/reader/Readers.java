package org.convene.web.reader;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.convene.web.language.Languages;
import org.convene.web.security.CurrentPersons;
import org.springframework.http.HttpHeaders;

/** Finds out how the sender of a request reads: what she chose, else what her browser or account says. */
public final class Readers {

    private static final String ATTRIBUTE = "reader";
    private static final String LANGUAGE = "lang";
    private static final String EMBEDDED = "/embed/";

    // Nobody reads more; a header may name thousands.
    private static final int MOST_LANGUAGES = 10;

    private final CurrentPersons persons;
    private final Languages languages;

    Readers(CurrentPersons persons, Languages languages) {
        this.persons = persons;
        this.languages = languages;
    }

    public Reader of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Reader known) {
            return known;
        }
        Reader reader = find(request);
        request.setAttribute(ATTRIBUTE, reader);
        return reader;
    }

    /** Returns the offered language that the address of a page itself asks for, by {@code ?lang=}, for this once. */
    public Optional<Locale> askedByAddress(HttpServletRequest request) {
        boolean read = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        return Optional.ofNullable(read ? request.getParameter(LANGUAGE) : null).flatMap(languages::find);
    }

    /** Has this one request answered as for another reader: all of its page, the words and the dates. */
    public void show(HttpServletRequest request, Reader other) {
        request.setAttribute(ATTRIBUTE, other);
    }

    private Reader find(HttpServletRequest request) {
        Optional<ZoneId> zone = isEmbedded(request)
                ? Optional.empty()
                : ReaderCookies.zone(request).or(persons::zone);
        Locale locale = Languages.written(locale(request).stripExtensions());
        return new Reader(locale, zone.orElse(Zones.UTC), zone.isPresent(), reads(request, locale));
    }

    // What she chose comes before what her browser says, which may name languages that she reads and we do not speak.
    private List<Locale> reads(HttpServletRequest request, Locale locale) {
        Stream<Locale> accepted = accepted(request).stream().map(Locale::stripExtensions);
        Stream<Locale> all =
                askedByAddress(request).isPresent() || chosen(request).isPresent()
                        ? Stream.concat(Stream.of(locale), accepted)
                        : Stream.concat(accepted.limit(MOST_LANGUAGES - 1L), Stream.of(locale));
        return all.distinct().limit(MOST_LANGUAGES).toList();
    }

    private static List<Locale> accepted(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? List.of()
                : Collections.list(request.getLocales());
    }

    private Optional<Locale> chosen(HttpServletRequest request) {
        return isEmbedded(request) ? Optional.empty() : ReaderCookies.language(request, languages);
    }

    private Locale locale(HttpServletRequest request) {
        Optional<Locale> asked = askedByAddress(request);
        if (asked.isPresent()) {
            return asked.get();
        }
        List<Locale> accepted = accepted(request);
        Optional<Locale> chosen = chosen(request);
        if (chosen.isPresent()) {
            return regional(chosen.get(), accepted);
        }
        return accepted.stream()
                .filter(locale -> languages.find(locale.toLanguageTag()).isPresent())
                .findFirst()
                .or(persons::language)
                .orElse(Languages.DEFAULT);
    }

    // Inside of another site's page nobody is known, not even by her cookies.
    private static boolean isEmbedded(HttpServletRequest request) {
        return request.getRequestURI().startsWith(EMBEDDED);
    }

    // The browser's region of the chosen language says how she is used to seeing dates.
    private static Locale regional(Locale language, List<Locale> accepted) {
        return accepted.stream()
                .filter(locale -> locale.getLanguage().equals(language.getLanguage()))
                .findFirst()
                .orElse(language);
    }
}

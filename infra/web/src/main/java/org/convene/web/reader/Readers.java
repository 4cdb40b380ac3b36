package org.convene.web.reader;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.convene.web.security.CurrentPersons;
import org.springframework.http.HttpHeaders;

/** Finds out how the sender of a request reads: what she chose, else what her browser or account says. */
public final class Readers {

    private static final String ATTRIBUTE = "reader";

    private final CurrentPersons persons;

    public Readers(CurrentPersons persons) {
        this.persons = persons;
    }

    public Reader of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Reader known) {
            return known;
        }
        Reader reader = find(request);
        request.setAttribute(ATTRIBUTE, reader);
        return reader;
    }

    private Reader find(HttpServletRequest request) {
        Optional<ZoneId> zone = ReaderCookies.zone(request).or(persons::zone);
        return new Reader(
                Languages.written(locale(request).stripExtensions()), zone.orElse(Zones.UTC), zone.isPresent());
    }

    private Locale locale(HttpServletRequest request) {
        List<Locale> accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? List.of()
                : Collections.list(request.getLocales());
        Optional<Locale> chosen = ReaderCookies.language(request);
        if (chosen.isPresent()) {
            return regional(chosen.get(), accepted);
        }
        return accepted.stream()
                .filter(locale -> Languages.find(locale.toLanguageTag()).isPresent())
                .findFirst()
                .or(persons::language)
                .orElse(Languages.DEFAULT);
    }

    // The browser's region of the chosen language says how she is used to seeing dates.
    private static Locale regional(Locale language, List<Locale> accepted) {
        return accepted.stream()
                .filter(locale -> locale.getLanguage().equals(language.getLanguage()))
                .findFirst()
                .orElse(language);
    }
}

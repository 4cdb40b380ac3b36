package org.convene.web.reader;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.convene.web.language.Languages;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The two cookies that remember how somebody reads; they name no person. Over TLS their names have the prefix that
 * keeps a neighbouring host from planting them.
 */
public final class ReaderCookies {

    static final String LANGUAGE = "language";
    static final String ZONE = "zone";
    private static final String THIS_HOST = "__Host-";
    private static final Duration A_YEAR = Duration.ofDays(365);

    private ReaderCookies() {}

    static Optional<Locale> language(HttpServletRequest request, Languages languages) {
        return value(request, LANGUAGE).flatMap(languages::find);
    }

    static Optional<ZoneId> zone(HttpServletRequest request) {
        // A slash may not stand unquoted in every client's cookie, so the script writes it escaped.
        return value(request, ZONE).map(zone -> zone.replace("%2F", "/")).flatMap(Zones::find);
    }

    /** Returns the headers to set, for who has chosen both. */
    public static List<ResponseCookie> of(Locale language, ZoneId zone, boolean secure) {
        return List.of(of(language, secure), of(zone, secure));
    }

    /** Returns the header to set for a chosen language, which leaves the zone as it is. */
    public static ResponseCookie of(Locale language, boolean secure) {
        return cookie(LANGUAGE, language.toLanguageTag(), secure);
    }

    /** Returns the header to set for a chosen zone, which leaves the language as it is. */
    public static ResponseCookie of(ZoneId zone, boolean secure) {
        return cookie(ZONE, zone.getId().replace("/", "%2F"), secure);
    }

    private static ResponseCookie cookie(String name, String value, boolean secure) {
        return ResponseCookie.from(secure ? THIS_HOST + name : name, value)
                .path("/")
                .maxAge(A_YEAR)
                .sameSite("Lax")
                .secure(secure)
                .build();
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, THIS_HOST + name))
                .or(() -> Optional.ofNullable(WebUtils.getCookie(request, name)))
                .map(Cookie::getValue);
    }
}

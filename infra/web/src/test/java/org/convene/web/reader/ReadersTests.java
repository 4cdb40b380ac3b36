package org.convene.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.convene.web.security.CurrentPersons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ReadersTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void assumesUtcAndInternationalEnglish() {
        assertThat(new Readers(new CurrentPersons()).of(request))
                .isEqualTo(new Reader(Locale.forLanguageTag("en-150"), Zones.UTC, false));
    }

    @Test
    void takesTheCookiesFirst() {
        request.setCookies(new Cookie("zone", "Asia%2FTashkent"), new Cookie("language", "en"));
        request.addHeader("Accept-Language", "ru, en-US;q=0.5");

        assertThat(new Readers(inAlgiers()).of(request))
                .isEqualTo(new Reader(Locale.US, ZoneId.of("Asia/Tashkent"), true));
    }

    @Test
    void takesTheAccountsZoneWhereNoCookieSaysOtherwise() {
        request.addHeader("Accept-Language", "ar, en-GB;q=0.8");

        assertThat(new Readers(inAlgiers()).of(request))
                .isEqualTo(new Reader(Locale.UK, ZoneId.of("Africa/Algiers"), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mars/Phobos", "+05:00", "<script>", "%2E%2E%2Fetc", "GMT0"})
    void ignoresCookiesThatNameNoZone(String value) {
        request.setCookies(new Cookie("zone", value), new Cookie("language", value));

        assertThat(new Readers(new CurrentPersons()).of(request).zoneKnown()).isFalse();
    }

    @Test
    void writesTheCookiesThatItReads() {
        var cookies = ReaderCookies.of(Locale.ENGLISH, ZoneId.of("America/Argentina/Ushuaia"), true);
        request.setCookies(cookies.stream()
                .map(cookie -> new Cookie(cookie.getName(), cookie.getValue()))
                .toArray(Cookie[]::new));

        assertThat(cookies)
                .allSatisfy(cookie -> assertThat(cookie.toString())
                        .startsWith("__Host-")
                        .contains("Path=/", "Secure", "SameSite=Lax")
                        .doesNotContain("HttpOnly"));
        assertThat(new Readers(new CurrentPersons()).of(request).zone())
                .isEqualTo(ZoneId.of("America/Argentina/Ushuaia"));
    }

    private static CurrentPersons inAlgiers() {
        return new CurrentPersons() {
            @Override
            public Optional<ZoneId> zone() {
                return Optional.of(ZoneId.of("Africa/Algiers"));
            }
        };
    }
}

package org.convene.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convene.web.language.IcuMessages;
import org.convene.web.language.Languages;
import org.convene.web.security.CurrentPersons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ReadersTests {

    private static final Languages LANGUAGES = new IcuMessages(Map.of(Locale.ENGLISH, Map.of())).languages();
    private static final Languages TWO =
            new IcuMessages(Map.of(Locale.ENGLISH, Map.of(), Locale.FRENCH, Map.of())).languages();

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void assumesUtcAndInternationalEnglish() {
        assertThat(new Readers(new CurrentPersons(), LANGUAGES).of(request))
                .isEqualTo(new Reader(Locale.forLanguageTag("en-150"), Zones.UTC, false));
    }

    @Test
    void takesTheCookiesFirst() {
        request.setCookies(new Cookie("zone", "Asia%2FTashkent"), new Cookie("language", "en"));
        request.addHeader("Accept-Language", "ru, en-US;q=0.5");

        assertThat(new Readers(inAlgiers(), LANGUAGES).of(request))
                .isEqualTo(new Reader(
                        Locale.US, ZoneId.of("Asia/Tashkent"), true, List.of(Locale.US, Locale.forLanguageTag("ru"))));
    }

    @Test
    void takesTheAccountsZoneWhereNoCookieSaysOtherwise() {
        request.addHeader("Accept-Language", "ar, en-GB;q=0.8");

        assertThat(new Readers(inAlgiers(), LANGUAGES).of(request))
                .isEqualTo(new Reader(
                        Locale.UK, ZoneId.of("Africa/Algiers"), true, List.of(Locale.forLanguageTag("ar"), Locale.UK)));
    }

    @Test
    void readsNoNameInALanguageThatComesAfterThatOfHerPage() {
        request.addHeader("Accept-Language", "tr, en-GB;q=0.8, fr;q=0.5");
        Reader reader = new Readers(new CurrentPersons(), LANGUAGES).of(request);

        assertThat(reader.reads()).contains(Locale.FRENCH);
        assertThat(reader.readsNamesIn()).containsExactly(Locale.forLanguageTag("tr"), Locale.UK);
    }

    @Test
    void remembersTenLanguagesAtMostAndThatOfThePageAmongThem() {
        String many = Stream.of(Locale.getISOLanguages())
                .filter(tag -> !tag.equals("en"))
                .collect(Collectors.joining(","));
        request.addHeader("Accept-Language", many);

        assertThat(new Readers(inAlgiers(), LANGUAGES).of(request).reads())
                .hasSize(10)
                .endsWith(Locale.forLanguageTag("en-150"));
    }

    @Test
    void readsInTheLanguageOfTheAddressForThisOnce() {
        request.setMethod("GET");
        request.setCookies(new Cookie("zone", "Asia%2FTashkent"), new Cookie("language", "en"));
        request.addHeader("Accept-Language", "fr-CH, en");
        request.setParameter("lang", "fr");

        Reader reader = new Readers(new CurrentPersons(), TWO).of(request);

        assertThat(reader.locale()).isEqualTo(Locale.FRENCH);
        assertThat(reader.zone()).isEqualTo(ZoneId.of("Asia/Tashkent"));
        assertThat(reader.reads()).startsWith(Locale.FRENCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tlh", "<script>", "fr-FR-x-<", "../fr"})
    void ignoresAddressesThatNameNoLanguageOfOurs(String value) {
        request.setMethod("GET");
        request.setParameter("lang", value);

        assertThat(new Readers(new CurrentPersons(), TWO).of(request).locale().getLanguage())
                .isEqualTo(value.startsWith("fr") ? "fr" : "en");
    }

    @Test
    void takesNoLanguageFromWhatAFormSends() {
        request.setMethod("POST");
        request.setParameter("lang", "fr");

        assertThat(new Readers(new CurrentPersons(), TWO).askedByAddress(request))
                .isEmpty();
    }

    @Test
    void knowsNobodyInsideOfAnotherSitesPage() {
        request.setMethod("GET");
        request.setRequestURI("/embed/workshops/1");
        request.setCookies(new Cookie("zone", "Asia%2FTashkent"), new Cookie("language", "fr"));

        assertThat(new Readers(inAlgiers(), TWO).of(request))
                .isEqualTo(new Reader(Locale.forLanguageTag("en-150"), Zones.UTC, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mars/Phobos", "+05:00", "<script>", "%2E%2E%2Fetc", "GMT0"})
    void ignoresCookiesThatNameNoZone(String value) {
        request.setCookies(new Cookie("zone", value), new Cookie("language", value));

        assertThat(new Readers(new CurrentPersons(), LANGUAGES).of(request).zoneKnown())
                .isFalse();
    }

    @Test
    void writesTheCookiesThatItReads() {
        var cookies = List.of(
                ReaderCookies.of(Locale.ENGLISH, true), ReaderCookies.of(ZoneId.of("America/Argentina/Ushuaia"), true));
        request.setCookies(cookies.stream()
                .map(cookie -> new Cookie(cookie.getName(), cookie.getValue()))
                .toArray(Cookie[]::new));

        assertThat(cookies)
                .allSatisfy(cookie -> assertThat(cookie.toString())
                        .startsWith("__Host-")
                        .contains("Path=/", "Secure", "SameSite=Lax")
                        .doesNotContain("HttpOnly"));
        assertThat(new Readers(new CurrentPersons(), LANGUAGES).of(request).zone())
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

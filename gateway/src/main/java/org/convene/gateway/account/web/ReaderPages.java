package org.convene.gateway.account.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.convene.gateway.GatewaySettings;
import org.convene.gateway.LocalPath;
import org.convene.gateway.LocalRedirect;
import org.convene.gateway.account.ChangeAccount;
import org.convene.web.language.Languages;
import org.convene.web.reader.ReaderCookies;
import org.convene.web.reader.Zones;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Remembers how anybody, signed in or not, wants to read; what cannot be read as such stays as it was. Mails to who is
 * signed in follow her choice.
 */
@Controller
class ReaderPages {

    private final GatewaySettings settings;
    private final Languages languages;
    private final ChangeAccount changeAccount;

    ReaderPages(GatewaySettings settings, Languages languages, ChangeAccount changeAccount) {
        this.settings = settings;
        this.languages = languages;
        this.changeAccount = changeAccount;
    }

    @PostMapping("/account/reader")
    RedirectView choose(
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(name = "continue", required = false) @Nullable String path,
            @CurrentPerson @Nullable Person person,
            HttpServletResponse response) {
        // Only what was chosen is remembered: who takes a language has not said where she is.
        Optional<Locale> chosen = Optional.ofNullable(language).flatMap(languages::find);
        Optional<ZoneId> there = Optional.ofNullable(zone).flatMap(name -> Zones.find(name.strip()));
        chosen.ifPresent(known -> remember(response, ReaderCookies.of(known, settings.secure())));
        there.ifPresent(known -> remember(response, ReaderCookies.of(known, settings.secure())));
        if (person != null) {
            changeAccount.of(
                    person.id(),
                    account -> account.as(
                            account.name(),
                            chosen.map(Locale::toLanguageTag).orElse(account.language()),
                            there.map(ZoneId::getId).orElse(account.timeZone())));
        }
        return LocalRedirect.to(LocalPath.orElse(path, "/"));
    }

    private static void remember(HttpServletResponse response, ResponseCookie cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}

package org.convene.gateway.account.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Locale;
import org.convene.gateway.GatewaySettings;
import org.convene.gateway.LocalPath;
import org.convene.gateway.LocalRedirect;
import org.convene.web.reader.Languages;
import org.convene.web.reader.Reader;
import org.convene.web.reader.ReaderCookies;
import org.convene.web.reader.Zones;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Remembers how anybody, signed in or not, wants to read; what cannot be read as such stays as it was. */
@Controller
class ReaderPages {

    private final GatewaySettings settings;

    ReaderPages(GatewaySettings settings) {
        this.settings = settings;
    }

    @PostMapping("/account/reader")
    RedirectView choose(
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(name = "continue", required = false) @Nullable String path,
            Reader reader,
            HttpServletResponse response) {
        Locale chosen =
                language == null ? reader.locale() : Languages.find(language).orElse(reader.locale());
        ZoneId there = zone == null ? reader.zone() : Zones.find(zone.strip()).orElse(reader.zone());
        ReaderCookies.of(chosen, there, settings.secure())
                .forEach(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString()));
        return LocalRedirect.to(LocalPath.orElse(path, "/"));
    }
}

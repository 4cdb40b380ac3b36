package org.convene.event.sitemap.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.convene.event.sitemap.PublishedWorkshops;
import org.convene.event.sitemap.PublishedWorkshops.Entry;
import org.convene.web.language.Languages;
import org.convene.web.problem.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What robots read first. */
@Controller
class SitemapPages {

    /**
     * Workshops in one sitemap. Nine languages make ten addresses of each, each with ten links: some 6 MB, of the 50 MB and
     * 50,000 addresses that a sitemap may hold.
     */
    private static final int ON_A_PAGE = 500;

    private static final UUID FIRST = new UUID(0, 0);
    private static final List<String> PAGES = List.of("/", "/workshops");

    private final PublishedWorkshops workshops;
    private final Languages languages;
    private final URI publicAddress;

    SitemapPages(
            PublishedWorkshops workshops, Languages languages, @Value("${convene.public-address}") URI publicAddress) {
        this.workshops = workshops;
        this.languages = languages;
        this.publicAddress = publicAddress;
    }

    // What needs a person leads to signing in. Personal pages say noindex themselves, which a robot must read to obey.
    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return kept("text/plain;charset=UTF-8", """
                User-agent: *
                Disallow: /account
                Disallow: /api/v1/
                Disallow: /operate/
                Disallow: /organize

                Sitemap: %s/sitemap.xml
                """.formatted(publicAddress));
    }

    /** All workshops where there are few, else where they are. */
    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap() {
        List<UUID> pages = workshops.pages(ON_A_PAGE);
        return kept(
                "application/xml;charset=UTF-8",
                pages.size() > 1
                        ? SitemapText.index(publicAddress, pages)
                        : SitemapText.of(publicAddress, languages.offered(), PAGES, workshops.from(FIRST, ON_A_PAGE)));
    }

    @GetMapping("/sitemaps/{first}.xml")
    ResponseEntity<String> page(@PathVariable UUID first) {
        List<Entry> entries = workshops.from(first, ON_A_PAGE);
        if (entries.isEmpty()) {
            throw new NotFound();
        }
        return kept(
                "application/xml;charset=UTF-8",
                SitemapText.of(
                        publicAddress,
                        languages.offered(),
                        entries.getFirst().equals(workshops.from(FIRST, 1).getFirst()) ? PAGES : List.of(),
                        entries));
    }

    private static ResponseEntity<String> kept(String type, String text) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                .header("Content-Type", type)
                .body(text);
    }
}

package org.convene.event.sitemap.web;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.convene.event.sitemap.PublishedWorkshops.Entry;
import org.convene.web.page.PublicPage;
import org.jspecify.annotations.Nullable;

/**
 * Sitemaps as sitemaps.org has them. Each page stands there once for whoever comes and once for each language, and each of
 * these names all others, as search engines ask.
 */
final class SitemapText {

    private static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

    private final URI publicAddress;
    private final List<Locale> languages;
    private final StringBuilder text = new StringBuilder(START);

    private SitemapText(URI publicAddress, List<Locale> languages) {
        this.publicAddress = publicAddress;
        this.languages = languages;
    }

    static String index(URI publicAddress, List<UUID> pages) {
        StringBuilder text = new StringBuilder(START)
                .append("<sitemapindex ")
                .append(NAMESPACE)
                .append(">\n");
        for (UUID first : pages) {
            text.append("<sitemap><loc>")
                    .append(publicAddress)
                    .append("/sitemaps/")
                    .append(first)
                    .append(".xml</loc></sitemap>\n");
        }
        return text.append("</sitemapindex>\n").toString();
    }

    /** @param paths pages that are not a workshop's */
    static String of(URI publicAddress, List<Locale> languages, List<String> paths, List<Entry> workshops) {
        SitemapText sitemap = new SitemapText(publicAddress, languages);
        sitemap.text.append("<urlset ").append(NAMESPACE).append(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        paths.forEach(path -> sitemap.page(path, null));
        workshops.forEach(entry -> sitemap.page("/workshops/" + entry.workshopId(), entry.changedAt()));
        return sitemap.text.append("</urlset>\n").toString();
    }

    private void page(String path, @Nullable Instant changedAt) {
        String address = publicAddress + path;
        StringBuilder all = new StringBuilder();
        languages.forEach(language -> link(all, language.toLanguageTag(), PublicPage.in(language, address)));
        link(all, "x-default", address);
        String changed =
                changedAt == null ? "" : "<lastmod>" + changedAt.truncatedTo(ChronoUnit.SECONDS) + "</lastmod>";
        url(address, changed, all);
        languages.forEach(language -> url(PublicPage.in(language, address), changed, all));
    }

    private void url(String address, String changed, StringBuilder all) {
        text.append("<url><loc>")
                .append(address)
                .append("</loc>")
                .append(changed)
                .append(all)
                .append("</url>\n");
    }

    private static void link(StringBuilder all, String language, String address) {
        all.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                .append(language)
                .append("\" href=\"")
                .append(address)
                .append("\"/>");
    }
}

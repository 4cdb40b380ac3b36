package org.convene.event.sitemap.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.convene.event.sitemap.PublishedWorkshops;
import org.convene.web.language.IcuMessages;
import org.convene.web.language.LanguageFolders;
import org.convene.web.language.Languages;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.w3c.dom.Document;

class SitemapTests {

    private static final URI HERE = URI.create("https://convene.example.org");
    private static final int MANY = 1_200;

    private final Languages languages = new IcuMessages(LanguageFolders.ours()).languages();

    @Test
    void isOneWhereThereAreFewWorkshops() throws Exception {
        SitemapPages pages = new SitemapPages(new Some(3), languages, HERE);
        Document sitemap = parsed(pages.sitemap());
        int addresses = (2 + 3) * (1 + languages.offered().size());

        assertThat(sitemap.getDocumentElement().getTagName()).isEqualTo("urlset");
        assertThat(sitemap.getElementsByTagName("url").getLength()).isEqualTo(addresses);
        assertThat(sitemap.getElementsByTagName("lastmod").item(0).getTextContent())
                .isEqualTo("2027-03-01T09:00:00Z");
    }

    @Test
    void isAnIndexWhereThereAreManyAndEachOfItsPagesIsWithinWhatIsAllowed() throws Exception {
        SitemapPages pages = new SitemapPages(new Some(MANY), languages, HERE);
        Document index = parsed(pages.sitemap());

        assertThat(index.getDocumentElement().getTagName()).isEqualTo("sitemapindex");
        int found = 0;
        for (int i = 0; i < index.getElementsByTagName("loc").getLength(); i++) {
            String address = index.getElementsByTagName("loc").item(i).getTextContent();
            UUID first = UUID.fromString(address.replaceAll(".*/sitemaps/(.*)\\.xml", "$1"));
            ResponseEntity<String> page = pages.page(first);
            assertThat(String.valueOf(page.getBody()).length()).isLessThan(50_000_000);
            int addresses = parsed(page).getElementsByTagName("url").getLength();
            assertThat(addresses).isLessThan(50_000);
            found += addresses;
        }
        assertThat(found).isEqualTo((2 + MANY) * (1 + languages.offered().size()));
    }

    private static Document parsed(ResponseEntity<String> answer) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(String.valueOf(answer.getBody()).getBytes(StandardCharsets.UTF_8)));
    }

    private record Some(int count) implements PublishedWorkshops {

        @Override
        public List<Entry> from(UUID first, int limit) {
            return IntStream.rangeClosed(1, count)
                    .mapToObj(i -> new UUID(0, i))
                    .filter(id -> id.compareTo(first) >= 0)
                    .limit(limit)
                    .map(id -> new Entry(id, Instant.parse("2027-03-01T09:00:00Z")))
                    .toList();
        }

        @Override
        public List<UUID> pages(int size) {
            return IntStream.rangeClosed(1, count)
                    .filter(i -> i % size == 1)
                    .mapToObj(i -> new UUID(0, i))
                    .toList();
        }
    }
}

package org.convene.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetsTests {

    private final Assets assets = new Assets();

    @Test
    void joinsTheStyleSheetsInTheirOrder() {
        String css = new String(content("convene.css"), StandardCharsets.UTF_8);

        assertThat(css)
                .containsSubsequence(
                        "--paper:", "box-sizing", ".top {", ".btn {", ".hosts {", ".agenda {", "@media print");
        assertThat(css).doesNotContain("left:", "right:", "@import", "url(");
    }

    @ParameterizedTest
    @CsvSource({"convene.css, 13000", "convene.js, 3000", "htmx.min.js, 18000"})
    void keepsPagesLight(String name, int mostBytesOnTheLine) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(content(name));
        }

        assertThat(compressed.size()).isBetween(500, mostBytesOnTheLine);
    }

    @Test
    void namesEachByItsContent() {
        assertThat(List.of(assets.url("convene.css"), assets.url("convene.js")))
                .allSatisfy(url -> assertThat(url).matches("/assets/[0-9a-f]{12}/[a-z.]+"))
                .doesNotHaveDuplicates();
    }

    private byte[] content(String name) {
        return assets.find(name).orElseThrow().content();
    }
}

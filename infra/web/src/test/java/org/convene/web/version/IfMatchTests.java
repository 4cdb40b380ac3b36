package org.convene.web.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IfMatchTests {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            nullValues = "none",
            value = {
                "none, true",
                "*, true",
                "\"3\", true",
                "\"3.abc\", true",
                "`\"1\", \"3\"`, true",
                "\"33\", false",
                "\"2\", false",
                "W/\"3\", false",
                "3, false",
                "``, false"
            })
    void allowsTheVersionThatTheCallerHadRead(String header, boolean allowed) {
        assertThat(IfMatch.of(header).allows(3)).isEqualTo(allowed);
    }

    @Test
    void comparesWholeTags() {
        String etag = Etags.of(Map.of("name", "Léman"));
        assertThat(IfMatch.of(etag).allows(etag)).isTrue();
        assertThat(IfMatch.of("W/" + etag).allows(etag)).isFalse();
        assertThat(IfMatch.of("\"other\"").allows(etag)).isFalse();
        assertThat(etag).matches("\"[A-Za-z0-9_-]{16}\"").isNotEqualTo(Etags.of(Map.of("name", "Leman")));
        assertThat(IfMatch.of(Etags.of(7, "places")).allows(7)).isTrue();
        assertThat(IfMatch.of(Etags.of(7, "places")).allows(8)).isFalse();
    }
}

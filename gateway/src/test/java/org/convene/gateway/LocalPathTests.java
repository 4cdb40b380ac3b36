package org.convene.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/organize", "/workshops/1?tab=log&x=%20#part", "/a//b"})
    void keepsPathsOfThisSite(String path) {
        assertThat(LocalPath.orElse(path, "/fallback")).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "organize",
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/a\nSet-Cookie: b",
                "/%zz",
                " /organize"
            })
    void fallsBackFromEverythingElse(String path) {
        assertThat(LocalPath.orElse(path, "/fallback")).isEqualTo("/fallback");
    }

    @Test
    void fallsBackFromNothingAndFromTooMuch() {
        assertThat(LocalPath.orElse(null, "/fallback")).isEqualTo("/fallback");
        assertThat(LocalPath.orElse("/" + "a".repeat(1000), "/fallback")).isEqualTo("/fallback");
    }
}

package org.convene.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ReferrerTests {

    private static final URI HERE = URI.create("https://convene.example");

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/workshops");

    @Test
    void leadsBackToOurOwnPages() {
        request.addHeader("Referer", "https://convene.example/workshops/7/register?kind=room");

        assertThat(Referrer.path(request, HERE)).contains("/workshops/7/register?kind=room");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/workshops",
                "http://convene.example/workshops",
                "https://convene.example:8443/workshops",
                "https://convene.example@evil.example/workshops",
                "https://convene.example//evil.example",
                "https://convene.example",
                "javascript:alert(1)",
                "not an address"
            })
    void leadsNowhereElse(String sent) {
        request.addHeader("Referer", sent);

        assertThat(Referrer.path(request, HERE)).isEmpty();
    }

    @Test
    void isNotThereWhereABrowserSaysNothing() {
        assertThat(Referrer.path(request, HERE)).isEmpty();
    }
}

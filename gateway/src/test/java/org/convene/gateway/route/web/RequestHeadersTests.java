package org.convene.gateway.route.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;

class RequestHeadersTests {

    private final RequestHeaders rules = new RequestHeaders(URI.create("https://workshops.example.org"), true);
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final HttpHeaders given = new HttpHeaders();

    @BeforeEach
    void comesFromSomewhere() {
        request.setRemoteAddr("203.0.113.7");
    }

    @Test
    void passesOnWhatTheCallerSays() {
        given.add("Accept-Language", "ru");
        given.add("Sec-Fetch-Site", "same-origin");
        given.add("Idempotency-Key", "k1");

        assertThat(seen().toSingleValueMap())
                .containsEntry("Accept-Language", "ru")
                .containsEntry("Sec-Fetch-Site", "same-origin")
                .containsEntry("Idempotency-Key", "k1");
    }

    @Test
    void saysItselfWhoAsksFromWhereAndUnderWhichNumber() {
        given.add("authorization", "Bearer forged");
        given.add("Host", "evil.example");
        given.add("X-Forwarded-For", "198.51.100.1");
        given.add("X-Forwarded-Host", "evil.example");
        given.add("X-Forwarded-Prefix", "/evil");
        given.add("Forwarded", "for=198.51.100.1");
        given.add("X-Real-IP", "198.51.100.1");
        given.add("X-Request-Id", "my own");

        HttpHeaders seen = rules.of(request, given, Optional.of("voucher"));

        assertThat(seen.get("Authorization")).containsExactly("Bearer voucher");
        assertThat(seen.get("Host")).containsExactly("workshops.example.org");
        assertThat(seen.get("X-Forwarded-For")).containsExactly("203.0.113.7");
        assertThat(seen.get("X-Forwarded-Host")).containsExactly("workshops.example.org");
        assertThat(seen.get("X-Forwarded-Proto")).containsExactly("https");
        assertThat(seen.get("X-Forwarded-Port")).containsExactly("443");
        assertThat(seen.getFirst("X-Request-Id")).matches("[0-9a-f]{16}");
        assertThat(seen.headerNames()).doesNotContain("X-Forwarded-Prefix", "Forwarded", "X-Real-IP");
    }

    @Test
    void saysNothingOfAPersonWhenNobodyIsSignedIn() {
        given.add("Authorization", "Bearer forged");

        assertThat(seen().headerNames()).doesNotContain("Authorization");
    }

    @Test
    void keepsToItselfWhatConcernsOneConnection() {
        given.add("Connection", "keep-alive, X-Hop");
        given.add("Keep-Alive", "timeout=5");
        given.add("X-Hop", "1");
        given.add("Transfer-Encoding", "chunked");
        given.add("Upgrade", "h2c");
        given.add("TE", "trailers");

        assertThat(seen().headerNames())
                .doesNotContain("Connection", "Keep-Alive", "X-Hop", "Transfer-Encoding", "Upgrade", "TE");
    }

    @Test
    void letsNobodyTakeAwayWhatProvesTheOriginOfARequest() {
        given.add("Connection", "Sec-Fetch-Site, Origin");
        given.add("Sec-Fetch-Site", "cross-site");
        given.add("Origin", "https://evil.example");

        assertThat(seen().headerNames()).contains("Sec-Fetch-Site", "Origin");
    }

    @Test
    void keepsItsOwnCookiesToItself() {
        given.add("Cookie", "language=en; __Host-convene=secret;zone=Asia%2FTashkent");
        given.add("Cookie", "__Host-convene-browser=secret");

        assertThat(seen().get("Cookie")).containsExactly("language=en; zone=Asia%2FTashkent");
    }

    @Test
    void sendsNoCookieHeaderWhereNoneIsLeft() {
        given.add("Cookie", "__Host-convene=secret");

        assertThat(seen().headerNames()).doesNotContain("Cookie");
    }

    private HttpHeaders seen() {
        return rules.of(request, given, Optional.empty());
    }
}

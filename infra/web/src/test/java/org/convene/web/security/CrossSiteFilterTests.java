package org.convene.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CrossSiteFilterTests {

    private final CrossSiteFilter filter = filter("https://workshops.example.org");

    // What browsers say of themselves; a cell left empty is a header that was not sent.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        our own form                         | POST   | same-origin | https://workshops.example.org      | yes | true
        our own form, an older browser       | POST   |             | https://workshops.example.org      | yes | true
        a program without a browser          | POST   |             |                                    |     | true
        a page that is only read             | GET    | cross-site  |                                    | yes | true
        a form on another site               | POST   | cross-site  | https://evil.example               | yes | false
        the same without a cookie            | POST   | cross-site  | https://evil.example               |     | false
        a subdomain, which is the same site  | POST   | same-site   | https://x.workshops.example.org    | yes | false
        a sibling, which is the same site    | POST   | same-site   | https://blog.example.org           | yes | false
        typed or bookmarked                  | POST   | none        |                                    | yes | false
        a sandboxed frame                    | POST   | cross-site  | null                               | yes | false
        a sandboxed frame, an older browser  | POST   |             | null                               | yes | false
        the same without a cookie            | POST   |             | null                               |     | false
        another port                         | POST   |             | https://workshops.example.org:8443 | yes | false
        another scheme                       | POST   |             | http://workshops.example.org       | yes | false
        a longer name                        | POST   |             | https://workshops.example.org.evil | yes | false
        a name in front of an at sign        | POST   |             | https://workshops.example.org@evil | yes | false
        two origins                          | POST   |             | https://evil https://workshops.example.org | yes | false
        nobody says, but a cookie came       | POST   |             |                                    | yes | false
        a site that is not known to browsers | POST   | Same-Origin |                                    | yes | false
        a change by PUT                      | PUT    | cross-site  |                                    | yes | false
        a change by PATCH                    | PATCH  | cross-site  |                                    | yes | false
        a change by DELETE                   | DELETE | cross-site  |                                    | yes | false
        a method that nobody knows           | BREW   | cross-site  |                                    | yes | false
        a method in small letters            | get    | cross-site  |                                    | yes | false
        """)
    void tellsOurOwnRequestsFromThoseThatAnotherSiteMade(
            String what,
            String method,
            @Nullable String site,
            @Nullable String origin,
            @Nullable String cookie,
            boolean passes)
            throws Exception {
        MockHttpServletRequest request = request(method, "/organize/workshops");
        header(request, "Sec-Fetch-Site", site);
        header(request, "Origin", origin);
        header(request, "Cookie", cookie == null ? null : "convene=1");

        assertThat(passes(filter, request)).as(what).isEqualTo(passes);
    }

    @Test
    void isNotMovedByOverridesOrContentTypes() throws Exception {
        MockHttpServletRequest overridden = request("POST", "/organize/workshops");
        overridden.addHeader("Sec-Fetch-Site", "cross-site");
        overridden.addHeader("X-HTTP-Method-Override", "GET");
        overridden.addParameter("_method", "GET");
        MockHttpServletRequest plain = request("POST", "/api/v1/workshops");
        plain.addHeader("Sec-Fetch-Site", "cross-site");
        plain.addHeader("Cookie", "convene=1");
        plain.setContentType("text/plain");

        assertThat(passes(filter, overridden)).isFalse();
        assertThat(passes(filter, plain)).isFalse();
    }

    @Test
    void believesTheFirstWhereABrowserCannotHaveSentTwo() throws Exception {
        MockHttpServletRequest request = request("POST", "/organize/workshops");
        request.addHeader("Sec-Fetch-Site", "cross-site");
        request.addHeader("Sec-Fetch-Site", "same-origin");

        assertThat(passes(filter, request)).isFalse();
    }

    @Test
    void letsOtherSitesPostOnlyWhereThatIsMeant() throws Exception {
        MockHttpServletRequest oneClick = request("POST", "/preferences/token/one-click");
        oneClick.addHeader("Origin", "null");
        MockHttpServletRequest beside = request("POST", "/preferences/token/one-click/more");
        beside.addHeader("Origin", "null");
        MockHttpServletRequest otherMethod = request("DELETE", "/preferences/token/one-click");
        otherMethod.addHeader("Origin", "null");

        assertThat(passes(filter, oneClick)).isTrue();
        assertThat(passes(filter, beside)).isFalse();
        assertThat(passes(filter, otherMethod)).isFalse();
    }

    @Test
    void writesItsOriginAsBrowsersDo() throws Exception {
        MockHttpServletRequest request = request("POST", "/organize/workshops");
        request.addHeader("Origin", "https://workshops.example.org");

        assertThat(passes(filter("https://Workshops.Example.org:443/"), request))
                .isTrue();
        assertThat(passes(filter("https://workshops.example.org:8443"), request))
                .isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> filter("workshops.example.org"))
                .withMessageContaining("convene.public-address");
    }

    private static CrossSiteFilter filter(String publicAddress) {
        return new CrossSiteFilter(
                URI.create(publicAddress),
                PublicRoutes.of().postFromAnywhere("/preferences/*/one-click"),
                (request, response, refused) -> response.setStatus(403));
    }

    private static boolean passes(CrossSiteFilter filter, MockHttpServletRequest request) throws Exception {
        MockFilterChain chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        return chain.getRequest() != null;
    }

    private static MockHttpServletRequest request(String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        return request;
    }

    private static void header(MockHttpServletRequest request, String name, @Nullable String value) {
        if (value != null) {
            request.addHeader(name, value);
        }
    }
}

package org.convene.gateway.limit.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.convene.web.problem.ProblemResponses;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class FloodFilterTests {

    private final FloodFilter filter = new FloodFilter(
            new ProblemResponses(words(), JsonMapper.builder().build(), URI.create("https://workshops.example.org")));

    @Test
    void stopsWhoSendsTooMuchAndNobodyElse() throws Exception {
        assertThat(refusedOf("203.0.113.7", FloodFilter.AT_ONCE)).isZero();
        assertThat(refusedOf("203.0.113.7", FloodFilter.AT_ONCE)).isPositive();
        assertThat(refusedOf("203.0.113.8", 1)).isZero();
    }

    @Test
    void saysWhenToComeBack() throws Exception {
        refusedOf("203.0.113.7", 2 * FloodFilter.AT_ONCE);
        MockHttpServletResponse response = askAFewTimes("203.0.113.7");

        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
        assertThat(response.getContentAsString()).contains("Hold on").contains("/problems/flood");
    }

    @Test
    void takesANetworkOfSixForOnePlace() throws Exception {
        refusedOf("2001:db8::1", 2 * FloodFilter.AT_ONCE);

        assertThat(askAFewTimes("2001:db8::2").getStatus()).isEqualTo(429);
        assertThat(ask("2001:db8:0:1::1").getStatus()).isEqualTo(200);
    }

    @Test
    void letsThisMachinePass() throws Exception {
        assertThat(refusedOf("127.0.0.1", 2 * FloodFilter.AT_ONCE)).isZero();
    }

    @Test
    void forgetsWhoIsQuietAgain() throws Exception {
        ask("203.0.113.7");
        Awaitility.await().untilAsserted(() -> {
            filter.forget();
            assertThat(filter.places()).isZero();
        });
    }

    /** Returns the first refusal, if there is one: while a machine pauses, time lets another request pass. */
    private MockHttpServletResponse askAFewTimes(String address) throws ServletException, IOException {
        MockHttpServletResponse response = ask(address);
        for (int i = 0; i < 10 && response.getStatus() != 429; i++) {
            response = ask(address);
        }
        return response;
    }

    private int refusedOf(String address, int requests) throws ServletException, IOException {
        int refused = 0;
        for (int i = 0; i < requests; i++) {
            refused += ask(address).getStatus() == 429 ? 1 : 0;
        }
        return refused;
    }

    private MockHttpServletResponse ask(String address) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/workshops");
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static StaticMessageSource words() {
        StaticMessageSource words = new StaticMessageSource();
        words.addMessage("problem.flood.title", Locale.ENGLISH, "Hold on");
        words.addMessage("problem.flood.text", Locale.ENGLISH, "Too much at once");
        return words;
    }
}

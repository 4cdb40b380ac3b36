package org.convene.gateway.signin.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.convene.web.problem.TooMany;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class SignInLimitsTests {

    private final Set<String> taken = new HashSet<>();

    /** One of each for each place. */
    private final SignInLimits limits = new SignInLimits(
            (limit, place) -> taken.add(limit + place) ? Optional.empty() : Optional.of(Duration.ofMinutes(1)));

    @Test
    void countsAllAddressesOfOneNetworkTogether() {
        limits.countRequest(from("2001:db8::1"));
        limits.countGuess(from("2001:db8::1"));

        assertThatThrownBy(() -> limits.countRequest(from("2001:db8::2"))).isInstanceOf(TooMany.class);
        assertThatThrownBy(() -> limits.countGuess(from("2001:db8::3"))).isInstanceOf(TooMany.class);
    }

    @Test
    void leavesOtherPlacesAlone() {
        limits.countRequest(from("203.0.113.7"));

        assertThatCode(() -> limits.countRequest(from("203.0.113.8"))).doesNotThrowAnyException();
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/sign-in");
        request.setRemoteAddr(address);
        return request;
    }
}

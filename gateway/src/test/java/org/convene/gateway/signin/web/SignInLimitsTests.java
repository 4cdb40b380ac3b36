package org.convene.gateway.signin.web;

import static org.assertj.core.api.Assertions.assertThat;
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
        limits.countWrong(from("2001:db8::1"));

        assertThatThrownBy(() -> limits.countWrong(from("2001:db8::3"))).isInstanceOf(TooMany.class);
        assertThat(SignInLimits.placeOf(from("2001:db8::1"))).isEqualTo(SignInLimits.placeOf(from("2001:db8::2")));
    }

    @Test
    void leavesOtherPlacesAlone() {
        limits.countWrong(from("203.0.113.7"));

        assertThatCode(() -> limits.countWrong(from("203.0.113.8"))).doesNotThrowAnyException();
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/sign-in");
        request.setRemoteAddr(address);
        return request;
    }
}

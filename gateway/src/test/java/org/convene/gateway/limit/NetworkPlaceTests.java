package org.convene.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkPlaceTests {

    @Test
    void tellsOneFourFromAnother() {
        assertThat(NetworkPlace.of("203.0.113.7"))
                .isEqualTo(NetworkPlace.of("203.0.113.7"))
                .isNotEqualTo(NetworkPlace.of("203.0.113.8"));
    }

    @Test
    void takesANetworkOfSixForOnePlace() {
        assertThat(NetworkPlace.of("2001:db8::1"))
                .isEqualTo(NetworkPlace.of("2001:db8::ffff:2"))
                .isNotEqualTo(NetworkPlace.of("2001:db8:0:1::1"));
    }

    @Test
    void readsAFourThatIsWrittenAsASix() {
        assertThat(NetworkPlace.of("::ffff:203.0.113.7")).isEqualTo(NetworkPlace.of("203.0.113.7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "::1", "::ffff:127.0.0.1"})
    void knowsThisMachine(String address) {
        assertThat(NetworkPlace.of(address).thisMachine()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "unknown", "", "127.0.0.1.example.org", "_hidden"})
    void trustsNothingThatIsNoAddress(String text) {
        assertThat(NetworkPlace.of(text).thisMachine()).isFalse();
    }
}

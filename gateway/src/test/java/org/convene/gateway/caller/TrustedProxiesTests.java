package org.convene.gateway.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTests {

    private final TrustedProxies proxies =
            TrustedProxies.of(List.of("10.0.0.0/8", " 192.0.2.7 ", "2001:db8:1::/48", "::1"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        203.0.113.9        | 198.51.100.1                              | 203.0.113.9
        10.1.2.3           | 198.51.100.1                              | 198.51.100.1
        10.1.2.3           | 6.6.6.6, 198.51.100.1                     | 198.51.100.1
        10.1.2.3           | 198.51.100.1, 10.9.9.9                    | 198.51.100.1
        10.1.2.3           | 198.51.100.1, 192.0.2.7, 10.9.9.9         | 198.51.100.1
        10.1.2.3           | 10.4.4.4                                  | 10.4.4.4
        192.0.2.7          | 198.51.100.1                              | 198.51.100.1
        192.0.2.8          | 198.51.100.1                              | 192.0.2.8
        11.0.0.1           | 198.51.100.1                              | 11.0.0.1
        2001:db8:1:2::3    | 2001:db8:ffff::1                          | 2001:db8:ffff:0:0:0:0:1
        2001:db8:2::3      | 2001:db8:ffff::1                          | 2001:db8:2::3
        0:0:0:0:0:0:0:1    | 198.51.100.1                              | 198.51.100.1
        ::ffff:10.1.2.3    | 198.51.100.1                              | 198.51.100.1
        10.1.2.3           | ::ffff:198.51.100.1                       | 198.51.100.1
        10.1.2.3           | 198.51.100.1:4711                         | 198.51.100.1
        10.1.2.3           | [2001:db8:ffff::1]:4711                   | 2001:db8:ffff:0:0:0:0:1
        10.1.2.3           | unknown                                   | 10.1.2.3
        10.1.2.3           | evil.example                              | 10.1.2.3
        10.1.2.3           | 198.51.100.1, _hidden                     | 10.1.2.3
        10.1.2.3           | 198.51.100.1,                             | 10.1.2.3
        10.1.2.3           | 1.2                                       | 10.1.2.3
        """)
    void believesOnlyThoseItKnowsAndNothingBeyondThem(String peer, String forwardedFor, String caller) {
        assertThat(proxies.callerOf(peer, List.of(forwardedFor))).isEqualTo(caller);
        assertThat(proxies.callerOf(peer, List.of(forwardedFor.split(",", -1))))
                .as("the same in several headers")
                .isEqualTo(caller);
    }

    @Test
    void takesWhoConnectedWhereNobodyIsTrustedOrNothingIsSaid() {
        assertThat(TrustedProxies.of(List.of()).callerOf("127.0.0.1", List.of("198.51.100.1")))
                .isEqualTo("127.0.0.1");
        assertThat(TrustedProxies.of(List.of("")).callerOf("10.0.0.1", List.of("198.51.100.1")))
                .isEqualTo("10.0.0.1");
        assertThat(proxies.callerOf("10.1.2.3", List.of())).isEqualTo("10.1.2.3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/",
                "10.0.0.0/8/8",
                "10.0.0.1/8",
                "2001:db8::/129",
                "2001:db8::1/32",
                "10\\..*",
                "proxy.example",
                "10.0.0/8",
                "any"
            })
    void saysWhatItCannotRead(String network) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustedProxies.of(List.of(network)))
                .withMessageContaining(network)
                .withMessageContaining("10.0.0.0/8");
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "::/0, 2001:db8::1, true",
        "192.0.2.128/25, 192.0.2.127, false",
        "192.0.2.128/25, 192.0.2.128, true",
        "192.0.2.128/25, 192.0.3.128, false",
        "192.0.2.7/32, 192.0.2.7, true",
        "192.0.2.7/32, 192.0.2.6, false",
        "2001:db8:0:8000::/49, 2001:db8:0:8000::1, true",
        "2001:db8:0:8000::/49, 2001:db8:0:7fff::1, false"
    })
    void knowsItsNetworksToTheBit(String network, String peer, boolean trusted) {
        assertThat(TrustedProxies.of(List.of(network)).callerOf(peer, List.of("198.51.100.1")))
                .isEqualTo(trusted ? "198.51.100.1" : peer);
    }
}

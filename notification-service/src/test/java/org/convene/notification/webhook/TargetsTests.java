package org.convene.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTests {

    private final Targets strict = new Targets(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001::1",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "5f00::1",
                "fd00:ec2::254"
            })
    void keepsWhatIsNotPublicOut(String address) {
        assertThat(strict.permits(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "126.1.1.1",
                "128.0.0.1",
                "169.253.1.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.1.1",
                "198.17.1.1",
                "198.20.0.1",
                "223.255.255.255",
                "::ffff:1.1.1.1",
                "2001:200::1",
                "2a00:1450::1",
                "2606:4700::1111",
                "2003::1"
            })
    void letsThePublicInternetBeReached(String address) {
        assertThat(strict.permits(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void letsTheOperatorNameMore() {
        Targets own = targets("10.20.0.0/15", "fd00::/8", "192.168.7.7");

        assertThat(own.permits(InetAddress.ofLiteral("10.21.255.255"))).isTrue();
        assertThat(own.permits(InetAddress.ofLiteral("10.22.0.0"))).isFalse();
        assertThat(own.permits(InetAddress.ofLiteral("10.19.255.255"))).isFalse();
        assertThat(own.permits(InetAddress.ofLiteral("fd12::1"))).isTrue();
        assertThat(own.permits(InetAddress.ofLiteral("192.168.7.7"))).isTrue();
        assertThat(own.permits(InetAddress.ofLiteral("192.168.7.8"))).isFalse();
        assertThat(own.isAllowed(InetAddress.ofLiteral("1.1.1.1"))).isFalse();
    }

    // As browsers and C libraries read them; whoever types one must not get around the ranges.
    @ParameterizedTest
    @ValueSource(strings = {"127.1", "2130706433", "127.0.1"})
    void readsOtherSpellingsOfAnAddressAsWhatTheyAre(String spelling) throws UnknownHostException {
        assertThat(InetAddress.getAllByName(spelling)).noneMatch(strict::permits);
    }

    @Test
    void namesARangeThatIsNone() {
        Stream.of("10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "localhost/8", "fd00::/129", "")
                .forEach(range -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> AddressRange.parse(range))
                        .withMessageContaining("range: " + range));
    }

    private static Targets targets(String... ranges) {
        return new Targets(Stream.of(ranges).map(AddressRange::parse).toList());
    }
}

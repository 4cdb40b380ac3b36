package org.convene.gateway.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Random;
import org.convene.testing.fuzz.Spoiler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever a request says of where it comes from, its caller is who connected or an address, looked up nowhere. */
class TrustedProxiesFuzzTests {

    private static final String PROXY = "10.1.2.3";
    private static final String STRANGER = "203.0.113.9";
    private static final List<String> RIGHT =
            List.of("198.51.100.1, 10.9.9.9", "[2001:db8:ffff::1]:4711", "::ffff:198.51.100.1,10.4.4.4:80", "unknown");

    private final TrustedProxies proxies = TrustedProxies.of(List.of("10.0.0.0/8", "2001:db8:1::/48"));

    @Test
    void readsSpoiltRows() {
        readSpoilt(1, 20_000);
    }

    @Test
    @Tag("long")
    void readsManySpoiltRows() {
        readSpoilt(2, 300_000);
    }

    private void readSpoilt(long seed, int rows) {
        Random random = new Random(seed);
        Spoiler spoiler = new Spoiler(random);
        for (int i = 0; i < rows; i++) {
            List<String> row = List.of(spoilt(random, spoiler), spoilt(random, spoiler));
            String caller = proxies.callerOf(PROXY, row);
            assertThat(InetAddress.ofLiteral(caller).getHostAddress())
                    .as("seed %d, row %d: %s", seed, i, row)
                    .isEqualTo(caller);
            assertThat(proxies.callerOf(STRANGER, row)).isEqualTo(STRANGER);
        }
    }

    private static String spoilt(Random random, Spoiler spoiler) {
        return spoiler.text(RIGHT.get(random.nextInt(RIGHT.size())));
    }
}

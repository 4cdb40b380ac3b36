package org.convene.notification.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which IP addresses may be sent to: those of the public Internet, and what the operator allows. Nobody shall reach,
 * through us, what only our own network can reach (OWASP ASVS 5.0, 1.3.6).
 */
public final class Targets {

    // The special-purpose registry of IANA (RFC 6890 and its updates).
    private static final List<AddressRange> SPECIAL_V4 = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    // Of IPv6 only what is given out as global unicast, less what carries an IPv4 address inside or is no real one.
    private static final AddressRange GLOBAL_V6 = AddressRange.parse("2000::/3");
    private static final List<AddressRange> SPECIAL_V6 = ranges("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private final List<AddressRange> allowed;

    public Targets(List<AddressRange> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    /** Whether this address may be sent to, over TLS. */
    public boolean permits(InetAddress address) {
        return isAllowed(address) || isPublic(address);
    }

    /** Whether the operator has named it; such a one is trusted with plain HTTP too. */
    public boolean isAllowed(InetAddress address) {
        return allowed.stream().anyMatch(range -> range.contains(address));
    }

    private static boolean isPublic(InetAddress address) {
        if (address instanceof Inet6Address) {
            return GLOBAL_V6.contains(address) && SPECIAL_V6.stream().noneMatch(range -> range.contains(address));
        }
        return SPECIAL_V4.stream().noneMatch(range -> range.contains(address));
    }

    private static List<AddressRange> ranges(String... cidrs) {
        return Stream.of(cidrs).map(AddressRange::parse).toList();
    }
}

package org.convene.gateway.caller;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** The proxies in front of the gateway, which alone may say where a request comes from. */
public final class TrustedProxies {

    private final List<Network> networks;

    private TrustedProxies(List<Network> networks) {
        this.networks = List.copyOf(networks);
    }

    /** Trusts these addresses and networks; if there are none, nobody is believed. */
    public static TrustedProxies of(List<String> networks) {
        return new TrustedProxies(networks.stream()
                .filter(network -> !network.isBlank())
                .map(Network::parse)
                .toList());
    }

    /**
     * Returns the address of the last one in the row of those who passed the request on whom we do not know: what
     * stands further to the left, she may have written herself.
     *
     * @param peer who connected to the gateway
     * @param forwardedFor the values of all {@code X-Forwarded-For}, in order
     */
    public String callerOf(String peer, List<String> forwardedFor) {
        String caller = peer;
        List<String> hops = forwardedFor.stream()
                .flatMap(line -> List.of(line.split(",", -1)).stream())
                .toList();
        for (String hop : hops.reversed()) {
            if (!Network.address(caller).map(this::include).orElse(false)) {
                return caller;
            }
            Optional<InetAddress> before = Network.address(withoutPort(hop.strip()));
            if (before.isEmpty()) {
                return caller;
            }
            caller = before.get().getHostAddress();
        }
        return caller;
    }

    private boolean include(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    // Some proxies add the port: 192.0.2.7:4711, [2001:db8::1]:4711.
    private static String withoutPort(String hop) {
        if (hop.startsWith("[")) {
            int end = hop.indexOf(']');
            return end < 0 ? hop : hop.substring(1, end);
        }
        int colon = hop.indexOf(':');
        return colon > 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
    }
}

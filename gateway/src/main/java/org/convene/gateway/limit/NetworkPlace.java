package org.convene.gateway.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/**
 * Where on the network a request comes from, as far as limits care: an IPv4 address, or an IPv6 network of 64 bits,
 * since whoever has one address of such a network has them all.
 */
public record NetworkPlace(String name, boolean thisMachine) {

    private static final int NETWORK_BYTES = 8;

    /** Returns the place of a remote address; what is no IP address (a proxy may say so) is a place of its own. */
    public static NetworkPlace of(String remoteAddress) {
        InetAddress address;
        try {
            // Unlike getByName, this never asks a name server about something that a stranger made up.
            address = InetAddress.ofLiteral(remoteAddress);
        } catch (IllegalArgumentException _) {
            return new NetworkPlace(remoteAddress, false);
        }
        byte[] bytes = address.getAddress();
        byte[] place = address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes;
        return new NetworkPlace(Arrays.toString(place), address.isLoopbackAddress());
    }
}

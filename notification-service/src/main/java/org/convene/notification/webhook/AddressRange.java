package org.convene.notification.webhook;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** A range of IP addresses, written as CIDR notation has it: {@code 10.0.0.0/8}, {@code fd00::/8}. */
public record AddressRange(InetAddress first, int bits) {

    /**
     * Reads a range; a bare address is one of its own.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static AddressRange parse(String cidr) {
        int slash = cidr.indexOf('/');
        try {
            InetAddress first = InetAddress.ofLiteral(slash < 0 ? cidr : cidr.substring(0, slash));
            int length = first.getAddress().length * Byte.SIZE;
            int bits = slash < 0 ? length : Integer.parseInt(cidr.substring(slash + 1));
            if (bits >= 0 && bits <= length) {
                return new AddressRange(first, bits);
            }
        } catch (IllegalArgumentException e) {
            throw wrong(cidr, e);
        }
        throw wrong(cidr, null);
    }

    public boolean contains(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        for (int i = 0; i < whole; i++) {
            if (mine[i] != other[i]) {
                return false;
            }
        }
        int rest = bits % Byte.SIZE;
        int mask = 0xFF << (Byte.SIZE - rest) & 0xFF;
        return rest == 0 || (mine[whole] & mask) == (other[whole] & mask);
    }

    private static IllegalArgumentException wrong(String cidr, @Nullable IllegalArgumentException cause) {
        return new IllegalArgumentException("range: " + cidr + " (expected: such as 10.0.0.0/8)", cause);
    }
}

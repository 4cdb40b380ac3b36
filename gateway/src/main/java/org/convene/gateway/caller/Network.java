package org.convene.gateway.caller;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A network such as {@code 10.0.0.0/8} or {@code 2001:db8::/32}, or a single address (RFC 4632, RFC 4291). */
record Network(InetAddress start, int prefix) {

    private static final int BITS = 8;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    private static final Pattern FOUR = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    /** Reads an address, and nothing that only some call one, such as {@code 10.1} or a name. */
    static Optional<InetAddress> address(String text) {
        if (!text.contains(":") && !FOUR.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            // Unlike getByName, this never asks a name server about something that a stranger made up.
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Reads what an operator wrote; bits beyond the prefix must be zero, for otherwise a digit was mistyped. */
    static Network parse(String text) {
        String[] parts = text.strip().split("/", 2);
        return address(parts[0])
                .flatMap(address -> prefix(parts, address).map(prefix -> new Network(address, prefix)))
                .filter(network -> network.contains(network.start()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "network: " + text + " (expected: such as 192.0.2.7, 10.0.0.0/8 or 2001:db8::/32)"));
    }

    private static Optional<Integer> prefix(String[] parts, InetAddress address) {
        int bits = address.getAddress().length * BITS;
        if (parts.length == 1) {
            return Optional.of(bits);
        }
        return NUMBER.matcher(parts[1]).matches()
                ? Optional.of(Integer.parseInt(parts[1])).filter(prefix -> prefix <= bits)
                : Optional.empty();
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == start.getAddress().length && Arrays.equals(masked(bytes, prefix), start.getAddress());
    }

    private static byte[] masked(byte[] address, int prefix) {
        byte[] masked = address.clone();
        for (int i = 0; i < masked.length; i++) {
            int kept = Math.clamp(prefix - (long) i * BITS, 0, BITS);
            masked[i] = (byte) (masked[i] & (0xff << (BITS - kept)));
        }
        return masked;
    }
}

package org.convene.gateway.passkey.web;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

/** How authenticators know a person: 16 bytes that say nothing about her. */
final class UserHandles {

    private static final int LENGTH = 2 * Long.BYTES;

    private UserHandles() {}

    static byte[] of(UUID person) {
        return ByteBuffer.allocate(LENGTH)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array();
    }

    static Optional<UUID> read(byte[] handle) {
        if (handle.length != LENGTH) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(handle);
        return Optional.of(new UUID(bytes.getLong(), bytes.getLong()));
    }
}

package org.convene.web.link;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * Secrets that we share with somebody else and store nowhere: each is an HMAC-SHA-256, under a key of the ring, of what
 * it is for, of an id and of a generation. The ring’s key must stay as long as a secret made with it is in use.
 */
public final class DerivedSecrets {

    private final KeyRing keys;
    private final byte[] purpose;

    private DerivedSecrets(KeyRing keys, byte[] purpose) {
        this.keys = keys;
        this.purpose = purpose;
    }

    /** Returns the secrets for one purpose; those of different purposes have nothing in common. */
    public static DerivedSecrets of(KeyRing keys, String purpose) {
        // A link's statement begins with its kind and is shorter than this: no link's code can ever be such a secret.
        return new DerivedSecrets(keys, ("convene secret " + purpose + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The key that new secrets should be made with. */
    public int currentKey() {
        return keys.signingKey().id();
    }

    /** Returns 32 bytes, always the same for the same arguments; empty if the key is no longer in the ring. */
    public Optional<byte[]> derive(int keyId, UUID id, int generation) {
        byte[] statement = ByteBuffer.allocate(purpose.length + Integer.BYTES + 2 * Long.BYTES)
                .put(purpose)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putInt(generation)
                .array();
        return keys.key(keyId).map(key -> key.mac(statement));
    }
}

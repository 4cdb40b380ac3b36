package org.convene.gateway.passkey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All passkeys; a credential belongs to one person. */
public interface Passkeys {

    /** Returns false, and changes nothing, if somebody has this very credential already. */
    boolean add(Passkey passkey, Credential credential);

    /** Those of one person, the newest first. */
    List<Passkey> of(UUID person);

    /** Returns what a person's authenticators already hold, so that none is asked twice. */
    List<byte[]> credentialsOf(UUID person);

    /** Returns the passkey of a credential, and whoever else signs in with it in the same instant waits. */
    Optional<Held> lock(byte[] credentialId);

    void used(UUID id, long signCount, boolean backedUp, Instant at);

    /** Returns false if the person has no such passkey. */
    boolean remove(UUID person, UUID id);

    /** A passkey and what verifies it. */
    record Held(Passkey passkey, Credential credential) {}
}

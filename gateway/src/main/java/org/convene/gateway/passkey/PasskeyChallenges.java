package org.convene.gateway.passkey;

import java.time.Instant;

/** Challenges that wait for their answer; each is answered once, by whoever asked for it. */
public interface PasskeyChallenges {

    void add(byte[] challenge, String asker, Instant expiresAt);

    /** Takes it away; returns false if it is not there (any more), is another's, or too old. */
    boolean take(byte[] challenge, String asker, Instant now);
}

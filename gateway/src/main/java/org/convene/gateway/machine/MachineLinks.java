package org.convene.gateway.machine;

import java.time.Instant;
import java.util.Optional;
import org.convene.gateway.account.PersonAddress;

/** All links of the machine that still wait for their one use. */
public interface MachineLinks {

    void addSignIn(LinkSecret secret, PersonAddress address, Instant expiresAt);

    /** Whoever asks for a new one ends the old ones. */
    void replaceSetUp(LinkSecret secret, Instant expiresAt);

    boolean isSignIn(LinkSecret secret, Instant now);

    /** Takes the link away and returns whom it signs in; of two who spend it at once, one gets nothing. */
    Optional<PersonAddress> spendSignIn(LinkSecret secret, Instant now);

    boolean isSetUp(LinkSecret secret, Instant now);

    /** Takes the link away; returns false if it is none (any more). */
    boolean spendSetUp(LinkSecret secret, Instant now);
}

package org.convene.gateway.confirmation;

import java.time.Instant;
import java.util.UUID;
import org.convene.gateway.account.PersonAddress;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a proof by mail.
 *
 * @param personId who asked
 * @param address what is to be proven
 * @param wrongCodes how often a wrong code was typed
 */
public record Confirmation(
        UUID id, Purpose purpose, UUID personId, PersonAddress address, Instant expiresAt, int wrongCodes) {

    static final int TRIES = 5;

    boolean isOpen(Instant now) {
        return now.isBefore(expiresAt);
    }

    boolean takesCode(Instant now) {
        return isOpen(now) && wrongCodes < TRIES;
    }

    /** A link works for whoever has the mail, or, where it could be used against its reader, for the asker alone. */
    boolean opensFor(@Nullable UUID person) {
        return !purpose.isBoundToAsker() || personId.equals(person);
    }
}

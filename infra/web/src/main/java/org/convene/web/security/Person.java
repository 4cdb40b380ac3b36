package org.convene.web.security;

import java.util.UUID;

/**
 * Who is signed in, as the gateway vouches for; what she may do is decided by each service.
 *
 * @param passkey whether she signed in with a passkey, which nobody can have stolen from her mail
 */
public record Person(UUID id, String address, String name, boolean operator, boolean passkey) {

    /** Somebody who signed in by other means than a passkey. */
    public Person(UUID id, String address, String name, boolean operator) {
        this(id, address, name, operator, false);
    }
}

package org.convene.event.foundation;

import java.util.UUID;

/**
 * A person who acts for a foundation, called and reached as her account says.
 *
 * @param signer whether an admin named her as one who signs for it; an admin signs without being named
 */
public record Member(UUID personId, String name, String address, Role role, boolean signer) {

    /** One whom nobody named as a signer. */
    public Member(UUID personId, String name, String address, Role role) {
        this(personId, name, address, role, false);
    }

    /** Whether she signs for the foundation in her own right. */
    public boolean signs() {
        return signer || role == Role.ADMIN;
    }

    /** Who becomes an organizer again signs only if she is named anew. */
    Member with(Role other) {
        return other == role ? this : new Member(personId, name, address, other);
    }

    Member called(String otherName, String otherAddress) {
        return new Member(personId, otherName, otherAddress, role, signer);
    }

    Member signing(boolean named) {
        return new Member(personId, name, address, role, named && role == Role.ORGANIZER);
    }
}

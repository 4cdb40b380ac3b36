package org.convene.event.foundation;

import java.util.UUID;

/**
 * Who acts, as known at that moment.
 *
 * @param name never blank: who has not told a name yet goes by the part of the address before the at sign
 * @param address the verified e-mail address
 */
public record Actor(UUID personId, String name, String address) {

    public Actor {
        if (name.isBlank()) {
            name = address.substring(0, Math.max(1, address.indexOf('@')));
        }
    }

    public Member as(Role role) {
        return new Member(personId, name, address, role);
    }
}

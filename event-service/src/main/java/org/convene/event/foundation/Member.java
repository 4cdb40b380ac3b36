package org.convene.event.foundation;

import java.util.UUID;

/** A person who acts for a foundation, called and reached as her account says. */
public record Member(UUID personId, String name, String address, Role role) {

    Member with(Role other) {
        return new Member(personId, name, address, other);
    }
}

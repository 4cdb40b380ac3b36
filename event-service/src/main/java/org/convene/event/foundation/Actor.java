package org.convene.event.foundation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, as known at that moment.
 *
 * @param name never blank: who has not told a name yet goes by the part of the address before the at sign
 * @param address the verified e-mail address
 * @param capacity {@code null} while she acts in her own right
 */
public record Actor(
        UUID personId,
        String name,
        String address,
        @Nullable Capacity capacity) {

    public Actor {
        if (name.isBlank()) {
            name = address.substring(0, Math.max(1, address.indexOf('@')));
        }
    }

    public Actor(UUID personId, String name, String address) {
        this(personId, name, address, null);
    }

    public Actor acting(@Nullable Capacity other) {
        return new Actor(personId, name, address, other);
    }

    public Member as(Role role) {
        return new Member(personId, name, address, role);
    }
}

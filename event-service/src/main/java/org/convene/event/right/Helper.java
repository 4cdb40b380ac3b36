package org.convene.event.right;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a host lets help with one workshop.
 *
 * @param foundationId the host: what she sees and does, she sees and does for it
 * @param address at which she was named; whoever proves to have it is her
 * @param personId {@code null} until an account with the address is known
 * @param rights never empty
 */
public record Helper(
        UUID id,
        UUID workshopId,
        UUID foundationId,
        String address,
        @Nullable UUID personId,
        Set<Right> rights) {

    public Helper {
        if (rights.isEmpty()) {
            throw new IllegalArgumentException(
                    "rights: none (expected: at least one of " + List.of(Right.values()) + ")");
        }
        rights = Set.copyOf(rights);
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** In an order that stays. */
    public List<Right> ordered() {
        return rights.stream().sorted().toList();
    }

    public Helper let(Set<Right> others) {
        return new Helper(id, workshopId, foundationId, address, personId, others);
    }

    public Helper knownAs(UUID person) {
        return new Helper(id, workshopId, foundationId, address, person, rights);
    }
}

package org.convene.notification.foundation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A foundation and everybody who organises for it.
 *
 * @param name its own, for whoever finds none of the names in her language
 */
public record Foundation(
        UUID foundationId,
        String name,
        List<FoundationName> names,
        @Nullable String replyTo,
        List<Member> members) {

    public Foundation {
        // Events from before foundations had several names have none.
        names = List.copyOf(Objects.requireNonNullElse(names, List.of()));
        members = List.copyOf(members);
    }

    /** A person who organises for a foundation; an admin also hears who joined. */
    public record Member(UUID personId, String name, String address, Role role) {}

    /** What a member may do for the foundation. */
    public enum Role {
        ADMIN,
        ORGANIZER
    }
}

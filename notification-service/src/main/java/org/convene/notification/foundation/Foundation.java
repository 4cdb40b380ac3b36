package org.convene.notification.foundation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A foundation and everybody who organises for it. */
public record Foundation(
        UUID foundationId, String name, @Nullable String replyTo, List<Member> members) {

    public Foundation {
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

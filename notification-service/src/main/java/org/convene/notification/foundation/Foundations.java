package org.convene.notification.foundation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Our copies of foundations. */
public interface Foundations {

    void replace(Foundation foundation);

    /** Returns what a foundation is called. */
    Optional<Called> called(UUID foundationId);

    /** Returns how these people are written to; who acts for several foundations, for one of them. */
    List<Reached> reached(Collection<UUID> personIds);

    /**
     * What a foundation is called.
     *
     * @param names in further languages
     */
    record Called(String name, List<FoundationName> names) {}

    /**
     * How a member is written to.
     *
     * @param timeZone null if we don't know it
     */
    record Reached(
            UUID personId,
            UUID foundationId,
            String name,
            String address,
            String language,
            @Nullable String timeZone) {}

    /** Returns what the person may do for the foundation; empty for who isn’t its member. */
    Optional<Foundation.Role> role(UUID foundationId, UUID personId);

    /** Returns the foundations that this person organises for. */
    Set<UUID> ofMember(UUID personId);
}

package org.convene.notification.foundation;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Our copies of foundations and of their members' accounts. */
public interface Foundations {

    void replace(Foundation foundation);

    void replace(Account account);

    Optional<String> name(UUID foundationId);

    /** Returns the foundations that this person organises for. */
    Set<UUID> ofMember(UUID personId);
}

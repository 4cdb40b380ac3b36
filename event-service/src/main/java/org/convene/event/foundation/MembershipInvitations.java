package org.convene.event.foundation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All invitations to act for a foundation. */
public interface MembershipInvitations {

    Optional<MembershipInvitation> find(UUID id);

    /** The one not yet accepted that this address has from this foundation, expired or not. */
    Optional<MembershipInvitation> find(UUID foundationId, String address);

    /** Those that can still be accepted. */
    List<MembershipInvitation> openOf(UUID foundationId, Instant now);

    /** Those that wait for this address, from any foundation. */
    List<MembershipInvitation> openFor(String address, Instant now);

    void save(MembershipInvitation invitation);
}

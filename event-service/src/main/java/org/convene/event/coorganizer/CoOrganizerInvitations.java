package org.convene.event.coorganizer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All invitations to carry a workshop. */
public interface CoOrganizerInvitations {

    Optional<CoOrganizerInvitation> find(UUID id);

    /** The one that this address has not answered, expired or not. */
    Optional<CoOrganizerInvitation> findOpen(UUID workshopId, String address);

    /** All of a workshop, in the order in which they were made. */
    List<CoOrganizerInvitation> of(UUID workshopId);

    /** Those that wait for this address, for any workshop. */
    List<CoOrganizerInvitation> openFor(String address, Instant now);

    void save(CoOrganizerInvitation invitation);
}

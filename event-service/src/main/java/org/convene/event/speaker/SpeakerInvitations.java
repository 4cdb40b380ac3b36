package org.convene.event.speaker;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All invitations of speakers. */
public interface SpeakerInvitations {

    /** Also one that was withdrawn. */
    Optional<SpeakerInvitation> find(UUID invitationId);

    /** Those of a workshop that were not withdrawn, in the order in which they were first asked. */
    List<SpeakerInvitation> of(UUID workshopId);

    /** The same of several. */
    List<SpeakerInvitation> of(Collection<UUID> workshops);

    void save(SpeakerInvitation invitation);
}

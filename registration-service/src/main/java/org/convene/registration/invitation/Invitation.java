package org.convene.registration.invitation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person asked by a host to take part in a workshop. */
public record Invitation(
        UUID id,
        UUID workshopId,
        UUID hostId,
        UUID personId,
        String address,
        @Nullable String name,
        String language,
        @Nullable String timeZone,
        InvitationState state,
        int linkGeneration,
        @Nullable Instant issuedAt) {

    /** Whether its link still opens the form. */
    public boolean isOpen() {
        return state == InvitationState.ISSUED
                || state == InvitationState.ACCEPTED
                || state == InvitationState.DECLINED;
    }
}

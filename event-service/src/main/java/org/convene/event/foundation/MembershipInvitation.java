package org.convene.event.foundation;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person asked to act for a foundation.
 *
 * @param generation raised each time she is asked again, which ends the older link
 * @param acceptedBy the person who holds the link and accepted
 */
public record MembershipInvitation(
        UUID id,
        UUID foundationId,
        String address,
        Role role,
        String language,
        UUID invitedBy,
        String inviterName,
        int generation,
        Instant expiresAt,
        @Nullable UUID acceptedBy) {

    /** How long the link works. */
    public static final Duration LIFE = Duration.ofDays(14);

    public boolean isOpen(Instant now) {
        return acceptedBy == null && now.isBefore(expiresAt);
    }

    public MembershipInvitation renewed(Actor by, Role newRole, String newLanguage, Instant now) {
        return new MembershipInvitation(
                id,
                foundationId,
                address,
                newRole,
                newLanguage,
                by.personId(),
                by.name(),
                generation + 1,
                now.plus(LIFE),
                null);
    }

    public MembershipInvitation acceptedBy(UUID personId) {
        return new MembershipInvitation(
                id, foundationId, address, role, language, invitedBy, inviterName, generation, expiresAt, personId);
    }
}

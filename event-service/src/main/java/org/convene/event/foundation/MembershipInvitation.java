package org.convene.event.foundation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.convene.event.LinkEnding;
import org.jspecify.annotations.Nullable;

/**
 * A person asked to act for a foundation.
 *
 * @param generation raised each time she is asked again, which ends the older link
 * @param acceptedBy the person who holds the link and accepted
 * @param withdrawn whether an admin took it back
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
        @Nullable UUID acceptedBy,
        boolean withdrawn) {

    /** How long the link works. */
    public static final Duration LIFE = Duration.ofDays(14);

    public boolean isOpen(Instant now) {
        return ending(generation, now).isEmpty();
    }

    /** Why a link of this generation no longer works; empty while it does. */
    public Optional<LinkEnding> ending(int linkGeneration, Instant now) {
        if (withdrawn) {
            return Optional.of(LinkEnding.TAKEN_BACK);
        }
        if (linkGeneration != generation) {
            return Optional.of(LinkEnding.REPLACED);
        }
        if (acceptedBy != null) {
            return Optional.of(LinkEnding.ANSWERED);
        }
        return now.isBefore(expiresAt) ? Optional.empty() : Optional.of(LinkEnding.EXPIRED);
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
                null,
                false);
    }

    public MembershipInvitation acceptedBy(UUID personId) {
        return new MembershipInvitation(
                id,
                foundationId,
                address,
                role,
                language,
                invitedBy,
                inviterName,
                generation,
                expiresAt,
                personId,
                false);
    }

    MembershipInvitation takenBack() {
        return new MembershipInvitation(
                id, foundationId, address, role, language, invitedBy, inviterName, generation, expiresAt, null, true);
    }
}

package org.convene.event.coorganizer;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.convene.event.LinkEnding;
import org.convene.event.foundation.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A contact asked whether her foundation will carry a workshop.
 *
 * @param foundationId the host that asks
 * @param generation raised each time she is asked again, which ends the older link
 * @param reason why she declined, if she did and said so
 */
public record CoOrganizerInvitation(
        UUID id,
        UUID workshopId,
        UUID foundationId,
        Contact contact,
        UUID invitedBy,
        String inviterName,
        int generation,
        Instant expiresAt,
        State state,
        @Nullable String reason) {

    /** How long the link works. */
    public static final Duration LIFE = Duration.ofDays(30);

    /** Whether she has answered. */
    public enum State {
        OPEN,
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }

    /**
     * Who is asked, and how.
     *
     * @param message in the asker's words
     * @param language in which she is written to, BCP 47
     */
    public record Contact(
            String address, @Nullable String name, @Nullable String message, String language) {}

    public static CoOrganizerInvitation of(
            UUID id, UUID workshopId, UUID foundationId, Contact contact, Actor actor, Instant now) {
        return new CoOrganizerInvitation(
                id,
                workshopId,
                foundationId,
                contact,
                actor.personId(),
                actor.name(),
                1,
                now.plus(LIFE),
                State.OPEN,
                null);
    }

    public boolean isOpen(Instant now) {
        return ending(generation, now).isEmpty();
    }

    /** Why a link of this generation no longer works; empty while it does. */
    public Optional<LinkEnding> ending(int linkGeneration, Instant now) {
        if (state == State.WITHDRAWN) {
            return Optional.of(LinkEnding.TAKEN_BACK);
        }
        if (linkGeneration != generation) {
            return Optional.of(LinkEnding.REPLACED);
        }
        if (state != State.OPEN) {
            return Optional.of(LinkEnding.ANSWERED);
        }
        return now.isBefore(expiresAt) ? Optional.empty() : Optional.of(LinkEnding.EXPIRED);
    }

    CoOrganizerInvitation renewed(UUID host, Contact again, Actor actor, Instant now) {
        return new CoOrganizerInvitation(
                id,
                workshopId,
                host,
                again,
                actor.personId(),
                actor.name(),
                generation + 1,
                now.plus(LIFE),
                State.OPEN,
                null);
    }

    CoOrganizerInvitation ended(State how, @Nullable String why) {
        return new CoOrganizerInvitation(
                id, workshopId, foundationId, contact, invitedBy, inviterName, generation, expiresAt, how, why);
    }
}

package org.convene.event.agreement;

import java.util.Set;
import java.util.UUID;
import org.convene.event.Atomically;
import org.convene.event.foundation.Actor;
import org.convene.event.terms.Terms;
import org.convene.event.workshop.Workshops;
import org.jspecify.annotations.Nullable;

/** Lays terms before the hosts; whoever was asked to carry the workshop has answered by then, or is asked no more. */
public final class SubmitRevision {

    private final Workshops workshops;
    private final OpenInvitations invitations;
    private final AgreeOnWorkshop agree;
    private final Atomically atomically;

    public SubmitRevision(
            Workshops workshops, OpenInvitations invitations, AgreeOnWorkshop agree, Atomically atomically) {
        this.workshops = workshops;
        this.invitations = invitations;
        this.agree = agree;
        this.atomically = atomically;
    }

    /**
     * Submits in the name of one host.
     *
     * @param hosts who shall carry it; {@code null}: all that do or are about to
     * @param withdrawing whether invitations without an answer are withdrawn first
     * @param basedOn the number of the latest revision that the actor had read; {@code null}: whichever it is
     */
    public Decision submit(
            Actor actor,
            UUID workshopId,
            UUID foundationId,
            Terms terms,
            @Nullable Set<UUID> hosts,
            boolean withdrawing,
            @Nullable Integer basedOn) {
        return atomically.run(() -> {
            workshops.lock(workshopId);
            int open = withdrawing ? 0 : invitations.count(workshopId);
            Decision decision = agree.perform(
                    actor, workshopId, new Action.Submit(foundationId, actor, terms, hosts, open, basedOn));
            if (withdrawing && decision instanceof Decision.Done) {
                invitations.withdraw(workshopId, actor, foundationId);
            }
            return decision;
        });
    }

    /** Those asked to carry a workshop who have not answered. */
    public interface OpenInvitations {

        int count(UUID workshopId);

        void withdraw(UUID workshopId, Actor actor, UUID foundationId);
    }
}

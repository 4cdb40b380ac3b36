package org.convene.notification.participation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.convene.notification.workshop.Position;

/** Our copies of invitations and participations. */
public interface Participations {

    /** Replaces the copies of these invitations, each named once. */
    void replaceInvitations(List<Invitation> invitations);

    /** Replaces the copies of these participations, each named once. */
    void replaceAll(List<Informed> participations);

    /**
     * What we know of a participation.
     *
     * @param position the workshop's position that her next mail is written from; facts up to it need no mail of their
     *     own, and it never falls
     */
    record Informed(Participation participation, Position position) {}

    /** Returns those of these participations that we have been told of. */
    List<Participation> findAll(Collection<UUID> ids);

    /**
     * Gives a calendar entry whose SEQUENCE we have lost, with our database, one that is above any it ever had; one that
     * we know stays as it is.
     */
    void restoreCalendar(UUID participationId, int sequence);
}

package org.convene.notification.participation;

import org.convene.notification.workshop.Position;

/** Our copies of invitations and participations. */
public interface Participations {

    void replace(Invitation invitation);

    /**
     * Replaces the copy of a participation.
     *
     * @param informed the workshop's position that her next mail is written from; facts up to it need no mail of their
     *     own, and it never falls
     */
    void replace(Participation participation, Position informed);
}

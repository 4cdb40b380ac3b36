package org.convene.registration.registrant;

import org.convene.registration.participation.Participation;

/**
 * A host's own person among the participants.
 *
 * @param position on the waiting list; 0 for who does not wait
 */
public record Registrant(Participation participation, int position) {}

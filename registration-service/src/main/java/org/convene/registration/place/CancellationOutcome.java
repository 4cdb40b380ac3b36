package org.convene.registration.place;

import org.convene.registration.participation.Participation;

/** What came of giving a registration back. */
public sealed interface CancellationOutcome extends PlaceAsk.Answer {

    /** She no longer takes part; who waited first has her room place, if she had one. */
    record Cancelled(Participation participation) implements CancellationOutcome {}

    /** She had cancelled before; nothing changed. */
    record WasCancelled(Participation participation) implements CancellationOutcome {}

    /** The workshop is over or called off; there is nothing to give back. */
    record TooLate(Participation participation) implements CancellationOutcome {}
}

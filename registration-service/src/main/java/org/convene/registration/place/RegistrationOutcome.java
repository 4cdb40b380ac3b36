package org.convene.registration.place;

import java.time.Instant;
import org.convene.registration.participation.Participation;
import org.convene.registration.participation.PlaceKind;

/** What came of one attempt to register; every page renders each case. */
public sealed interface RegistrationOutcome extends PlaceAsk.Answer {

    /** She is in. */
    record Confirmed(Participation participation) implements RegistrationOutcome {}

    /** All room places are taken; position 1 is the next to move up. */
    record Waitlisted(Participation participation, int position) implements RegistrationOutcome {}

    /** One address, one participation: this is hers. */
    record AlreadyIn(Participation participation) implements RegistrationOutcome {}

    /** Registration opens later. */
    record NotOpenYet(Instant opensAt) implements RegistrationOutcome {}

    /** Registration has closed. */
    record Closed(Instant closedAt) implements RegistrationOutcome {}

    /** The hosts called the workshop off. */
    record CalledOff() implements RegistrationOutcome {}

    /** The workshop has taken place. */
    record Over() implements RegistrationOutcome {}

    /** The workshop has no room, or no audience. */
    record NotOffered(PlaceKind kind) implements RegistrationOutcome {}

    /** The invitation was withdrawn, or the confirmed address is too old or used up. */
    record EntryGone() implements RegistrationOutcome {}

    /** The idempotency key was used with another body. */
    record RetryKeyReused() implements RegistrationOutcome {}
}

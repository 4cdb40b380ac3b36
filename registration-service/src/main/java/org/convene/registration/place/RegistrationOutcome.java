package org.convene.registration.place;

import java.time.Instant;
import java.util.Optional;
import org.convene.registration.participation.Participation;
import org.convene.registration.participation.PlaceKind;
import org.convene.registration.workshop.RegistrationWindow;

/** What came of one attempt to register; every page renders each case. */
public sealed interface RegistrationOutcome extends PlaceAsk.Answer {

    /** Why nobody can register at this time; empty if one can. */
    static Optional<RegistrationOutcome> refusal(RegistrationWindow window) {
        return switch (window) {
            case RegistrationWindow.Open() -> Optional.empty();
            case RegistrationWindow.NotPublished() -> Optional.of(new EntryGone());
            case RegistrationWindow.NotOpenYet(Instant opensAt) -> Optional.of(new NotOpenYet(opensAt));
            case RegistrationWindow.Closed(Instant closedAt) -> Optional.of(new Closed(closedAt));
            case RegistrationWindow.CalledOff() -> Optional.of(new CalledOff());
            case RegistrationWindow.Over() -> Optional.of(new Over());
        };
    }

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

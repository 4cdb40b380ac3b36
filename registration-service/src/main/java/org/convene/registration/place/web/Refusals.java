package org.convene.registration.place.web;

import java.util.Locale;
import org.convene.registration.place.RegistrationOutcome;
import org.convene.web.idempotency.KeyReused;
import org.convene.web.problem.Conflict;
import org.convene.web.problem.Gone;
import org.convene.web.problem.Invalid;
import org.convene.web.problem.Problem;
import org.convene.web.problem.TooEarly;

/** Which problem says which refusal; pages and API use the same words. */
final class Refusals {

    private Refusals() {}

    static Problem problem(RegistrationOutcome outcome) {
        return switch (outcome) {
            case RegistrationOutcome.NotOpenYet(var opensAt) -> new TooEarly("registration-not-open", opensAt);
            case RegistrationOutcome.Closed(var closedAt) -> new Conflict("registration-closed", closedAt);
            case RegistrationOutcome.CalledOff() -> new Gone("workshop-called-off");
            case RegistrationOutcome.Over() -> new Gone("workshop-over");
            case RegistrationOutcome.EntryGone() -> new Gone("link-ended");
            case RegistrationOutcome.NotOffered(var kind) ->
                Invalid.field("kind", "registration.not-offered." + kind.name().toLowerCase(Locale.ROOT));
            case RegistrationOutcome.RetryKeyReused() -> KeyReused.forAnotherBody();
            case RegistrationOutcome.Confirmed _, RegistrationOutcome.Waitlisted _, RegistrationOutcome.AlreadyIn _ ->
                throw new IllegalArgumentException("outcome: " + outcome + " (expected: a refusal)");
        };
    }
}

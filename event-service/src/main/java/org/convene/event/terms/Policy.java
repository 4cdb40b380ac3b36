package org.convene.event.terms;

import java.util.Objects;

/**
 * How the hosts decide together, for each kind of decision. It binds only those who have said yes to it: whatever changes it,
 * or who carries the workshop, takes everyone.
 *
 * @param publishing of terms while none are in effect
 * @param changing of terms that are in effect
 * @param callingOff at any time
 * @param mailing of what one host writes to everybody who takes part
 */
public record Policy(Consent publishing, Consent changing, Consent callingOff, Consent mailing) {

    /** Every host signs everything, where nobody says otherwise. */
    public static final Policy USUAL =
            new Policy(Consent.EVERYONE, Consent.EVERYONE, Consent.EVERYONE, Consent.EVERYONE);

    public Policy {
        // What was stored before hosts could write to participants says nothing about it.
        mailing = Objects.requireNonNullElse(mailing, Consent.EVERYONE);
    }

    /** Whether it says what holds where nobody says otherwise. */
    public boolean takesEveryone() {
        return equals(USUAL);
    }
}

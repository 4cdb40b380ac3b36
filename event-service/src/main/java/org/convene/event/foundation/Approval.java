package org.convene.event.foundation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the operators of the installation say to a foundation that registered itself.
 *
 * @param since when it was asked for, or refused; {@code null} for one that never needed it
 * @param reason the operators' words; {@code null} unless they refused
 */
public record Approval(
        State state, @Nullable Instant since, @Nullable String reason) {

    /** Nobody asked for it, or it is given for good. */
    public static final Approval GIVEN = new Approval(State.APPROVED, null, null);

    /** Where it stands. */
    public enum State {
        APPROVED,
        /** An operator has yet to look at it. */
        WAITING,
        /** It may be corrected, and asks again. */
        REFUSED
    }

    public Approval {
        if ((state == State.REFUSED) != (reason != null)) {
            throw new IllegalArgumentException(
                    "reason of " + state + ": " + (reason == null ? "none (expected: why)" : "given (expected: none)"));
        }
    }

    public static Approval askedFor(Instant now) {
        return new Approval(State.WAITING, now, null);
    }

    public static Approval refused(Instant now, String reason) {
        return new Approval(State.REFUSED, now, reason);
    }

    public boolean isGiven() {
        return state == State.APPROVED;
    }
}

package org.convene.event.foundation;

import java.time.Instant;

/**
 * Whether a foundation that registers itself works with others only after an operator has approved it.
 *
 * @param asked as the installation is set; where it is not, nobody is held, whatever was said before
 */
public record ApprovalRule(boolean asked) {

    /** What one that registers itself begins with. */
    Approval ofNewcomer(Instant now) {
        return asked ? Approval.askedFor(now) : Approval.GIVEN;
    }

    /** Whether nothing of a foundation may leave its own house for now. */
    public boolean holds(Foundation foundation) {
        return asked && !foundation.approval().isGiven();
    }
}

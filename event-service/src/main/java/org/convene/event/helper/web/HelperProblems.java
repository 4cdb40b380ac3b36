package org.convene.event.helper.web;

import org.convene.event.helper.HelperOutcome;
import org.convene.event.right.Helper;
import org.convene.web.problem.Conflict;
import org.convene.web.problem.NotFound;
import org.convene.web.problem.Problem;
import org.convene.web.problem.Refused;

/** What a caller is told when somebody can't be let help so. */
public final class HelperProblems {

    private HelperProblems() {}

    /** How it stands now; anything else is thrown. */
    public static Helper saved(HelperOutcome outcome) {
        if (outcome instanceof HelperOutcome.Saved(var helper)) {
            return helper;
        }
        throw of(outcome);
    }

    public static Problem of(HelperOutcome outcome) {
        return switch (outcome) {
            case HelperOutcome.NotAnAdmin() -> new Refused("only-admins");
            case HelperOutcome.AlreadyMember(var member) -> new Conflict("already-member", member.name());
            case HelperOutcome.TooMany() -> new Conflict("too-many-helpers");
            case HelperOutcome.NoSuchHelper() -> new NotFound();
            case HelperOutcome.Over() -> new Conflict("over");
            case HelperOutcome.Saved _, HelperOutcome.Removed _ ->
                throw new IllegalArgumentException("outcome: " + outcome + " (expected: one that says no)");
        };
    }
}

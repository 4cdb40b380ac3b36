package org.convene.event.foundation.web;

import org.convene.event.foundation.MembershipOutcome;
import org.convene.web.problem.Conflict;
import org.convene.web.problem.Gone;
import org.convene.web.problem.Problem;
import org.convene.web.problem.Refused;

/** What an API caller is told when somebody can't be let in or out. */
final class MembershipProblems {

    private MembershipProblems() {}

    static Problem of(MembershipOutcome outcome) {
        return switch (outcome) {
            case MembershipOutcome.AlreadyMember(var member) -> new Conflict("already-member", member.name());
            case MembershipOutcome.LastAdmin() -> new Conflict("last-admin");
            case MembershipOutcome.Ended() -> new Gone("link-ended");
            case MembershipOutcome.NotAllowed() -> onlyAdmins();
            case MembershipOutcome.Asked _, MembershipOutcome.Joined _, MembershipOutcome.Left _ ->
                throw new IllegalArgumentException("outcome: " + outcome + " (expected: one that says no)");
        };
    }

    static Problem onlyAdmins() {
        return new Refused("only-admins");
    }
}

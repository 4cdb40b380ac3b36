package org.convene.event.foundation.web;

import org.convene.event.foundation.MembershipOutcome;
import org.convene.web.problem.ChangedMeanwhile;
import org.convene.web.problem.Conflict;
import org.convene.web.problem.NotFound;
import org.convene.web.problem.Problem;
import org.convene.web.problem.Refused;

/** What an API caller is told when somebody can't be let in or out. */
final class MembershipProblems {

    private MembershipProblems() {}

    static Problem of(MembershipOutcome outcome) {
        return switch (outcome) {
            case MembershipOutcome.AlreadyMember(var member) -> new Conflict("already-member", member.name());
            case MembershipOutcome.LastAdmin() -> new Conflict("last-admin");
            case MembershipOutcome.Ended(var why, var inviter) -> EndedLinks.because(why, inviter);
            case MembershipOutcome.NotAllowed() -> onlyAdmins();
            case MembershipOutcome.NotInvited() -> new NotFound();
            case MembershipOutcome.ChangedMeanwhile(var member) -> {
                MemberApi.MemberJson current = MemberApi.MemberJson.of(member);
                yield new ChangedMeanwhile(current.etag(), current);
            }
            case MembershipOutcome.RoleChanged _,
                    MembershipOutcome.TakenBack _,
                    MembershipOutcome.Asked _,
                    MembershipOutcome.Joined _,
                    MembershipOutcome.Left _ -> throw unexpected(outcome);
        };
    }

    private static IllegalArgumentException unexpected(MembershipOutcome outcome) {
        return new IllegalArgumentException("outcome: " + outcome + " (expected: one that says no)");
    }

    static Problem onlyAdmins() {
        return new Refused("only-admins");
    }
}

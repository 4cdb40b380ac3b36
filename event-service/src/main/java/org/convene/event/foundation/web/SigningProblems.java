package org.convene.event.foundation.web;

import java.util.stream.Collectors;
import org.convene.event.foundation.Member;
import org.convene.event.foundation.SigningOutcome;
import org.convene.web.problem.Conflict;
import org.convene.web.problem.Invalid;
import org.convene.web.problem.NotFound;
import org.convene.web.problem.Problem;
import org.convene.web.problem.Refused;

/** What somebody is told who can't say who signs. */
final class SigningProblems {

    private SigningProblems() {}

    static Problem of(SigningOutcome outcome) {
        return switch (outcome) {
            case SigningOutcome.OnlyAdmins() -> MembershipProblems.onlyAdmins();
            case SigningOutcome.OnlySigners(var signers) ->
                new Refused("not-a-signer", signers.stream().map(Member::name).collect(Collectors.joining(", ")));
            case SigningOutcome.SignsAlready(var member) -> new Conflict("signs-already", member.name());
            case SigningOutcome.WrongDays(var why) -> Invalid.field("to", why.key());
            case SigningOutcome.NoSuchMember _, SigningOutcome.NoSuchDeputy _ -> new NotFound();
            case SigningOutcome.Saved _, SigningOutcome.Deputized _ ->
                throw new IllegalArgumentException("outcome: " + outcome + " (expected: one that says no)");
        };
    }
}

package org.convene.event.foundation.web;

import org.convene.event.foundation.ApprovalOutcome;
import org.convene.event.foundation.Foundation;
import org.convene.web.problem.ChangedMeanwhile;
import org.convene.web.problem.Conflict;
import org.convene.web.problem.NotFound;

/** What a caller is told when nothing can be decided about a foundation. */
final class ApprovalProblems {

    private ApprovalProblems() {}

    /** The foundation as it stands now; anything else is thrown. */
    static Foundation done(ApprovalOutcome outcome) {
        return switch (outcome) {
            case ApprovalOutcome.Done(var foundation) -> foundation;
            case ApprovalOutcome.ChangedMeanwhile(var there) -> {
                FoundationJson current = FoundationJson.of(there);
                throw new ChangedMeanwhile(current.etag(), current);
            }
            case ApprovalOutcome.NotAsked(var _) -> throw new Conflict("nothing-to-approve");
            case ApprovalOutcome.OnlyAdmins() -> throw MembershipProblems.onlyAdmins();
            case ApprovalOutcome.NoSuchFoundation() -> throw new NotFound();
        };
    }
}

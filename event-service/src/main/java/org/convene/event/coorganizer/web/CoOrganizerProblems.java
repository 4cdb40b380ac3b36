package org.convene.event.coorganizer.web;

import org.convene.event.agreement.web.AgreementProblems;
import org.convene.event.coorganizer.CoOrganizerOutcome;
import org.convene.event.foundation.web.EndedLinks;
import org.convene.web.problem.Problem;

/** What an API caller is told when nobody can be asked, or an answer comes too late. */
final class CoOrganizerProblems {

    private CoOrganizerProblems() {}

    static Problem of(CoOrganizerOutcome outcome) {
        return switch (outcome) {
            case CoOrganizerOutcome.Ended(var why, var inviter) -> EndedLinks.because(why, inviter);
            case CoOrganizerOutcome.Refused(var why, var signers) -> AgreementProblems.of(why, signers);
            case CoOrganizerOutcome.Asked _,
                    CoOrganizerOutcome.Joined _,
                    CoOrganizerOutcome.Declined _,
                    CoOrganizerOutcome.Withdrawn _ ->
                throw new IllegalArgumentException("outcome: " + outcome + " (expected: one that says no)");
        };
    }
}

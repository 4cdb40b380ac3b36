package org.convene.event.date.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.convene.event.agreement.Refusal;
import org.convene.event.agreement.web.AgreementProblems;
import org.convene.event.date.Candidate;
import org.convene.event.date.PollOutcome;
import org.convene.event.terms.Terms;
import org.convene.web.problem.Conflict;
import org.convene.web.problem.Invalid;
import org.convene.web.problem.NotFound;

/** What a caller is told when an hour can't be voted on. */
public final class PollProblems {

    private PollProblems() {}

    /** The hour as it stands now; anything else is thrown. */
    public static Candidate done(PollOutcome outcome) {
        return switch (outcome) {
            case PollOutcome.Done(var candidate) -> candidate;
            case PollOutcome.NoSuchCandidate() -> throw new NotFound();
            case PollOutcome.TooMany() -> throw new Conflict("too-many-hours");
            case PollOutcome.InThePast() -> throw AgreementProblems.of(Refusal.IN_THE_PAST);
            case PollOutcome.Over() -> throw AgreementProblems.of(Refusal.OVER);
            case PollOutcome.NotAHost() -> throw AgreementProblems.of(Refusal.NOT_A_HOST);
        };
    }

    /** The minute that is meant, if anybody plans for its year. */
    public static Instant plannable(Instant startsAt) {
        if (!Terms.isPlannable(startsAt)) {
            throw notPlannable("startsAt");
        }
        return startsAt.truncatedTo(ChronoUnit.MINUTES);
    }

    /** A day or an hour of a year for which nobody plans. */
    static Invalid notPlannable(String field) {
        return new Invalid(List.of(new Invalid.Field(
                field,
                "terms.time.range",
                List.of(Integer.toString(Terms.FIRST_YEAR), Integer.toString(Terms.LAST_YEAR)))));
    }
}

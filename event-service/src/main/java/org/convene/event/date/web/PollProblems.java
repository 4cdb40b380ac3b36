package org.convene.event.date.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.convene.event.agreement.Refusal;
import org.convene.event.agreement.web.AgreementProblems;
import org.convene.event.date.Asking;
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
        if (outcome instanceof PollOutcome.Done(var candidate)) {
            return candidate;
        }
        throw of(outcome);
    }

    /** Returns if the answers are there; anything else is thrown. */
    public static void answered(PollOutcome outcome) {
        if (!(outcome instanceof PollOutcome.Answered)) {
            throw of(outcome);
        }
    }

    /** How many people are asked by mail; anything else is thrown. */
    public static int asked(Asking asking) {
        return switch (asking) {
            case Asking.Done(int people) -> people;
            case Asking.Lately(var _) -> throw new Conflict("asked-lately");
            case Asking.Over() -> throw AgreementProblems.of(Refusal.OVER);
            case Asking.NotApproved() -> throw AgreementProblems.of(Refusal.FOUNDATION_NOT_APPROVED);
            case Asking.NotAHost() -> throw AgreementProblems.of(Refusal.NOT_A_HOST);
        };
    }

    private static RuntimeException of(PollOutcome outcome) {
        return switch (outcome) {
            case PollOutcome.Done(var _) -> unexpected(outcome);
            case PollOutcome.Answered() -> unexpected(outcome);
            case PollOutcome.NoSuchCandidate() -> new NotFound();
            case PollOutcome.TooMany() -> new Conflict("too-many-hours");
            case PollOutcome.InThePast() -> AgreementProblems.of(Refusal.IN_THE_PAST);
            case PollOutcome.Over() -> AgreementProblems.of(Refusal.OVER);
            case PollOutcome.NotAHost() -> AgreementProblems.of(Refusal.NOT_A_HOST);
        };
    }

    private static RuntimeException unexpected(PollOutcome outcome) {
        return new IllegalStateException(outcome + " (expected: what was not done)");
    }

    /** The minute that is meant, if anybody plans for its year. */
    public static Instant plannable(Instant startsAt) {
        if (!Terms.isPlannable(startsAt)) {
            throw notPlannable("startsAt");
        }
        return startsAt.truncatedTo(ChronoUnit.MINUTES);
    }

    /** A day or an hour of a year for which nobody plans. */
    public static Invalid notPlannable(String field) {
        return new Invalid(List.of(new Invalid.Field(
                field,
                "terms.time.range",
                List.of(Integer.toString(Terms.FIRST_YEAR), Integer.toString(Terms.LAST_YEAR)))));
    }
}

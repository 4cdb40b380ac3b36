package org.convene.event.workshop.web;

import org.convene.event.workshop.EditOutcome;
import org.convene.web.problem.Conflict;
import org.convene.web.problem.Invalid;
import org.convene.web.problem.Problem;
import org.convene.web.problem.Refused;

/** What an API caller is told when a workshop can't be drafted or edited. */
final class EditProblems {

    private EditProblems() {}

    static Problem of(EditOutcome outcome, WorkshopViews views) {
        return switch (outcome) {
            case EditOutcome.ChangedMeanwhile(var workshop) -> Versions.changed(workshop, views);
            case EditOutcome.SpeakerOfNoHost _ -> Invalid.field("details.sessions", "agenda.speaker.no-host");
            case EditOutcome.Over _ -> new Conflict("over");
            case EditOutcome.NotAHost _ -> new Refused("not-a-host");
            case EditOutcome.Saved _ ->
                throw new IllegalArgumentException("outcome: " + outcome + " (expected: one that says no)");
        };
    }
}

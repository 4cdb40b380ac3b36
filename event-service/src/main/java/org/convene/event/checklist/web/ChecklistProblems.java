package org.convene.event.checklist.web;

import org.convene.event.agreement.Refusal;
import org.convene.event.agreement.web.AgreementProblems;
import org.convene.event.checklist.ChecklistOutcome;
import org.convene.event.checklist.ToDo;
import org.convene.event.date.web.PollProblems;
import org.convene.web.problem.Conflict;
import org.convene.web.problem.NotFound;

/** What a caller is told when a checklist can't be changed so. */
public final class ChecklistProblems {

    private ChecklistProblems() {}

    /** What is on the list now; anything else is thrown. */
    public static ToDo saved(ChecklistOutcome outcome) {
        return switch (outcome) {
            case ChecklistOutcome.Saved(var toDo) -> toDo;
            case ChecklistOutcome.NoSuchToDo() -> throw new NotFound();
            case ChecklistOutcome.TooMany() -> throw new Conflict("too-many-to-dos");
            case ChecklistOutcome.NotAHost() -> throw AgreementProblems.of(Refusal.NOT_A_HOST);
        };
    }

    static ToDo.Task planned(ToDoForm form) {
        if (!form.isPlanned()) {
            throw PollProblems.notPlannable("due");
        }
        return form.toTask();
    }
}

package org.convene.event.checklist.web;

import java.util.List;
import org.convene.event.agreement.Refusal;
import org.convene.event.agreement.web.AgreementProblems;
import org.convene.event.checklist.ChecklistOutcome;
import org.convene.event.checklist.ToDo;
import org.convene.event.terms.Terms;
import org.convene.web.problem.Conflict;
import org.convene.web.problem.Invalid;
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
            throw new Invalid(List.of(new Invalid.Field(
                    "due",
                    "terms.time.range",
                    List.of(Integer.toString(Terms.FIRST_YEAR), Integer.toString(Terms.LAST_YEAR)))));
        }
        return form.toTask();
    }
}

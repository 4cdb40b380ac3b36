package org.convene.event.checklist;

/** What came of a change of a checklist. */
public sealed interface ChecklistOutcome {

    record Saved(ToDo toDo) implements ChecklistOutcome {}

    /** It was taken off the list, or never was on this one. */
    record NoSuchToDo() implements ChecklistOutcome {}

    record TooMany() implements ChecklistOutcome {}

    /** Who shall do it neither carries the workshop nor is about to. */
    record NotAHost() implements ChecklistOutcome {}
}

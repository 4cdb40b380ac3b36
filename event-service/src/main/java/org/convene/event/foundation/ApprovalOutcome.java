package org.convene.event.foundation;

/** What came of an operator's word on a foundation, or of asking for it again; every page must render each case. */
public sealed interface ApprovalOutcome {

    record Done(Foundation foundation) implements ApprovalOutcome {}

    /** It changed since the operator had read it; nothing was decided. */
    record ChangedMeanwhile(Foundation foundation) implements ApprovalOutcome {}

    /** Nothing lies before the operators, or nothing was refused; {@code foundation} says how it stands. */
    record NotAsked(Foundation foundation) implements ApprovalOutcome {}

    record OnlyAdmins() implements ApprovalOutcome {}

    record NoSuchFoundation() implements ApprovalOutcome {}
}

package org.convene.event.date;

/** What came of a step in finding a date; every page must render each case. */
public sealed interface PollOutcome {

    record Done(Candidate candidate) implements PollOutcome {}

    /** All answers are there. */
    record Answered() implements PollOutcome {}

    /** It was taken out, or never was to be voted on here. */
    record NoSuchCandidate() implements PollOutcome {}

    record TooMany() implements PollOutcome {}

    record InThePast() implements PollOutcome {}

    /** The workshop has ended or is called off. */
    record Over() implements PollOutcome {}

    record NotAHost() implements PollOutcome {}
}

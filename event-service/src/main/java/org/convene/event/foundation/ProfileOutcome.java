package org.convene.event.foundation;

/** What came of an attempt to change what a foundation says about itself; page and API render each case. */
public sealed interface ProfileOutcome {

    record Saved(Foundation foundation) implements ProfileOutcome {}

    /** Somebody saved since the actor had read it; nothing was overwritten. */
    record ChangedMeanwhile(Foundation foundation) implements ProfileOutcome {}

    /** There is no such foundation of which the actor is an admin. */
    record NotAllowed() implements ProfileOutcome {}
}

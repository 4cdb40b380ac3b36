package org.convene.event.workshop;

/** What came of an attempt to draft or edit a workshop; every page must render each case. */
public sealed interface EditOutcome {

    record Saved(Workshop workshop) implements EditOutcome {}

    /** Somebody saved since the actor had read it; nothing was overwritten. */
    record ChangedMeanwhile(Workshop workshop) implements EditOutcome {}

    /** A speaker speaks for a foundation that doesn't carry the workshop. */
    record SpeakerOfNoHost() implements EditOutcome {}

    /** What is called off is not edited any more. */
    record Over() implements EditOutcome {}

    record NotAHost() implements EditOutcome {}
}

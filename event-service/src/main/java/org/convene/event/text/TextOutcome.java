package org.convene.event.text;

import org.convene.event.workshop.Workshop;

/** What came of an attempt to translate a workshop's words; every page must render each case. */
public sealed interface TextOutcome {

    record Saved(Workshop workshop) implements TextOutcome {}

    /** The original or this translation is no longer as the actor had read it; nothing was overwritten. */
    record ChangedMeanwhile(Workshop workshop) implements TextOutcome {}

    /** It is the language of the terms, whose words change with them. */
    record LanguageOfTheTerms() implements TextOutcome {}

    /** There are as many languages already as there may be. */
    record TooMany() implements TextOutcome {}

    /** No session has this title. */
    record NoSuchSession(String title) implements TextOutcome {}

    /** What is called off is not edited any more. */
    record Over() implements TextOutcome {}

    record NotAHost() implements TextOutcome {}
}

package org.convene.messaging.inbox;

/** What is to be done with an event that arrives. */
enum Verdict {
    /** It is the next one, or the owner's state told again. */
    APPLY,
    /** It was applied before, or is covered by what was. */
    DROP,
    /** One before it has not arrived. */
    WAIT,
    /** One before it has failed. */
    QUEUE
}

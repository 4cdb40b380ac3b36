package org.convene.event.workshop;

import java.time.Instant;

/**
 * Until when a host is asked to answer a revision.
 *
 * @param remindAt when it is reminded, if it has said nothing by then
 * @param answerBy after its working days
 * @param reminded whether it was
 */
public record Deadline(Instant remindAt, Instant answerBy, boolean reminded) {

    public Deadline(Instant remindAt, Instant answerBy) {
        this(remindAt, answerBy, false);
    }

    Deadline afterReminding() {
        return new Deadline(remindAt, answerBy, true);
    }
}

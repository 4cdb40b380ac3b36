package org.convene.event.series;

import org.convene.event.agreement.Refusal;

/** What came of an action on a frame. */
public sealed interface FrameOutcome {

    /**
     * It is done.
     *
     * @param agreed whether a revision took effect by it
     */
    record Done(Frame frame, boolean agreed) implements FrameOutcome {}

    /** The rules say no, and nothing changed. */
    record Refused(Refusal why) implements FrameOutcome {}
}

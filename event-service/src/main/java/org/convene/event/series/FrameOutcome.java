package org.convene.event.series;

import java.util.List;
import org.convene.event.agreement.Refusal;

/** What came of an action on a frame. */
public sealed interface FrameOutcome {

    /**
     * It is done.
     *
     * @param agreed whether a revision took effect by it
     */
    record Done(Frame frame, boolean agreed) implements FrameOutcome {}

    /**
     * The rules say no, and nothing changed.
     *
     * @param signers whom to ask, where only they may do it
     */
    record Refused(Refusal why, List<String> signers) implements FrameOutcome {

        Refused(Refusal why) {
            this(why, List.of());
        }
    }
}

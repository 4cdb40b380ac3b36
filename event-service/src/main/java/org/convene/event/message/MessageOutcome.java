package org.convene.event.message;

import java.util.List;

/** What came of an action on a message. */
public sealed interface MessageOutcome {

    /**
     * It is done.
     *
     * @param facts what it brought about, in order; empty if nothing changed
     */
    record Done(Message message, List<MessageFact> facts) implements MessageOutcome {}

    /**
     * The rules say no, and nothing changed.
     *
     * @param signers the names of those who may do it, where that is why
     */
    record Refused(MessageRefusal why, List<String> signers) implements MessageOutcome {

        Refused(MessageRefusal why) {
            this(why, List.of());
        }
    }
}

package org.convene.event.message;

import java.util.UUID;
import org.convene.event.foundation.Actor;

/** What can be done about a message. */
public sealed interface MessageAction {

    /** Somebody does it in the name of a foundation. */
    sealed interface OfHost extends MessageAction {

        UUID foundationId();

        Actor actor();
    }

    /** Answers for her host. */
    sealed interface Answering extends OfHost {}

    record Agree(UUID foundationId, Actor actor) implements Answering {}

    record Refuse(UUID foundationId, Actor actor, String reason) implements Answering {}

    /** Takes it back before it has gone out. */
    record Withdraw(UUID foundationId, Actor actor) implements OfHost {}

    /** The clock looks at it, or the workshop has changed. */
    record LookAgain() implements MessageAction {}
}

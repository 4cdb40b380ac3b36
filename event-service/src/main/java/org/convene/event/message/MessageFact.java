package org.convene.event.message;

import java.util.Set;
import java.util.UUID;
import org.convene.event.foundation.Actor;
import org.convene.event.workshop.Answer;

/** What an action on a message brought about; each is logged, and told where somebody else acts on it. */
public sealed interface MessageFact {

    record Proposed(Actor actor) implements MessageFact {}

    record Agreed(Answer answer, Actor actor) implements MessageFact {}

    record Refused(Answer answer, Actor actor) implements MessageFact {}

    /** Who has yet to answer is asked again, once. */
    record Reminded(Set<UUID> foundations) implements MessageFact {}

    /** Their time to answer is over, and their silence agrees. */
    record SilenceAgreed(Set<UUID> foundations) implements MessageFact {}

    /** It goes out. */
    record Sent() implements MessageFact {}

    /** It goes out to the people of the host that wrote it, which takes nobody's consent. */
    record SentToOwn(Actor actor) implements MessageFact {}

    record Withdrawn(Actor actor) implements MessageFact {}

    record Lapsed() implements MessageFact {}
}

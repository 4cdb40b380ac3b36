package org.convene.event.speaker;

import java.time.Instant;
import org.convene.event.LinkEnding;

/** What came of asking a speaker, or of her answer; every page must render each case. */
public sealed interface SpeakerOutcome {

    /** A mail with a personal link is on its way, or her answer is kept. */
    record Done(SpeakerInvitation invitation) implements SpeakerOutcome {}

    /** She was asked a short while ago, and is not asked again before this. */
    record Lately(Instant until) implements SpeakerOutcome {}

    /** No session of the agenda has a speaker of this name. */
    record NoSuchSpeaker() implements SpeakerOutcome {}

    /** She has answered already, and what she said stands. */
    record Answered() implements SpeakerOutcome {}

    /** The link no longer works; {@code inviter} is whom to ask for a new one. */
    record Ended(LinkEnding why, String inviter) implements SpeakerOutcome {}

    /** The workshop has ended or is called off. */
    record Over() implements SpeakerOutcome {}

    /** The foundation awaits its approval, and writes to nobody outside. */
    record NotApproved() implements SpeakerOutcome {}

    record NotAHost() implements SpeakerOutcome {}
}

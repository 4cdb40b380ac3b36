package org.convene.event.date;

import java.time.Instant;

/** What came of asking by mail which hours suit. */
public sealed interface Asking {

    /**
     * They are mailed.
     *
     * @param people how many: all who act for a host and have not answered yet, but for who asks
     */
    record Done(int people) implements Asking {}

    /** They were asked a short while ago, and are not asked again before this. */
    record Lately(Instant until) implements Asking {}

    /** The workshop has ended or is called off. */
    record Over() implements Asking {}

    /** The foundation awaits its approval, and sends no such mails. */
    record NotApproved() implements Asking {}

    record NotAHost() implements Asking {}
}

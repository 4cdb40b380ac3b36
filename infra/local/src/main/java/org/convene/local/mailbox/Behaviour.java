package org.convene.local.mailbox;

import java.time.Duration;
import java.util.function.Predicate;

/** How the mailbox treats senders, for those who want to see what happens then. */
public sealed interface Behaviour {

    /** Takes every mail. */
    record Accept() implements Behaviour {}

    /** Answers some recipients with an SMTP code: 4xx for "try again", 5xx for "never". */
    record Refuse(int code, String text, Predicate<String> recipients) implements Behaviour {

        public Refuse {
            if (code < 400 || code > 599) {
                throw new IllegalArgumentException("code: " + code + " (expected: 400 to 599)");
            }
        }
    }

    /** Takes every mail, but only after a while. */
    record Slow(Duration delay) implements Behaviour {}

    /** Takes nothing for now, as a relay with a full disk. */
    static Behaviour temporarilyUnable() {
        return new Refuse(451, "4.3.0 Try again later", address -> true);
    }

    /** Knows some recipients not to exist. */
    static Behaviour unknown(Predicate<String> recipients) {
        return new Refuse(550, "5.1.1 No such mailbox", recipients);
    }
}

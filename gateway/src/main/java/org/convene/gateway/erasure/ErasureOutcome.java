package org.convene.gateway.erasure;

import java.time.Duration;
import org.convene.gateway.confirmation.Confirmation;

/** What came of a step towards erasing an account; every page must render each case. */
public sealed interface ErasureOutcome {

    /** A mail is on its way; nothing happens without it. */
    record Asked(Confirmation confirmation) implements ErasureOutcome {}

    /** So many mails were asked for lately that there are no more for a while. */
    record TooManyMails(Duration pause) implements ErasureOutcome {}

    /** There is no such account any more. */
    record Erased() implements ErasureOutcome {}

    record WrongCode(int triesLeft) implements ErasureOutcome {}

    /** This link or code does nothing any more. */
    record Ended() implements ErasureOutcome {}

    /** The link works only for who is signed in to the account. */
    record NotTheAsker() implements ErasureOutcome {}
}

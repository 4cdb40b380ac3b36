package org.convene.gateway.merging;

import java.time.Duration;
import org.convene.gateway.account.Account;
import org.convene.gateway.confirmation.Confirmation;

/** What came of a step towards one account; every page must render each case. */
public sealed interface MergeOutcome {

    /** A mail is on its way to the other address; nothing happens without it. */
    record Asked(Confirmation confirmation) implements MergeOutcome {}

    /** Both addresses sign in to this account from now on; it had this one already, or the other's account joined it. */
    record Merged(Account account) implements MergeOutcome {}

    /** This address signs in to the account already. */
    record Same() implements MergeOutcome {}

    /** So many mails were asked for lately that there are no more for a while. */
    record TooManyMails(Duration pause) implements MergeOutcome {}

    record WrongCode(int triesLeft) implements MergeOutcome {}

    /** This link or code does nothing any more. */
    record Ended() implements MergeOutcome {}

    /** The link works only for who is signed in to the account that shall go on. */
    record NotTheAsker() implements MergeOutcome {}
}

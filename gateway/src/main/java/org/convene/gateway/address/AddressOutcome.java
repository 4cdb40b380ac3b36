package org.convene.gateway.address;

import java.time.Duration;
import org.convene.gateway.account.Account;

/** What came of a step towards another address; every page must render each case. */
public sealed interface AddressOutcome {

    /** The mails are on their way, or one of the two proofs is still missing. */
    record Waiting(AddressChange change) implements AddressOutcome {}

    /** The account has the new address; whoever was signed in signs in anew. */
    record Changed(Account account) implements AddressOutcome {}

    /** It has this address already. */
    record Same() implements AddressOutcome {}

    /** The new address got an account of its own meanwhile. */
    record Taken() implements AddressOutcome {}

    /** Nothing changes any more. */
    record Stopped() implements AddressOutcome {}

    /** So many mails were asked for lately that there are no more for a while. */
    record TooManyMails(Duration pause) implements AddressOutcome {}

    record WrongCode(int triesLeft) implements AddressOutcome {}

    /** This link or code does nothing any more. */
    record Ended() implements AddressOutcome {}

    /** The link to the new address works only for who is signed in as the person who asked. */
    record NotTheAsker() implements AddressOutcome {}
}

package org.convene.gateway.signin;

import org.convene.gateway.account.Account;

/** What came of one attempt to sign in; every page must render each case. */
public sealed interface SignInOutcome {

    /**
     * In.
     *
     * @param fresh whether the account was opened just now
     */
    record SignedIn(Account account, boolean fresh, String continueTo) implements SignInOutcome {}

    /** The code was another one; at least one try is left. */
    record WrongCode(int triesLeft) implements SignInOutcome {}

    /** This request does not lead in any more, or not from here. */
    record Refused(Reason reason) implements SignInOutcome {}

    /** Why a request leads nowhere. */
    enum Reason {
        UNKNOWN,
        EXPIRED,
        SPENT,
        OUT_OF_TRIES,
        OTHER_BROWSER
    }
}

package org.convene.gateway.operator.web;

import org.convene.gateway.Atomically;
import org.convene.gateway.SecurityEvent;
import org.convene.gateway.account.Accounts;
import org.convene.gateway.account.PersonAddress;
import org.convene.gateway.session.BrowserSessions;
import org.convene.gateway.token.AccessTokens;
import org.convene.web.security.Person;
import org.springframework.stereotype.Component;

/** How an operator shuts a stolen way in: its owner, or everybody, has to sign in again. */
@Component
class SignOutDesk {

    private final Accounts accounts;
    private final BrowserSessions sessions;
    private final AccessTokens tokens;
    private final Atomically atomically;

    SignOutDesk(Accounts accounts, BrowserSessions sessions, AccessTokens tokens, Atomically atomically) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.atomically = atomically;
    }

    /** Ends all sessions of one person and revokes her access tokens; false if nobody has that address. */
    boolean signOut(Person by, PersonAddress address) {
        OperatorsOnly.check(by);
        return accounts.withAddress(address)
                .map(account -> atomically.call(() -> {
                    SecurityEvent.SIGNED_OUT_BY_OPERATOR.log(
                            account.id(),
                            "by",
                            by.id(),
                            "sessions",
                            sessions.endAll(account.id()),
                            "tokens",
                            tokens.revokeAll(account.id()));
                    return true;
                }))
                .orElse(false);
    }

    /** Ends all sessions, the operator's own too; programs keep their tokens. */
    void signOutEverybody(Person by) {
        OperatorsOnly.check(by);
        SecurityEvent.EVERYBODY_SIGNED_OUT_BY_OPERATOR.log(by.id(), "sessions", sessions.endEverybodys());
    }
}

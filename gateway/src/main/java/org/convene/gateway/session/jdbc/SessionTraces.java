package org.convene.gateway.session.jdbc;

import java.util.List;
import org.convene.gateway.account.AboutPerson;
import org.convene.gateway.account.Account;
import org.convene.gateway.account.PersonAddress;
import org.convene.gateway.session.BrowserSessions;
import org.springframework.stereotype.Component;

/** Signs a person out wherever she is signed in, when one of her addresses no longer is hers. */
@Component
class SessionTraces implements AboutPerson {

    private final BrowserSessions sessions;

    SessionTraces(BrowserSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void forget(Account account, List<PersonAddress> addresses) {
        sessions.endAll(account.id());
    }
}

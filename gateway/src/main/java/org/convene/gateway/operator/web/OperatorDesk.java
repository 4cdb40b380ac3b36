package org.convene.gateway.operator.web;

import java.util.UUID;
import org.convene.gateway.RealTime;
import org.convene.gateway.SecurityEvent;
import org.convene.gateway.account.Accounts;
import org.convene.gateway.account.PersonAddress;
import org.convene.gateway.identity.Operators;
import org.convene.web.security.Person;
import org.springframework.stereotype.Component;

/** What the page and the API of operators have in common. */
@Component
class OperatorDesk {

    private final Operators operators;
    private final Accounts accounts;
    private final RealTime time;

    OperatorDesk(Operators operators, Accounts accounts, RealTime time) {
        this.operators = operators;
        this.accounts = accounts;
        this.time = time;
    }

    Operators ask(Person person) {
        OperatorsOnly.check(person);
        return operators;
    }

    /** Returns false if nobody signed in with that address yet. */
    boolean name(Person by, PersonAddress address) {
        Operators all = ask(by);
        return accounts.withAddress(address)
                .map(account -> {
                    if (all.name(account.id(), by.id(), time.now())) {
                        SecurityEvent.OPERATOR_NAMED.log(account.id(), "by", by.id());
                    }
                    return true;
                })
                .orElse(false);
    }

    Operators.Removal remove(Person by, UUID person) {
        Operators.Removal outcome = ask(by).remove(person);
        if (outcome == Operators.Removal.REMOVED) {
            SecurityEvent.OPERATOR_REMOVED.log(person, "by", by.id());
        }
        return outcome;
    }
}

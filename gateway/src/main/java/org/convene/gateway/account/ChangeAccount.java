package org.convene.gateway.account;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.convene.gateway.Atomically;
import org.convene.gateway.Teller;

/** Changes what a person says about herself; tells it only if something changed. */
public final class ChangeAccount {

    private final Accounts accounts;
    private final Teller teller;
    private final Atomically atomically;

    public ChangeAccount(Accounts accounts, Teller teller, Atomically atomically) {
        this.accounts = accounts;
        this.teller = teller;
        this.atomically = atomically;
    }

    public Account of(UUID person, UnaryOperator<Account> change) {
        return atomically.call(() -> {
            Account before = accounts.lock(person)
                    .orElseThrow(() -> new IllegalStateException("account: " + person + " (expected: known)"));
            Account after = change.apply(before);
            if (!after.equals(before)) {
                accounts.replace(after);
                teller.tell(AccountTold.TOPIC, after.id(), "AccountChanged", AccountTold.of(after));
            }
            return after;
        });
    }
}

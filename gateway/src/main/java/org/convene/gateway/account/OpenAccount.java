package org.convene.gateway.account;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.convene.gateway.Teller;

/** Finds the account of an address that has just been proven, or opens it; call it inside a transaction. */
public final class OpenAccount {

    private final Accounts accounts;
    private final Teller teller;
    private final Supplier<UUID> ids;

    public OpenAccount(Accounts accounts, Teller teller, Supplier<UUID> ids) {
        this.accounts = accounts;
        this.teller = teller;
        this.ids = ids;
    }

    public Opened of(PersonAddress address, String language, String timeZone) {
        Account fresh = new Account(ids.get(), address, null, language, timeZone, List.of());
        if (accounts.add(fresh)) {
            teller.tell(AccountTold.TOPIC, fresh.id(), "AccountCreated", AccountTold.of(fresh));
            return new Opened(fresh, true);
        }
        Account known = accounts.withAddress(address)
                .orElseThrow(() -> new IllegalStateException("account: gone while it was opened (expected: kept)"));
        return new Opened(known, false);
    }

    /** An account, and whether it was opened just now. */
    public record Opened(Account account, boolean fresh) {}
}

package org.convene.gateway.account;

import java.util.Optional;
import java.util.UUID;

/** All accounts; an address leads to at most one. */
public interface Accounts {

    Optional<Account> withId(UUID id);

    /** Like {@link #withId}, and nobody else changes the account until the transaction ends. */
    Optional<Account> lock(UUID id);

    /** Finds the account that this address signs in to, be it the one for mail or a further one. */
    Optional<Account> withAddress(PersonAddress address);

    /**
     * Returns whether no account has this address; then nobody else gives it to one until the transaction ends, so it may
     * be given to one.
     */
    boolean claim(PersonAddress address);

    /** Returns false, and changes nothing, if the address has an account already. */
    boolean add(Account account);

    /** Stores the account as it is; an address that it did not have must have been claimed. */
    void replace(Account account);

    /** Forgets the account and everything that stands under it. */
    void remove(UUID id);
}

package org.convene.gateway.account;

import java.util.Optional;
import java.util.UUID;

/** All accounts; an address has at most one. */
public interface Accounts {

    Optional<Account> withId(UUID id);

    Optional<Account> withAddress(PersonAddress address);

    /** Returns false, and changes nothing, if the address has an account already. */
    boolean add(Account account);

    void replace(Account account);
}

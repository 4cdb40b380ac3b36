package org.convene.gateway.account;

import java.util.List;

/** Something else that the gateway keeps about people; what a person’s account ends with. */
public interface AboutPerson {

    /**
     * Forgets what is kept under these addresses of a person; called in the transaction that takes them from her.
     *
     * @param account as it was before
     */
    void forget(Account account, List<PersonAddress> addresses);

    /** Hands on what outlives an account that becomes part of another; called before it is forgotten. */
    default void handOn(Account ended, Account into) {}
}

package org.convene.notification.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Our copies of accounts, and what ends with them. */
public interface Accounts {

    /** Returns the account as we knew it until now, if we did; one that is no more stays so. */
    Optional<Account> replace(Account account);

    /** Returns whose address this is, if it is anybody's. */
    Optional<Account> at(String address);

    /** Returns a person's account, if we know it. */
    Optional<Account> find(UUID personId);

    /** What unsubscribed at one address is unsubscribed at the other too. */
    void copyPreferences(String from, String to);

    /** Her addresses are the other's from now on. */
    void merge(UUID ended, UUID into);

    /**
     * Erases what was written to her and about her; the figures stay.
     *
     * @return the account as it was, to tell her that it is done; empty if we knew of none, or heard of this before
     */
    Optional<Account> erase(UUID personId, Instant at);
}

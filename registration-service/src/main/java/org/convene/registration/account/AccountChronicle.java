package org.convene.registration.account;

import java.util.Optional;
import java.util.UUID;
import org.convene.registration.person.PersonAddress;

/** Follows what becomes of accounts; each step may come twice, and in any order with those of other accounts. */
public final class AccountChronicle {

    private final AccountAddresses addresses;
    private final PersonalRecords records;

    public AccountChronicle(AccountAddresses addresses, PersonalRecords records) {
        this.addresses = addresses;
        this.records = records;
    }

    /** An account that is no more stays so, however late we are told how it once was. */
    public void changed(Account account) {
        if (!addresses.presentSelf(account.id()).equals(Optional.of(account.id()))) {
            return;
        }
        Optional<PersonAddress> before = addresses.mainOf(account.id());
        addresses.replace(account);
        before.filter(address -> !address.equals(account.address()))
                .filter(address -> !account.further().contains(address))
                .ifPresent(address -> records.move(address, account.address()));
    }

    /** Registrations stay with the address that they were made with, which is the other account's from now on. */
    public void merged(UUID ended, UUID into, UUID cause) {
        addresses.presentSelf(into).ifPresentOrElse(self -> addresses.end(ended, self), () -> erased(ended, cause));
    }

    public void erased(UUID account, UUID cause) {
        addresses.of(account).forEach(address -> records.erase(address, cause));
        addresses.end(account, null);
    }
}

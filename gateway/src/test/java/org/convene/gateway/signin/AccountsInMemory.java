package org.convene.gateway.signin;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convene.gateway.account.Account;
import org.convene.gateway.account.Accounts;
import org.convene.gateway.account.PersonAddress;

/** Accounts without a database. */
final class AccountsInMemory implements Accounts {

    private final Map<String, Account> byKey = new HashMap<>();

    @Override
    public Optional<Account> withId(UUID id) {
        return byKey.values().stream()
                .filter(account -> account.id().equals(id))
                .findFirst();
    }

    @Override
    public Optional<Account> withAddress(PersonAddress address) {
        return Optional.ofNullable(byKey.get(address.key()));
    }

    @Override
    public Optional<Account> lock(UUID id) {
        return withId(id);
    }

    @Override
    public boolean claim(PersonAddress address) {
        return !byKey.containsKey(address.key());
    }

    @Override
    public void remove(UUID id) {
        byKey.values().removeIf(account -> account.id().equals(id));
    }

    @Override
    public boolean add(Account account) {
        return byKey.putIfAbsent(account.address().key(), account) == null;
    }

    @Override
    public void replace(Account account) {
        byKey.put(account.address().key(), account);
    }
}

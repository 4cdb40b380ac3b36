package org.convene.event.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.event.foundation.Actor;
import org.convene.event.foundation.FollowAccounts;
import org.convene.event.helper.FollowHelpers;

/** Follows what becomes of accounts; each step may come twice, and in any order with those of other accounts. */
public final class AccountChronicle {

    private final People people;
    private final Traces traces;
    private final FollowAccounts memberships;
    private final FollowHelpers helpers;

    public AccountChronicle(People people, Traces traces, FollowAccounts memberships, FollowHelpers helpers) {
        this.people = people;
        this.traces = traces;
        this.memberships = memberships;
        this.helpers = helpers;
    }

    /** An account that is no more stays so, however late we are told how it once was. */
    public void changed(Account account) {
        UUID person = account.personId();
        if (!people.presentSelf(person).equals(Optional.of(person))) {
            return;
        }
        Optional<String> before = people.addressOf(person);
        helpers.known(person, account.addresses());
        people.replace(account);
        before.filter(address -> !address.equals(account.address()))
                .ifPresent(address -> traces.move(address, account.address()));
        memberships.changed(person, account.name(), account.address(), before.orElse(null));
    }

    /** The account that another became part of may have come to its own end before we hear of this. */
    public List<UUID> merged(UUID ended, Account into) {
        Optional<UUID> self = people.presentSelf(into.personId());
        if (self.isEmpty()) {
            return erased(ended);
        }
        people.addressOf(ended).ifPresent(address -> traces.move(address, into.address()));
        people.end(ended, self.get());
        traces.merge(ended, self.get());
        helpers.merged(ended, self.get());
        memberships.merged(
                ended,
                new Actor(
                        self.get(),
                        into.name() == null ? "" : into.name(),
                        people.addressOf(self.get()).orElse(into.address())));
        return List.of();
    }

    /** Returns the foundations for which nobody is left to act. */
    public List<UUID> erased(UUID person) {
        List<String> addresses = people.addressesOf(person);
        helpers.erased(person, addresses);
        List<UUID> abandoned = memberships.erased(person, addresses);
        traces.erase(person, addresses);
        people.end(person, null);
        return abandoned;
    }
}

package org.convene.gateway.account;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payload of the events on {@link #TOPIC} that say how an account is: all of it. */
public record AccountTold(State account) {

    public static final String TOPIC = "gateway.accounts.v1";

    public static AccountTold of(Account account) {
        return new AccountTold(State.of(account));
    }

    /** An account as other services know it. */
    public record State(
            UUID personId,
            String address,
            @Nullable String name,
            String language,
            String timeZone,
            List<String> furtherAddresses) {

        public static State of(Account account) {
            return new State(
                    account.id(),
                    account.address().given(),
                    account.name(),
                    account.language(),
                    account.timeZone(),
                    account.further().stream().map(PersonAddress::given).toList());
        }
    }
}

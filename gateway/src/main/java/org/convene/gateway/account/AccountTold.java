package org.convene.gateway.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The payload of every event on {@link #TOPIC}: the whole account. */
public record AccountTold(State account) {

    public static final String TOPIC = "gateway.accounts.v1";

    public static AccountTold of(Account account) {
        return new AccountTold(new State(
                account.id(), account.address().given(), account.name(), account.language(), account.timeZone()));
    }

    /** An account as other services know it. */
    public record State(
            UUID personId, String address, @Nullable String name, String language, String timeZone) {}
}

package org.convene.gateway.identity.web;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.convene.gateway.account.Account;
import org.convene.gateway.session.SignInWay;
import org.convene.gateway.session.web.Presence;
import org.convene.web.reader.Zones;
import org.convene.web.security.CurrentPersons;
import org.convene.web.security.Person;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The person of the current request, as her account says: nobody else has vouched for her yet. */
class AccountPersons extends CurrentPersons {

    @Override
    public Optional<Person> current() {
        return account().flatMap(account -> Presence.current().map(presence -> person(account, presence)));
    }

    @Override
    public Optional<Locale> language() {
        return account().map(Account::language).map(Locale::forLanguageTag);
    }

    @Override
    public Optional<ZoneId> zone() {
        return account().map(Account::timeZone).flatMap(Zones::find);
    }

    private static Person person(Account account, Presence presence) {
        return new Person(
                account.id(),
                account.address().given(),
                account.displayName(),
                presence.operator(),
                presence.way() == SignInWay.PASSKEY);
    }

    /** Returns the account behind the current request, if it came with a session or an access token. */
    static Optional<Account> account() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Account account
                ? Optional.of(account)
                : Optional.empty();
    }
}

package org.convene.gateway.identity.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.convene.gateway.RealTime;
import org.convene.gateway.account.Account;
import org.convene.web.reader.Zones;
import org.convene.web.security.Person;
import org.convene.web.security.PersonTokens;
import org.springframework.stereotype.Component;

/**
 * What a service is shown about the person of the current request: a signed token of five minutes for it alone, made
 * again after four, or as soon as her account or her way in says something else.
 */
@Component
public class Vouchers {

    private static final Duration USED_FOR = Duration.ofMinutes(4);
    private static final int MANY = 10_000;

    private final AccountPersons persons;
    private final PersonTokens tokens;
    private final RealTime time;
    private final Map<Shown, Voucher> vouchers = new ConcurrentHashMap<>();

    Vouchers(AccountPersons persons, PersonTokens tokens, RealTime time) {
        this.persons = persons;
        this.tokens = tokens;
        this.time = time;
    }

    /**
     * Returns the token to send along; empty if nobody is signed in.
     *
     * @param service the application name of the one service that it is for
     */
    public Optional<String> currentFor(String service) {
        return AccountPersons.account()
                .flatMap(account -> persons.current().map(person -> of(new Shown(account, person, service))));
    }

    private String of(Shown shown) {
        Instant now = time.now();
        Account account = shown.account();
        Voucher known = vouchers.get(shown);
        if (known != null && now.isBefore(known.until())) {
            return known.token();
        }
        if (vouchers.size() >= MANY) {
            vouchers.values().removeIf(voucher -> !now.isBefore(voucher.until()));
        }
        String token = tokens.sign(
                shown.person(),
                Locale.forLanguageTag(account.language()),
                Zones.find(account.timeZone()).orElse(null),
                shown.service(),
                now);
        vouchers.put(shown, new Voucher(token, now.plus(USED_FOR)));
        return token;
    }

    private record Shown(Account account, Person person, String service) {}

    private record Voucher(String token, Instant until) {}
}

package org.convene.gateway.merging;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.convene.gateway.Atomically;
import org.convene.gateway.SecurityEvent;
import org.convene.gateway.Teller;
import org.convene.gateway.account.AboutPerson;
import org.convene.gateway.account.Account;
import org.convene.gateway.account.AccountTold;
import org.convene.gateway.account.Accounts;
import org.convene.gateway.account.PersonAddress;
import org.convene.gateway.confirmation.Confirmation;
import org.convene.gateway.confirmation.Proof;
import org.convene.gateway.confirmation.ProveConfirmation;
import org.convene.gateway.confirmation.Purpose;
import org.convene.gateway.confirmation.RequestConfirmation;
import org.convene.gateway.merging.MergeOutcome.Asked;
import org.convene.gateway.merging.MergeOutcome.Ended;
import org.convene.gateway.merging.MergeOutcome.Merged;
import org.convene.gateway.merging.MergeOutcome.NotTheAsker;
import org.convene.gateway.merging.MergeOutcome.Same;
import org.convene.gateway.merging.MergeOutcome.TooManyMails;
import org.convene.gateway.merging.MergeOutcome.WrongCode;

/**
 * Makes the account of another address part of the one that is signed in; an address without one is just added. Nothing
 * that is answered before the proof depends on which of the two it is.
 */
public final class MergeAccounts {

    static final Duration VALID = Duration.ofHours(1);

    private static final Set<Purpose> PURPOSES = EnumSet.of(Purpose.MERGING);

    private final Accounts accounts;
    private final RequestConfirmation request;
    private final ProveConfirmation prove;
    private final List<AboutPerson> traces;
    private final Teller teller;
    private final Atomically atomically;

    public MergeAccounts(
            Accounts accounts,
            RequestConfirmation request,
            ProveConfirmation prove,
            List<AboutPerson> traces,
            Teller teller,
            Atomically atomically) {
        this.accounts = accounts;
        this.request = request;
        this.prove = prove;
        this.traces = traces;
        this.teller = teller;
        this.atomically = atomically;
    }

    /** Writes to the other address; nothing else happens yet. */
    public MergeOutcome ask(UUID person, PersonAddress other) {
        Account account = accounts.withId(person).orElseThrow(() -> unknown(person));
        if (has(account, other)) {
            return new Same();
        }
        Optional<Duration> pause = request.takeMail(account, other);
        return pause.isPresent()
                ? new TooManyMails(pause.get())
                : new Asked(atomically.call(() -> request.ask(account, Purpose.MERGING, other, null, VALID)));
    }

    /** Returns what this link is for, if it still is for anything; changes nothing. */
    public Optional<Confirmation> find(String link) {
        return prove.find(link, PURPOSES);
    }

    public MergeOutcome confirm(String link, UUID person) {
        return atomically.call(() -> follow(prove.byLink(link, PURPOSES, person)));
    }

    public MergeOutcome confirmByCode(UUID person, String typed) {
        return atomically.call(() -> follow(prove.byCode(person, PURPOSES, typed)));
    }

    private MergeOutcome follow(Proof proof) {
        return switch (proof) {
            case Proof.Proven(var proven) -> new Merged(merge(proven.personId(), proven.address()));
            case Proof.WrongCode(var triesLeft) -> new WrongCode(triesLeft);
            case Proof.NotTheAsker _ -> new NotTheAsker();
            case Proof.Ended _ -> new Ended();
        };
    }

    private Account merge(UUID person, PersonAddress proven) {
        // Nobody opens an account with this address while it moves from one to the other.
        accounts.claim(proven);
        Optional<UUID> other = accounts.withAddress(proven).map(Account::id).filter(owner -> !owner.equals(person));
        // In the order of the ids, so that two who merge with each other don't wait for each other.
        Stream.concat(Stream.of(person), other.stream()).sorted().forEach(accounts::lock);
        Account into = accounts.withId(person).orElseThrow(() -> unknown(person));
        if (has(into, proven)) {
            return into;
        }
        Optional<Account> ended = other.flatMap(accounts::withId).filter(account -> has(account, proven));
        List<PersonAddress> added = ended.map(Account::addresses).orElse(List.of(proven));
        added.stream().sorted(Comparator.comparing(PersonAddress::key)).forEach(accounts::claim);
        ended.ifPresent(account -> {
            traces.forEach(trace -> trace.handOn(account, into));
            traces.forEach(trace -> trace.forget(account, account.addresses()));
            accounts.remove(account.id());
        });
        Account named = into.name() == null && ended.isPresent()
                ? into.as(ended.get().name(), into.language(), into.timeZone())
                : into;
        Account after = named.also(added);
        accounts.replace(after);
        teller.tell(AccountTold.TOPIC, after.id(), "AccountChanged", AccountTold.of(after));
        ended.ifPresent(account -> teller.tell(
                AccountTold.TOPIC,
                account.id(),
                "PersonMerged",
                new PersonMerged(account.id(), after.id(), AccountTold.State.of(after))));
        SecurityEvent.ACCOUNTS_MERGED.log(
                after.id(), "ended", ended.map(Account::id).orElse(after.id()));
        return after;
    }

    private static boolean has(Account account, PersonAddress address) {
        return account.addresses().stream().anyMatch(each -> each.key().equals(address.key()));
    }

    private static IllegalStateException unknown(UUID person) {
        return new IllegalStateException("account: " + person + " (expected: known)");
    }
}

package org.convene.gateway.erasure;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.convene.gateway.Atomically;
import org.convene.gateway.SecurityEvent;
import org.convene.gateway.Teller;
import org.convene.gateway.account.AboutPerson;
import org.convene.gateway.account.Account;
import org.convene.gateway.account.AccountTold;
import org.convene.gateway.account.Accounts;
import org.convene.gateway.confirmation.Confirmation;
import org.convene.gateway.confirmation.Proof;
import org.convene.gateway.confirmation.ProveConfirmation;
import org.convene.gateway.confirmation.Purpose;
import org.convene.gateway.confirmation.RequestConfirmation;
import org.convene.gateway.erasure.ErasureOutcome.Asked;
import org.convene.gateway.erasure.ErasureOutcome.Ended;
import org.convene.gateway.erasure.ErasureOutcome.Erased;
import org.convene.gateway.erasure.ErasureOutcome.NotTheAsker;
import org.convene.gateway.erasure.ErasureOutcome.TooManyMails;
import org.convene.gateway.erasure.ErasureOutcome.WrongCode;

/** Erases an account at once when a mail has confirmed it, and has every service erase what it keeps of the person. */
public final class EraseAccount {

    static final Duration VALID = Duration.ofHours(1);

    private static final Set<Purpose> PURPOSES = EnumSet.of(Purpose.ERASURE);

    private final Accounts accounts;
    private final RequestConfirmation request;
    private final ProveConfirmation prove;
    private final List<AboutPerson> traces;
    private final Teller teller;
    private final Atomically atomically;

    public EraseAccount(
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

    /** Writes to the person; nothing else happens yet. */
    public ErasureOutcome ask(UUID person) {
        Account account = accounts.withId(person)
                .orElseThrow(() -> new IllegalStateException("account: " + person + " (expected: known)"));
        Optional<Duration> pause = request.takeMail(account, account.address());
        return pause.isPresent()
                ? new TooManyMails(pause.get())
                : new Asked(
                        atomically.call(() -> request.ask(account, Purpose.ERASURE, account.address(), null, VALID)));
    }

    /** Returns what this link is for, if it still is for anything; changes nothing. */
    public Optional<Confirmation> find(String link) {
        return prove.find(link, PURPOSES);
    }

    public ErasureOutcome confirm(String link, UUID person) {
        return atomically.call(() -> follow(prove.byLink(link, PURPOSES, person)));
    }

    public ErasureOutcome confirmByCode(UUID person, String typed) {
        return atomically.call(() -> follow(prove.byCode(person, PURPOSES, typed)));
    }

    private ErasureOutcome follow(Proof proof) {
        return switch (proof) {
            case Proof.Proven(var proven) -> erase(proven.personId());
            case Proof.WrongCode(var triesLeft) -> new WrongCode(triesLeft);
            case Proof.NotTheAsker _ -> new NotTheAsker();
            case Proof.Ended _ -> new Ended();
        };
    }

    private ErasureOutcome erase(UUID person) {
        Optional<Account> account = accounts.lock(person);
        if (account.isEmpty()) {
            return new Ended();
        }
        traces.forEach(trace -> trace.forget(account.get(), account.get().addresses()));
        accounts.remove(person);
        teller.tell(AccountTold.TOPIC, person, "ErasureRequested", new ErasureRequested(person));
        SecurityEvent.ACCOUNT_ERASED.log(person);
        return new Erased();
    }
}

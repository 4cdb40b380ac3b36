package org.convene.gateway.address;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
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
import org.convene.gateway.account.PersonAddress;
import org.convene.gateway.address.AddressOutcome.Changed;
import org.convene.gateway.address.AddressOutcome.Ended;
import org.convene.gateway.address.AddressOutcome.NotTheAsker;
import org.convene.gateway.address.AddressOutcome.Same;
import org.convene.gateway.address.AddressOutcome.Stopped;
import org.convene.gateway.address.AddressOutcome.Taken;
import org.convene.gateway.address.AddressOutcome.TooManyMails;
import org.convene.gateway.address.AddressOutcome.Waiting;
import org.convene.gateway.address.AddressOutcome.WrongCode;
import org.convene.gateway.confirmation.Confirmation;
import org.convene.gateway.confirmation.Confirmations;
import org.convene.gateway.confirmation.Proof;
import org.convene.gateway.confirmation.ProveConfirmation;
import org.convene.gateway.confirmation.Purpose;
import org.convene.gateway.confirmation.RequestConfirmation;
import org.jspecify.annotations.Nullable;

/**
 * Moves an account to another address once both have confirmed it. Who lost the old one waits a week, in which whoever
 * reads its mail can stop it.
 */
public final class ChangeAddress {

    /** How long the owner of the old address has to stop it. */
    static final Duration WITHOUT_OLD = Duration.ofDays(7);

    private static final Set<Purpose> PURPOSES =
            EnumSet.of(Purpose.OLD_ADDRESS, Purpose.NEW_ADDRESS, Purpose.ADDRESS_TAKEN);

    private final Accounts accounts;
    private final AddressChanges changes;
    private final Confirmations confirmations;
    private final RequestConfirmation request;
    private final ProveConfirmation prove;
    private final List<AboutPerson> traces;
    private final Teller teller;
    private final Atomically atomically;
    private final Clock clock;

    public ChangeAddress(
            Accounts accounts,
            AddressChanges changes,
            Confirmations confirmations,
            RequestConfirmation request,
            ProveConfirmation prove,
            List<AboutPerson> traces,
            Teller teller,
            Atomically atomically,
            Clock clock) {
        this.accounts = accounts;
        this.changes = changes;
        this.confirmations = confirmations;
        this.request = request;
        this.prove = prove;
        this.traces = traces;
        this.teller = teller;
        this.atomically = atomically;
        this.clock = clock;
    }

    /** Writes to both addresses; what is answered does not depend on whether the new one has an account. */
    public AddressOutcome ask(UUID person, PersonAddress wanted) {
        Account asking = accounts.withId(person).orElseThrow(() -> unknown(person));
        if (asking.address().key().equals(wanted.key())) {
            return new Same();
        }
        Optional<Duration> pause = request.takeMail(asking, wanted);
        if (pause.isPresent()) {
            return new TooManyMails(pause.get());
        }
        return atomically.call(() -> {
            Account account = accounts.lock(person).orElseThrow(() -> unknown(person));
            forget(person);
            AddressChange change = new AddressChange(
                    person,
                    wanted,
                    false,
                    false,
                    clock.instant().plus(WITHOUT_OLD).truncatedTo(ChronoUnit.MICROS));
            changes.save(change);
            boolean taken = accounts.withAddress(wanted)
                    .filter(owner -> !owner.id().equals(person))
                    .isPresent();
            request.ask(account, Purpose.OLD_ADDRESS, account.address(), wanted, WITHOUT_OLD);
            request.ask(
                    account,
                    taken ? Purpose.ADDRESS_TAKEN : Purpose.NEW_ADDRESS,
                    wanted,
                    account.address(),
                    WITHOUT_OLD);
            SecurityEvent.ADDRESS_CHANGE_ASKED.log(person);
            return new Waiting(change);
        });
    }

    public Optional<AddressChange> openOf(UUID person) {
        return changes.of(person);
    }

    /** Returns what this link is for, if it still is for anything; changes nothing. */
    public Optional<Confirmation> find(String link) {
        return prove.find(link, PURPOSES);
    }

    /** Takes a link from either mail. */
    public AddressOutcome confirm(String link, @Nullable UUID person) {
        return atomically.call(() -> follow(prove.byLink(link, PURPOSES, person)));
    }

    /** Takes a code from either mail, typed by the person who asked. */
    public AddressOutcome confirmByCode(UUID person, String typed) {
        return atomically.call(() -> follow(prove.byCode(person, PURPOSES, typed)));
    }

    /** The owner of the old address, or whoever holds a link from one of the mails, wants none of it. */
    public AddressOutcome stop(String link, @Nullable UUID person) {
        return atomically.call(() -> switch (prove.byLink(link, PURPOSES, person)) {
            case Proof.Proven(var proven) -> stopped(proven.personId());
            case Proof.NotTheAsker _ -> new NotTheAsker();
            case Proof.WrongCode _, Proof.Ended _ -> new Ended();
        });
    }

    public void stop(UUID person) {
        atomically.run(() -> forget(person));
    }

    /** Lets what has waited long enough take effect, or lapse. */
    public void completeDue() {
        changes.due(clock.instant()).forEach(person -> atomically.run(() -> complete(person)));
    }

    private void complete(UUID person) {
        Optional<Account> account = accounts.lock(person);
        // Stopped or completed while we waited for the lock, it is no longer there.
        Optional<AddressChange> change =
                changes.of(person).filter(each -> !clock.instant().isBefore(each.dueAt()));
        if (account.isPresent() && change.isPresent()) {
            if (change.get().newProven()) {
                move(account.get(), change.get());
            } else {
                forget(person);
            }
        }
    }

    private AddressOutcome follow(Proof proof) {
        return switch (proof) {
            case Proof.Proven(var proven) -> proven(proven);
            case Proof.WrongCode(var triesLeft) -> new WrongCode(triesLeft);
            case Proof.NotTheAsker _ -> new NotTheAsker();
            case Proof.Ended _ -> new Ended();
        };
    }

    private AddressOutcome proven(Confirmation confirmation) {
        UUID person = confirmation.personId();
        Account account = accounts.lock(person).orElseThrow(() -> unknown(person));
        Optional<AddressChange> open = changes.of(person);
        if (open.isEmpty()) {
            return new Ended();
        }
        AddressChange change = confirmation.purpose() == Purpose.OLD_ADDRESS
                ? open.get().withOld()
                : open.get().withNew();
        if (change.isComplete()) {
            return move(account, change);
        }
        changes.save(change);
        return new Waiting(change);
    }

    private AddressOutcome move(Account before, AddressChange change) {
        forget(before.id());
        boolean hers = before.further().stream()
                .anyMatch(further -> further.key().equals(change.address().key()));
        if (!hers && !accounts.claim(change.address())) {
            return new Taken();
        }
        Account after = before.at(change.address());
        accounts.replace(after);
        traces.forEach(trace -> trace.forget(before, List.of(before.address())));
        teller.tell(AccountTold.TOPIC, after.id(), "AccountChanged", AccountTold.of(after));
        SecurityEvent.ADDRESS_CHANGED.log(after.id());
        return new Changed(after);
    }

    private AddressOutcome stopped(UUID person) {
        forget(person);
        return new Stopped();
    }

    private void forget(UUID person) {
        changes.remove(person);
        confirmations.remove(person, PURPOSES);
    }

    private static IllegalStateException unknown(UUID person) {
        return new IllegalStateException("account: " + person + " (expected: known)");
    }
}

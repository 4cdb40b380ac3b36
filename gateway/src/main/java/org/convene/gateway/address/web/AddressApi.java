package org.convene.gateway.address.web;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.convene.gateway.account.Account;
import org.convene.gateway.account.Accounts;
import org.convene.gateway.account.PersonAddress;
import org.convene.gateway.address.AddressChange;
import org.convene.gateway.address.AddressOutcome;
import org.convene.gateway.address.AddressOutcome.Changed;
import org.convene.gateway.address.AddressOutcome.Ended;
import org.convene.gateway.address.AddressOutcome.NotTheAsker;
import org.convene.gateway.address.AddressOutcome.Same;
import org.convene.gateway.address.AddressOutcome.Stopped;
import org.convene.gateway.address.AddressOutcome.Taken;
import org.convene.gateway.address.AddressOutcome.TooManyMails;
import org.convene.gateway.address.AddressOutcome.Waiting;
import org.convene.gateway.address.AddressOutcome.WrongCode;
import org.convene.gateway.address.ChangeAddress;
import org.convene.gateway.confirmation.web.MailedCode;
import org.convene.web.problem.Conflict;
import org.convene.web.problem.Gone;
import org.convene.web.problem.Invalid;
import org.convene.web.problem.NotFound;
import org.convene.web.problem.TooMany;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The address of one's account, for programs. */
@RestController
@RequestMapping("/api/v1/account/address")
class AddressApi {

    private final Accounts accounts;
    private final ChangeAddress changeAddress;

    AddressApi(Accounts accounts, ChangeAddress changeAddress) {
        this.accounts = accounts;
        this.changeAddress = changeAddress;
    }

    @GetMapping
    Shown show(@CurrentPerson Person person) {
        return shown(person);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Shown ask(@Valid @RequestBody NewAddressForm body, @CurrentPerson Person person) {
        return answer(changeAddress.ask(person.id(), body.personAddress()), person);
    }

    @PostMapping("/confirmation")
    Shown confirm(@Valid @RequestBody MailedCode body, @CurrentPerson Person person) {
        return answer(changeAddress.confirmByCode(person.id(), body.typed()), person);
    }

    @DeleteMapping("/change")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@CurrentPerson Person person) {
        changeAddress.stop(person.id());
    }

    private Shown answer(AddressOutcome outcome, Person person) {
        return switch (outcome) {
            case Waiting _, Changed _, Stopped _ -> shown(person);
            case Same _ -> throw Invalid.field("address", "address.same");
            case WrongCode(var triesLeft) -> throw Invalid.field("code", "confirmation.code.wrong", triesLeft);
            case TooManyMails(var pause) -> throw new TooMany(pause);
            case Taken _ -> throw new Conflict("address-taken");
            case Ended _, NotTheAsker _ -> throw new Gone("confirmation-ended");
        };
    }

    private Shown shown(Person person) {
        Account account = accounts.withId(person.id()).orElseThrow(NotFound::new);
        return new Shown(
                account.address().given(),
                account.further().stream().map(PersonAddress::given).toList(),
                changeAddress.openOf(person.id()).map(Change::of).orElse(null));
    }

    /** The account's addresses, and the change that is under way. */
    record Shown(
            String address,
            List<String> furtherAddresses,
            @Nullable Change change) {}

    /**
     * A change that is under way.
     *
     * @param takesEffectAt when it does so without the old address, if the new one is confirmed
     */
    record Change(String address, boolean oldConfirmed, boolean newConfirmed, Instant takesEffectAt) {

        static Change of(AddressChange change) {
            return new Change(change.address().given(), change.oldProven(), change.newProven(), change.dueAt());
        }
    }
}

package org.convene.gateway.merging.web;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.convene.gateway.account.PersonAddress;
import org.convene.gateway.confirmation.web.MailedCode;
import org.convene.gateway.merging.MergeAccounts;
import org.convene.gateway.merging.MergeOutcome.Asked;
import org.convene.gateway.merging.MergeOutcome.Ended;
import org.convene.gateway.merging.MergeOutcome.Merged;
import org.convene.gateway.merging.MergeOutcome.NotTheAsker;
import org.convene.gateway.merging.MergeOutcome.Same;
import org.convene.gateway.merging.MergeOutcome.TooManyMails;
import org.convene.gateway.merging.MergeOutcome.WrongCode;
import org.convene.web.problem.Gone;
import org.convene.web.problem.Invalid;
import org.convene.web.problem.TooMany;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Making two accounts one, for programs. */
@RestController
@RequestMapping("/api/v1/account/merging")
class MergingApi {

    private final MergeAccounts mergeAccounts;

    MergingApi(MergeAccounts mergeAccounts) {
        this.mergeAccounts = mergeAccounts;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mailed ask(@Valid @RequestBody OtherAddressForm body, @CurrentPerson Person person) {
        return switch (mergeAccounts.ask(person.id(), body.personAddress())) {
            case Asked(var confirmation) -> new Mailed(confirmation.expiresAt());
            case Same _ -> throw Invalid.field("address", "merging.same");
            case TooManyMails(var pause) -> throw new TooMany(pause);
            case Merged _, WrongCode _, Ended _, NotTheAsker _ -> throw new Gone("confirmation-ended");
        };
    }

    @PostMapping("/confirmation")
    Shown confirm(@Valid @RequestBody MailedCode body, @CurrentPerson Person person) {
        return switch (mergeAccounts.confirmByCode(person.id(), body.typed())) {
            case Merged(var account) ->
                new Shown(
                        account.address().given(),
                        account.further().stream().map(PersonAddress::given).toList());
            case WrongCode(var triesLeft) -> throw Invalid.field("code", "confirmation.code.wrong", triesLeft);
            case Same _ -> throw Invalid.field("address", "merging.same");
            case TooManyMails(var pause) -> throw new TooMany(pause);
            case Asked _, Ended _, NotTheAsker _ -> throw new Gone("confirmation-ended");
        };
    }

    /** A mail is on its way; its code does what it says until then. */
    record Mailed(Instant expiresAt) {}

    /** The account's addresses. */
    record Shown(String address, List<String> furtherAddresses) {}
}

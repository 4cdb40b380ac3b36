package org.convene.gateway.erasure.web;

import jakarta.validation.Valid;
import java.time.Instant;
import org.convene.gateway.confirmation.web.MailedCode;
import org.convene.gateway.erasure.EraseAccount;
import org.convene.gateway.erasure.ErasureOutcome.Asked;
import org.convene.gateway.erasure.ErasureOutcome.Ended;
import org.convene.gateway.erasure.ErasureOutcome.Erased;
import org.convene.gateway.erasure.ErasureOutcome.NotTheAsker;
import org.convene.gateway.erasure.ErasureOutcome.TooManyMails;
import org.convene.gateway.erasure.ErasureOutcome.WrongCode;
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

/** Erasing one's account, for programs. */
@RestController
@RequestMapping("/api/v1/account/erasure")
class ErasureApi {

    private final EraseAccount eraseAccount;

    ErasureApi(EraseAccount eraseAccount) {
        this.eraseAccount = eraseAccount;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mailed ask(@CurrentPerson Person person) {
        return switch (eraseAccount.ask(person.id())) {
            case Asked(var confirmation) -> new Mailed(confirmation.expiresAt());
            case TooManyMails(var pause) -> throw new TooMany(pause);
            case Erased _, WrongCode _, Ended _, NotTheAsker _ -> throw new Gone("confirmation-ended");
        };
    }

    @PostMapping("/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@Valid @RequestBody MailedCode body, @CurrentPerson Person person) {
        switch (eraseAccount.confirmByCode(person.id(), body.typed())) {
            case Erased _ -> {}
            case WrongCode(var triesLeft) -> throw Invalid.field("code", "confirmation.code.wrong", triesLeft);
            case TooManyMails(var pause) -> throw new TooMany(pause);
            case Asked _, Ended _, NotTheAsker _ -> throw new Gone("confirmation-ended");
        }
    }

    /** A mail is on its way; its code does what it says until then. */
    record Mailed(Instant expiresAt) {}
}

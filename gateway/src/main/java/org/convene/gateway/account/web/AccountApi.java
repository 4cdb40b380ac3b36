package org.convene.gateway.account.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.convene.gateway.account.Account;
import org.convene.gateway.account.Accounts;
import org.convene.gateway.account.ChangeAccount;
import org.convene.web.input.Language;
import org.convene.web.input.Line;
import org.convene.web.input.Texts;
import org.convene.web.input.Zone;
import org.convene.web.problem.ChangedMeanwhile;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.convene.web.version.Etags;
import org.convene.web.version.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person's own account. */
@RestController
@RequestMapping("/api/v1/account")
class AccountApi {

    private final Accounts accounts;
    private final ChangeAccount changeAccount;

    AccountApi(Accounts accounts, ChangeAccount changeAccount) {
        this.accounts = accounts;
        this.changeAccount = changeAccount;
    }

    @GetMapping
    ResponseEntity<Shown> show(@CurrentPerson Person person) {
        return answer(Shown.of(accounts.withId(person.id()).orElseThrow(NotFound::new)));
    }

    @PatchMapping
    ResponseEntity<Shown> change(
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody Change change,
            @CurrentPerson Person person) {
        IfMatch read = IfMatch.of(ifMatch);
        return answer(Shown.of(changeAccount.of(person.id(), account -> {
            Shown there = Shown.of(account);
            if (!read.allows(there.etag())) {
                throw new ChangedMeanwhile(there.etag(), there);
            }
            return change.applyTo(account);
        })));
    }

    private static ResponseEntity<Shown> answer(Shown shown) {
        return ResponseEntity.ok().eTag(shown.etag()).body(shown);
    }

    /** What to change; what is left out stays. */
    record Change(
            @Line @Nullable String name,
            @Language @Nullable String language,
            @Zone @Nullable String timeZone) {

        Account applyTo(Account account) {
            String newName = Texts.orNull(name);
            String newLanguage = Texts.orNull(language);
            String newZone = Texts.orNull(timeZone);
            return account.as(
                    newName == null ? account.name() : newName,
                    newLanguage == null ? account.language() : newLanguage,
                    newZone == null ? account.timeZone() : newZone);
        }
    }

    /** An account, as its owner sees it. */
    record Shown(UUID id, String address, @Nullable String name, String language, String timeZone) {

        String etag() {
            return Etags.of(this);
        }

        static Shown of(Account account) {
            return new Shown(
                    account.id(), account.address().given(), account.name(), account.language(), account.timeZone());
        }
    }
}

package org.convene.gateway.account.web;

import jakarta.validation.constraints.NotBlank;
import org.convene.gateway.account.Account;
import org.convene.web.input.Language;
import org.convene.web.input.Line;
import org.convene.web.input.Texts;
import org.convene.web.input.Zone;
import org.jspecify.annotations.Nullable;

/** What a person may change about herself. */
record AccountForm(
        @NotBlank @Line @Nullable String name,
        @NotBlank @Language @Nullable String language,
        @NotBlank @Zone @Nullable String timeZone) {

    static AccountForm of(Account account) {
        return new AccountForm(account.name(), account.language(), account.timeZone());
    }

    Account applyTo(Account account) {
        return account.as(Texts.orNull(name), Texts.tidy(language), Texts.tidy(timeZone));
    }
}

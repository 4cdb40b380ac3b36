package org.convene.gateway.account.web;

import jakarta.validation.constraints.NotBlank;
import org.convene.gateway.account.Account;
import org.convene.web.input.Line;
import org.convene.web.input.Texts;
import org.jspecify.annotations.Nullable;

/** The one thing that is asked at the first sign-in. */
record NameForm(@NotBlank @Line @Nullable String name) {

    Account applyTo(Account account) {
        return account.as(Texts.orNull(name), account.language(), account.timeZone());
    }
}

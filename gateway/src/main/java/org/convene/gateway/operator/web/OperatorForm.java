package org.convene.gateway.operator.web;

import jakarta.validation.constraints.NotBlank;
import org.convene.web.input.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Whom to name an operator. */
record OperatorForm(@NotBlank @EmailAddress @Nullable String address) {

    String typed() {
        return address == null ? "" : address;
    }
}

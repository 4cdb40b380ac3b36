package org.convene.gateway.confirmation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A code from a mail, as a page or a program hands it on. */
public record MailedCode(@NotBlank @Size(max = 40) @Nullable String code) {

    public static MailedCode none() {
        return new MailedCode("");
    }

    public String typed() {
        return code == null ? "" : code;
    }
}

package org.convene.gateway.signin.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What was typed as the code from the mail. */
record CodeForm(@NotBlank @Size(max = 40) @Nullable String code) {}
